import { formatEuros, type Locale } from "#kernel/format.ts";
import type { Cents } from "#kernel/money.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { EligibilityPolicy } from "./eligibility-policy.ts";

/** A territory's rules as one reads them aloud, one sentence each; a rule that does not apply is said so. */
export function policySentences(policy: EligibilityPolicy, locale: Locale): string[] {
  return locale === "fr" ? inFrench(policy).map(typesetFrench) : inEnglish(policy);
}

function inFrench(policy: EligibilityPolicy): string[] {
  const { headcountLimit, minimumAgeMonths, minimumJobs, jobsWithinMonths, warningAbove } = policy;
  const jobs = `au moins ${minimumJobs} emploi${minimumJobs > 1 ? "s" : ""} en ${duration(jobsWithinMonths, french)}`;
  const jobsSentences = {
    create: `Le projet crée ${jobs}.`,
    "create-or-keep": `Le projet crée ou maintient ${jobs}.`,
    none: "L'aide n'est pas liée à l'emploi.",
  };
  return [
    headcountLimit === null
      ? "L'effectif n'est pas limité."
      : `L'entreprise compte moins de ${headcountLimit} personnes.`,
    minimumAgeMonths === null
      ? "L'entreprise peut être en création."
      : `L'entreprise a au moins ${duration(minimumAgeMonths, french)}.`,
    "L'entreprise n'est pas en procédure collective.",
    jobsSentences[policy.jobsMode],
    amountInFrench(policy),
    ...(warningAbove === null
      ? []
      : [`Au-dessus de ${formatEuros(warningAbove, "fr")}, la réponse avertit et reste favorable.`]),
    policy.moneyRequiresDays
      ? "Une avance va toujours avec des journées d'expertise."
      : "Une avance peut se demander sans journée d'expertise.",
  ];
}

function inEnglish(policy: EligibilityPolicy): string[] {
  const { headcountLimit, minimumAgeMonths, minimumJobs, jobsWithinMonths, warningAbove } = policy;
  const jobs = `at least ${minimumJobs} job${minimumJobs > 1 ? "s" : ""} within ${duration(jobsWithinMonths, english)}`;
  const jobsSentences = {
    create: `The project creates ${jobs}.`,
    "create-or-keep": `The project creates or keeps ${jobs}.`,
    none: "The aid is not tied to jobs.",
  };
  return [
    headcountLimit === null
      ? "The headcount is not limited."
      : `The firm has fewer than ${headcountLimit} people.`,
    minimumAgeMonths === null
      ? "The firm may be a start-up."
      : `The firm is at least ${duration(minimumAgeMonths, english)} old.`,
    "The firm is not in insolvency proceedings.",
    jobsSentences[policy.jobsMode],
    amountInEnglish(policy),
    ...(warningAbove === null
      ? []
      : [`Above ${formatEuros(warningAbove, "en")}, the answer warns and stays favourable.`]),
    policy.moneyRequiresDays
      ? "An advance always goes with expert days."
      : "An advance may be asked for without any expert day.",
  ];
}

function amountInFrench({ minimum, maximum }: EligibilityPolicy): string {
  const euros = (amount: Cents) => formatEuros(amount, "fr");
  if (minimum !== null && maximum !== null) return `L'avance va de ${euros(minimum)} à ${euros(maximum)}.`;
  if (minimum !== null) return `L'avance est d'au moins ${euros(minimum)}.`;
  if (maximum !== null) return `L'avance est d'au plus ${euros(maximum)}.`;
  return "Le montant de l'avance n'est pas limité.";
}

function amountInEnglish({ minimum, maximum }: EligibilityPolicy): string {
  const euros = (amount: Cents) => formatEuros(amount, "en");
  if (minimum !== null && maximum !== null)
    return `The advance is from ${euros(minimum)} to ${euros(maximum)}.`;
  if (minimum !== null) return `The advance is at least ${euros(minimum)}.`;
  if (maximum !== null) return `The advance is at most ${euros(maximum)}.`;
  return "The amount of the advance is not limited.";
}

const french = { year: ["an", "ans"], month: ["mois", "mois"] } as const;
const english = { year: ["year", "years"], month: ["month", "months"] } as const;

/** Whole years are said in years. */
function duration(months: number, words: typeof french | typeof english): string {
  const [count, [one, several]] =
    months >= 12 && months % 12 === 0 ? [months / 12, words.year] : [months, words.month];
  return `${count} ${count > 1 ? several : one}`;
}
