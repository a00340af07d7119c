import { formatDay } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { Mandate, MandateAccount } from "./mandate.ts";

/** A mandate that a firm is asked to sign: it becomes a mandate once signed. */
export type MandateToSign = Pick<
  Mandate,
  "id" | "territory" | "advance" | "creditorId" | "reference" | "scheme" | "kind"
> & {
  readonly account: Pick<MandateAccount, "id" | "debtor" | "iban" | "bic" | "checkedBy" | "checkedHow">;
  readonly askedBy: string;
  readonly askedAt: string;
};

/** Who collects, under which name. */
export interface Creditor {
  readonly name: string;
  readonly id: string;
}

/** What the mandate binds to, without the account's number: its fingerprint under the key tells one from another. */
export function mandateFingerprint(
  { reference, scheme, kind, account }: MandateToSign,
  creditor: Creditor,
): string {
  const { debtor, iban, bic } = account;
  return JSON.stringify({ reference, scheme, kind, debtor, iban: iban.fingerprint, bic, creditor });
}

/** What the signatory reads before the mandate itself; the account is told by its ends. */
export function mandateEssentials(
  { reference, scheme, account }: MandateToSign,
  { creditor, firm, number, on }: { creditor: Creditor; firm: string; number: number; on: PlainDate },
): readonly { label: string; value: string }[] {
  const lines = [
    { label: "Objet", value: `prélèvement des échéances de l'avance n° ${number} à ${firm}` },
    { label: "Créancier", value: `${creditor.name} (ICS ${creditor.id})` },
    { label: "Référence unique (RUM)", value: reference },
    { label: "Compte débité", value: `${account.iban.shown}, au nom de ${account.debtor}` },
    { label: "Type", value: schemeWords[scheme] },
    { label: "Établi le", value: formatDay(on, "fr") },
  ];
  return lines.map(({ label, value }) => ({ label, value: typesetFrench(value) }));
}

const schemeWords = {
  CORE: "paiement récurrent, prélèvement SEPA ordinaire (CORE), remboursable pendant huit semaines",
  B2B: "paiement récurrent, prélèvement SEPA interentreprises (B2B), non remboursable une fois débité",
} as const satisfies Record<Mandate["scheme"], string>;
