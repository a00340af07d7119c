import { eurosInWords } from "#kernel/euros-in-words.ts";
import { formatDays, formatEuros } from "#kernel/format.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { ContractFacts } from "./contract-facts.ts";

/** What a contract binds to, in one line: another means that what was sent to be signed says something else. Dates of the paper itself do not count. */
export function contractFingerprint(facts: ContractFacts): string {
  const { advance, parties, project, jobs, halfDays, conditions } = facts;
  const bound = {
    number: advance.number,
    terms: advance.terms,
    decidedOn: advance.decidedOn,
    parties,
    project,
    jobs,
    halfDays,
    conditions: conditions?.map(({ text }) => text) ?? null,
  };
  return JSON.stringify(bound, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

/** What a signatory reads before the contract itself, in the language in which it binds. */
export function contractEssentials(facts: ContractFacts): readonly { label: string; value: string }[] {
  const { advance, parties, jobs, halfDays, conditions } = facts;
  const { principal, instalments, graceMonths, frequency } = advance.terms;
  const each = frequency === "monthly" ? "mensualités" : "trimestrialités";
  const kept = conditions ?? [];
  const lines = [
    { label: "Entreprise", value: parties.firm.name },
    { label: "Prêteur", value: `${parties.operator.name}, fonds « ${parties.fund} »` },
    { label: "Montant", value: `${formatEuros(principal, "fr")} (${eurosInWords(principal)})` },
    { label: "Coût", value: "taux zéro, sans frais, sans pénalité, sans caution personnelle" },
    {
      label: "Remboursement",
      value: `${instalments} ${each}${graceMonths === 0 ? "" : `, après ${graceMonths} mois de différé`}`,
    },
    ...(jobs.created + jobs.kept === 0
      ? []
      : [{ label: "Emplois", value: `${jobs.created} à créer, ${jobs.kept} à maintenir` }]),
    ...(halfDays === 0n ? [] : [{ label: "Expertise", value: formatDays(halfDays, "fr") }]),
    ...(kept.length === 0
      ? []
      : [{ label: "Avant le versement", value: kept.map(({ text }) => text).join(" ; ") }]),
  ];
  return lines.map(({ label, value }) => ({ label, value: typesetFrench(value) }));
}
