type Said = { readonly fr: string; readonly en: string };

/** What a treasurer does next; `representOnce` alone lets the debit be tried again as it is. */
export type ReasonStep =
  | "represent-once"
  | "ask-account"
  | "ask-mandate"
  | "other-means"
  | "fix-and-resend"
  | "check-duplicate"
  | "call-firm"
  | "stop"
  | "close";

/** Why a bank sent a payment back (ISO 20022 external codes, as EPC173-14 uses them). */
export type PaymentReason = {
  readonly code: string;
  readonly meaning: Said;
  readonly step: ReasonStep;
  readonly action: Said;
  readonly call: "firm" | "our-bank" | "nobody";
};

/** Any code has an answer: one that the list does not know is a question to the bank. */
export function paymentReason(code: string): PaymentReason {
  return reasons.get(code) ?? { ...unknown, code };
}

export function isKnownReason(code: string): boolean {
  return reasons.has(code);
}

const unknown = {
  meaning: { fr: "motif que la banque n'explique pas", en: "a reason the bank does not explain" },
  step: "stop",
  action: {
    fr: "Ne représentez rien ; demandez à votre banque ce que ce motif veut dire.",
    en: "Do not collect again; ask your bank what this reason means.",
  },
  call: "our-bank",
} as const satisfies Omit<PaymentReason, "code">;

const actions = {
  "represent-once": {
    fr: "Représentez une fois, puis ouvrez la relance.",
    en: "Collect once more, then open the dunning.",
  },
  "ask-account": {
    fr: "Arrêtez les prélèvements et demandez un nouvel IBAN à l'entreprise.",
    en: "Stop collecting and ask the firm for a new IBAN.",
  },
  "ask-mandate": {
    fr: "Arrêtez les prélèvements et faites signer un nouveau mandat. Un prélèvement non autorisé se rembourse pendant treize mois.",
    en: "Stop collecting and have a new mandate signed. An unauthorised debit may be refunded for thirteen months.",
  },
  "other-means": {
    fr: "Arrêtez les prélèvements et convenez d'un virement avec l'entreprise.",
    en: "Stop collecting and agree on a transfer with the firm.",
  },
  "fix-and-resend": {
    fr: "Corrigez ce que le motif désigne, puis représentez.",
    en: "Correct what the reason points at, then collect again.",
  },
  "check-duplicate": {
    fr: "Vérifiez si la somme a déjà été prélevée ; ne représentez pas.",
    en: "Check whether the sum was already collected; do not collect again.",
  },
  "call-firm": {
    fr: "Appelez l'entreprise avant toute représentation, puis ouvrez la relance.",
    en: "Call the firm before collecting again, then open the dunning.",
  },
  stop: {
    fr: "Arrêtez les prélèvements et appelez votre banque.",
    en: "Stop collecting and call your bank.",
  },
  close: {
    fr: "L'annulation demandée est faite : il n'y a rien à représenter.",
    en: "The cancellation asked for is done: there is nothing to collect again.",
  },
} as const satisfies Record<ReasonStep, Said>;

type Row = readonly [code: string, step: ReasonStep, call: PaymentReason["call"], fr: string, en: string];

const rows: readonly Row[] = [
  ["AC01", "ask-account", "firm", "IBAN incorrect", "IBAN incorrect"],
  ["AC04", "ask-account", "firm", "compte clos", "account closed"],
  ["AC06", "call-firm", "firm", "compte bloqué ou opposition", "account blocked, or opposition"],
  [
    "AG01",
    "other-means",
    "firm",
    "prélèvement interdit sur ce compte",
    "direct debit forbidden on this account",
  ],
  [
    "AG02",
    "fix-and-resend",
    "nobody",
    "séquence ou code d'opération incorrect",
    "wrong sequence or operation code",
  ],
  ["AM04", "represent-once", "firm", "provision insuffisante", "insufficient funds"],
  ["AM05", "check-duplicate", "nobody", "doublon", "duplicate"],
  ["BE05", "fix-and-resend", "our-bank", "créancier (ICS) inconnu", "creditor (ICS) unknown"],
  ["FF01", "fix-and-resend", "nobody", "format du fichier incorrect", "wrong file format"],
  [
    "MD01",
    "ask-mandate",
    "firm",
    "mandat absent, ou prélèvement non autorisé",
    "no mandate, or debit not authorised",
  ],
  [
    "MD02",
    "fix-and-resend",
    "nobody",
    "données du mandat manquantes ou fausses",
    "mandate data missing or wrong",
  ],
  [
    "MD06",
    "call-firm",
    "firm",
    "remboursement demandé par l'entreprise (huit semaines, CORE)",
    "refund asked for by the firm (eight weeks, CORE)",
  ],
  ["MD07", "stop", "firm", "titulaire du compte décédé", "account holder deceased"],
  ["MS02", "call-firm", "firm", "refus de l'entreprise", "refused by the firm"],
  ["MS03", "represent-once", "firm", "motif non précisé", "reason not given"],
  ["RC01", "fix-and-resend", "nobody", "BIC incorrect", "wrong BIC"],
  [
    "RR01",
    "stop",
    "our-bank",
    "motif réglementaire : compte du débiteur",
    "regulatory reason: debtor's account",
  ],
  [
    "RR02",
    "stop",
    "our-bank",
    "motif réglementaire : nom ou adresse du débiteur",
    "regulatory reason: debtor's name or address",
  ],
  [
    "RR03",
    "stop",
    "our-bank",
    "motif réglementaire : nom ou adresse du créancier",
    "regulatory reason: creditor's name or address",
  ],
  ["RR04", "stop", "our-bank", "motif réglementaire", "regulatory reason"],
  [
    "SL01",
    "call-firm",
    "firm",
    "l'entreprise n'admet que certains créanciers (liste de sa banque)",
    "the firm admits some creditors only (its bank's list)",
  ],
  [
    "CNOR",
    "stop",
    "our-bank",
    "votre banque n'est pas jointe par ce circuit",
    "your bank is not reached by this scheme",
  ],
  [
    "DNOR",
    "other-means",
    "firm",
    "la banque de l'entreprise n'est pas jointe",
    "the firm's bank is not reached",
  ],
  ["FOCR", "close", "nobody", "suite à une demande d'annulation", "following a cancellation request"],
];

/** Where the general words would mislead. */
const ownActions: Readonly<Record<string, Said>> = {
  AC04: {
    fr: "Arrêtez les prélèvements ; demandez le nouvel IBAN, à porter au mandat par un avenant.",
    en: "Stop collecting; ask for the new IBAN, to be written on the mandate by an amendment.",
  },
  AC06: {
    fr: "Arrêtez les prélèvements et appelez l'entreprise.",
    en: "Stop collecting and call the firm.",
  },
  MS03: {
    fr: "Appelez l'entreprise ; représentez une fois si rien ne s'y oppose.",
    en: "Call the firm; collect once more if nothing stands against it.",
  },
  MD07: {
    fr: "Arrêtez les prélèvements et transmettez le dossier à qui suit les successions.",
    en: "Stop collecting and hand the file to whoever deals with estates.",
  },
};

const reasons: ReadonlyMap<string, PaymentReason> = new Map(
  rows.map(([code, step, call, fr, en]) => [
    code,
    { code, meaning: { fr, en }, step, action: ownActions[code] ?? actions[step], call },
  ]),
);
