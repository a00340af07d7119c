import { halfDays } from "#kernel/days.ts";
import { formatDay, formatDays, formatEuros } from "#kernel/format.ts";
import type { Cents } from "#kernel/money.ts";
import type {
  AgeFacts,
  AmountFacts,
  DeMinimisFacts,
  EligibilityDatum,
  JobsFacts,
  KnownAnswer,
  MissingAnswer,
} from "./eligibility.ts";

export function askInFrench({ facts }: MissingAnswer): string {
  return `Indiquez ${data[facts.missing]} : cette règle ne peut pas être vérifiée sans cela.`;
}

export function tellInFrench(answer: KnownAnswer): string {
  const { ok } = answer;
  switch (answer.rule) {
    case "perimeter":
      return ok
        ? `La commune de l'entreprise (code INSEE ${answer.facts.communeCode}) est dans le territoire.`
        : `La commune de l'entreprise (code INSEE ${answer.facts.communeCode}) est hors du territoire. Adressez-vous à l'antenne de votre bassin.`;
    case "headcount": {
      const { headcount, limit } = answer.facts;
      return ok
        ? `L'effectif est de ${count(headcount, "personne")}, sous la limite de ${limit}.`
        : `L'effectif est de ${count(headcount, "personne")} ; il doit rester inférieur à ${limit}. Demandez à l'animateur vers quel autre dispositif vous tourner.`;
    }
    case "age":
      return age(answer.facts, ok);
    case "insolvency":
      return ok
        ? "L'entreprise n'est pas en procédure collective."
        : "L'entreprise est en procédure collective. Parlez-en à l'animateur et au mandataire avant toute demande.";
    case "jobs":
      return jobs(answer.facts, ok);
    case "amount":
      return amount(answer.facts, ok);
    case "expert-days":
      return ok
        ? `Le projet prévoit ${days(answer.facts.halfDays)} d'expertise, comme la convention le demande.`
        : "La convention lie l'avance à des journées d'expertise. Ajoutez au moins une demi-journée au projet.";
    case "de-minimis":
      return deMinimis(answer.facts, ok);
  }
}

function age({ createdOn, months, eligibleOn }: AgeFacts, ok: boolean): string {
  const created = `L'entreprise a été créée le ${formatDay(createdOn, "fr")}`;
  if (ok) return `${created} : elle a au moins ${duration(months)}.`;
  if (eligibleOn === null) return `${created} ; il lui faudrait ${duration(months)}.`;
  return `${created} ; il lui faut ${duration(months)}. Revenez à partir du ${formatDay(eligibleOn, "fr")}.`;
}

function jobs({ mode, created, kept, minimum, withinMonths, asked }: JobsFacts, ok: boolean): string {
  const keeps = mode === "create-or-keep";
  const planned = keeps
    ? `${count(created, "emploi créé")} et ${count(kept, "emploi maintenu")}, soit ${created + kept}`
    : count(created, "emploi créé");
  const wanted = `${minimum} sur ${withinMonths} mois`;
  if (ok) return `Le projet prévoit ${planned} ; il en faut au moins ${wanted}.`;
  if (asked !== null && asked > withinMonths)
    return `Le projet prévoit ${planned} en ${asked} mois ; il en faut au moins ${wanted}. Ramenez l'engagement à ${withinMonths} mois.`;
  return `Le projet prévoit ${planned} ; il en faut au moins ${wanted}. Voyez avec l'animateur si le projet peut en ${keeps ? "créer ou en maintenir" : "créer"} davantage.`;
}

function amount({ amount: asked, minimum, maximum, warningAbove }: AmountFacts, ok: boolean): string {
  const figure = euros(asked);
  if (!ok && minimum !== null && asked < minimum)
    return `${figure} : l'avance est d'au moins ${euros(minimum)}. Demandez davantage, ou seulement des journées d'expertise.`;
  if (!ok && maximum !== null)
    return `${figure} : l'avance ne dépasse pas ${euros(maximum)}. Ramenez la demande à ce montant.`;
  if (warningAbove !== null && asked > warningAbove)
    return `${figure} : la demande est recevable, mais dépasse le montant habituel de ${euros(warningAbove)}. Préparez-vous à le justifier devant le comité.`;
  return `${figure} : le montant est dans les bornes de la convention.`;
}

function deMinimis({ aid, headroom, isWholeAmount }: DeMinimisFacts, ok: boolean): string {
  const counted = isWholeAmount ? `${euros(aid)} (montant entier, par prudence)` : euros(aid);
  return ok
    ? `L'aide compte pour ${counted} ; il reste ${euros(headroom)} sous le plafond de minimis.`
    : `L'aide compte pour ${counted}, plus que les ${euros(headroom)} restant sous le plafond de minimis. ${
        isWholeAmount
          ? "Faites calculer son équivalent-subvention brut, plus faible."
          : "Réduisez le montant ou la durée."
      }`;
}

/** « 1 emploi créé », « 3 emplois créés »: every word takes its s. */
function count(number: number, words: string): string {
  return `${number} ${number < 2 ? words : words.replaceAll(/(\p{L})(?= |$)/gu, "$1s")}`;
}

function duration(months: number): string {
  return months % 12 === 0 && months > 0 ? count(months / 12, "an") : `${months} mois`;
}

function days(number: number): string {
  return formatDays(halfDays(number), "fr");
}

function euros(figure: Cents): string {
  return formatEuros(figure, "fr");
}

const data: Record<EligibilityDatum, string> = {
  communeCode: "la commune de l'entreprise",
  headcount: "l'effectif",
  createdOn: "la date de création",
  inInsolvency: "si l'entreprise est en procédure collective",
  deMinimisHeadroom: "la marge de minimis",
  amount: "le montant demandé",
  jobsCreated: "le nombre d'emplois créés",
  jobsKept: "le nombre d'emplois maintenus",
  withinMonths: "le délai des embauches",
  halfDays: "les journées d'expertise souhaitées",
  grossGrantEquivalent: "l'équivalent-subvention brut",
};
