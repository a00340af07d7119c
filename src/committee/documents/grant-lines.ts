import { eurosInWords } from "#kernel/euros-in-words.ts";
import { formatDays, formatEuros } from "#kernel/format.ts";
import { french } from "#kernel/said-in.ts";
import type { Grant } from "../domain/decision.ts";

/** What is granted, line by line: the amount in figures and in words. */
export function grantLines({ amount, instalments, graceMonths, frequency, halfDays, jobs }: Grant) {
  const each = frequency === "monthly" ? "mensualités" : "trimestrialités";
  return [
    {
      label: french`Avance à taux zéro`,
      value: french`${formatEuros(amount, "fr")} (${eurosInWords(amount)})`,
    },
    { label: "Remboursement", value: french`${instalments} ${each}, après ${graceMonths} mois de différé` },
    ...(halfDays > 0n ? [{ label: french`Journées d'expertise`, value: formatDays(halfDays, "fr") }] : []),
    { label: "Emplois", value: french`${jobs.created} à créer, ${jobs.kept} à maintenir` },
  ];
}
