import type { Locale } from "./format.ts";

/** A mail as the house writes it, with the values it says by name: a territory may say them in its own words. */
export interface MailWords {
  /** What it is written for: "application.message". Listed in the room's `mail-events.ts`. */
  readonly event: string;
  /** Already written in the reader's language. */
  readonly values: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly text: string;
}

/** An occasion on which the product writes to someone. */
export interface MailEvent {
  readonly event: string;
  /** On what occasion it is written. */
  readonly when: Readonly<Record<Locale, string>>;
  /** Told by text: its words are few. */
  readonly isText?: boolean;
  /** The values without which the mail would not serve: its text always says them. */
  readonly needs: readonly MailValue[];
  /** The house's mail about invented people; each value reads as nothing else in it does. */
  readonly example: (locale: Locale) => MailWords;
}

/** The house's mail of an event. */
export function wordsOf(
  event: string,
  values: Readonly<Partial<Record<MailValue, string | number>>>,
  { subject, text }: { readonly subject: string; readonly text: string },
): MailWords {
  const written = Object.entries(values).map(([name, value]) => [name, String(value)]);
  return { event, values: Object.fromEntries(written), subject, text };
}

/** What mails may say, as a territory names it between braces. */
export const mailValueNames = {
  account: { fr: "compte", en: "account" },
  adviser: { fr: "accompagnant", en: "adviser" },
  agenda: { fr: "ordre du jour", en: "agenda" },
  amount: { fr: "montant", en: "amount" },
  answer: { fr: "réponse", en: "answer" },
  asker: { fr: "demandeur", en: "asker" },
  code: { fr: "code", en: "code" },
  condition: { fr: "condition", en: "condition" },
  contact: { fr: "contact", en: "contact" },
  count: { fr: "nombre", en: "count" },
  creditor: { fr: "créancier", en: "creditor" },
  day: { fr: "jour", en: "day" },
  declarations: { fr: "déclarations", en: "declarations" },
  document: { fr: "pièce", en: "document" },
  effect: { fr: "effet", en: "effect" },
  end: { fr: "fin", en: "end" },
  files: { fr: "dossiers", en: "files" },
  firm: { fr: "entreprise", en: "firm" },
  left: { fr: "reste dû", en: "left" },
  link: { fr: "lien", en: "link" },
  minutes: { fr: "minutes", en: "minutes" },
  next: { fr: "suite", en: "next" },
  number: { fr: "numéro", en: "number" },
  operator: { fr: "opérateur", en: "operator" },
  payer: { fr: "payeur", en: "payer" },
  payment: { fr: "paiement", en: "payment" },
  person: { fr: "personne", en: "person" },
  place: { fr: "rendez-vous", en: "appointment" },
  postponed: { fr: "report", en: "postponement" },
  rank: { fr: "rang", en: "rank" },
  reader: { fr: "destinataire", en: "reader" },
  reference: { fr: "référence", en: "reference" },
  role: { fr: "qualité", en: "role" },
  seat: { fr: "siège", en: "seat" },
  since: { fr: "depuis", en: "since" },
  summary: { fr: "récapitulatif", en: "summary" },
  term: { fr: "durée", en: "term" },
  territory: { fr: "territoire", en: "territory" },
  title: { fr: "document", en: "title" },
  until: { fr: "terme", en: "until" },
  wait: { fr: "attente", en: "wait" },
  why: { fr: "motif", en: "reason" },
} as const satisfies Record<string, Readonly<Record<Locale, string>>>;

export type MailValue = keyof typeof mailValueNames;

export function isMailValue(name: string): name is MailValue {
  return Object.hasOwn(mailValueNames, name);
}
