import type { AccountingEvent } from "./accounting-event.ts";
import type { BareEvent } from "./translate-promises.ts";

const words: Readonly<Record<AccountingEvent["kind"], string>> = {
  "pledge-signed": "Financement promis",
  "pledge-released": "Promesse levée",
  "cash-called": "Appel de fonds",
  "call-cancelled": "Appel de fonds annulé",
  "call-paid": "Versement",
  "contribution-made": "Apport",
  "contribution-returned": "Restitution d'apport",
  "moved-between-funds": "Virement entre fonds",
  "subsidy-notified": "Subvention notifiée",
  "advance-granted": "Avance accordée",
  "grant-lapsed": "Accord devenu caduc",
  disbursed: "Versement d'avance",
  "taken-over": "Avance reprise",
  "instalment-due": "Échéance",
  "debit-remitted": "Prélèvement remis",
  "debit-credited": "Prélèvements crédités",
  "debit-rejected": "Prélèvement rejeté",
  rescheduled: "Échéances reportées",
  repaid: "Remboursement",
  "bank-fee": "Frais bancaires",
  doubtful: "Avance passée en douteux",
  "sound-again": "Avance redevenue saine",
  depreciated: "Dépréciation",
  "depreciation-released": "Reprise de dépréciation",
  "written-off": "Perte sur avance",
  recovered: "Rentrée sur avance amortie",
  "moved-to-operation": "Versement au fonctionnement",
  "days-lent": "Journées d'experts prêtées",
  volunteers: "Bénévolat",
  "dedicated-funds-carried": "Report en fonds dédiés",
  "dedicated-funds-used": "Emploi de fonds dédiés",
  other: "Écriture du journal",
  opening: "À-nouveaux",
};

/** "Remboursement Énergie Toit (Avance n° 3, PRLV 3-7)", in French as books are. */
export function labelOf(event: BareEvent, act: string): string {
  const third = thirdOf(event);
  const name = third === null ? "" : ` ${third.name}`;
  const after = act === "" ? "" : ` (${act})`;
  return `${words[wordOf(event)]}${name}${after}`;
}

/** Money of a firm that goes the other way. */
function wordOf(event: BareEvent): AccountingEvent["kind"] {
  const goesBack = event.kind === "repaid" && event.due + event.early + event.doubtful < 0n;
  return goesBack ? "debit-rejected" : event.kind;
}

function thirdOf(event: BareEvent) {
  if ("funder" in event) return event.funder;
  return "firm" in event ? event.firm : null;
}

const longestFirst = Object.values(words).toSorted((a, b) => b.length - a.length);

/** What a label says without naming anyone: "Remboursement". */
export function bareLabel(label: string): string {
  return longestFirst.find((word) => label.startsWith(word)) ?? "";
}
