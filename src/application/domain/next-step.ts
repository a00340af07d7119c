import { formatDay, type Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { Application } from "./application.ts";
import { missingFrom, missingInWords } from "./completeness.ts";
import type { OpenCorrections } from "./correction-round.ts";

/** Who holds a file: whose turn it is. */
export const holders = ["coordinator", "committee", "treasurer", "owner", "other-scheme"] as const;

export interface NextStep {
  readonly holder: (typeof holders)[number];
  readonly sentence: Readonly<Record<Locale, string>>;
}

/** What happens next and who acts; null once nothing more is to be done. */
export function nextStepOf(application: Application, on: PlainDate): NextStep | null {
  const { status, orientation, lapsedOn } = application;
  if (lapsedOn !== null && status !== "withdrawn") return afterLapse(lapsedOn);
  if (application.corrections !== undefined) return whileCorrected(application.corrections);
  switch (status) {
    case "detected":
      return step("coordinator", {
        fr: "Rencontrez le dirigeant et complétez le dossier, ou orientez-le vers un autre dispositif.",
        en: "Meet the owner and fill in the file, or redirect the firm to another scheme.",
      });
    case "draft":
      return step("coordinator", {
        fr: "Complétez le dossier avec le dirigeant, puis déposez-le.",
        en: "Fill in the file with the owner, then submit it.",
      });
    case "submitted":
    case "appraised":
      return beforeCommittee(application, on);
    case "ready":
      return step("committee", {
        fr: "Le dossier est complet : inscrivez-le à l'ordre du jour d'une séance.",
        en: "The file is complete: put it on the agenda of a sitting.",
      });
    case "in-committee":
      return step("committee", {
        fr: "Le comité statuera en séance.",
        en: "The committee will decide at its sitting.",
      });
    case "adjourned":
      return step("coordinator", {
        fr: "Apportez ce que le comité a demandé, puis présentez le dossier à nouveau.",
        en: "Bring what the committee asked for, then present the file again.",
      });
    case "approved":
      return step("treasurer", {
        fr: "Accordé : contrat, versement et échéances se suivent avec l'avance.",
        en: "Approved: contract, disbursement and instalments are followed with the advance.",
      });
    case "approved-with-conditions":
      return step("owner", {
        fr: "Le dirigeant remplit les conditions du comité ; le contrat se signe ensuite.",
        en: "The owner meets the committee's conditions; the contract is signed afterwards.",
      });
    case "oriented":
      if (orientation === null || orientation.result !== null) return null;
      return step("other-scheme", {
        fr: `Attendez la réponse de ${orientation.to}, puis notez-la.`,
        en: `Wait for the answer of ${orientation.to}, then record it.`,
      });
    case "refused":
    case "withdrawn":
      return null;
  }
}

function afterLapse(lapsedOn: PlainDate): NextStep {
  return step("coordinator", {
    fr: `Décision caduque depuis le ${formatDay(lapsedOn, "fr")} : rien ne sera versé. Si le projet tient toujours, ouvrez un nouveau dossier.`,
    en: `The decision lapsed on ${formatDay(lapsedOn, "en")}: nothing will be paid out. If the project still holds, open a new file.`,
  });
}

function whileCorrected({ turn, since, dueOn }: OpenCorrections): NextStep {
  if (turn === "desk") {
    return step("coordinator", {
      fr: `L'entreprise a renvoyé ses corrections le ${formatDay(since, "fr")} : lisez ce qui a changé, puis acceptez ou redemandez.`,
      en: `The firm sent back its corrections on ${formatDay(since, "en")}: read what changed, then accept or ask again.`,
    });
  }
  return step("owner", {
    fr: `Des corrections sont demandées à l'entreprise depuis le ${formatDay(since, "fr")}, pour le ${formatDay(dueOn, "fr")}.`,
    en: `Corrections have been asked of the firm since ${formatDay(since, "en")}, for ${formatDay(dueOn, "en")}.`,
  });
}

function beforeCommittee(application: Application, on: PlainDate): NextStep {
  const missing = missingFrom(application, on);
  if (missing.length === 0) {
    return step("coordinator", {
      fr: "Rien ne manque : déclarez le dossier prêt pour le comité.",
      en: "Nothing is missing: mark the file ready for the committee.",
    });
  }
  const list = (locale: Locale) => missing.map((one) => missingInWords(one, locale)).join(", ");
  return step("coordinator", { fr: `Il manque : ${list("fr")}.`, en: `Still missing: ${list("en")}.` });
}

function step(holder: NextStep["holder"], sentence: Record<Locale, string>): NextStep {
  return { holder, sentence: { fr: typesetFrench(sentence.fr), en: sentence.en } };
}
