import { formatDay, type Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { Application } from "./application.ts";
import { type ApplicationDocument, awaitedName, isThere } from "./document.ts";
import { unansweredInFile } from "./file-form.ts";
import type { NextStep } from "./next-step.ts";
import { wordingIn } from "./question.ts";
import { isOpenToChange } from "./status.ts";

/** The required documents that a firm still owes its file: not there, or out of date. */
export function awaitedDocuments(
  { status, documents }: Pick<Application, "status" | "documents">,
  on: PlainDate,
): ApplicationDocument[] {
  if (!isOpenToChange(status) || status === "detected") return [];
  return documents.filter((document) => document.isRequired && !isThere(document, on));
}

/** What happens next, said to the owner of the firm; null once nothing more is to be done. */
export function ownNextStepOf(application: Application, on: PlainDate): NextStep | null {
  const { corrections } = application;
  if (corrections?.turn === "firm") {
    const { count, dueOn } = corrections;
    return step("owner", {
      fr: `Corrigez ce que votre animateur vous demande (${count} ${count === 1 ? "point" : "points"}), puis renvoyez le tout avant le ${formatDay(dueOn, "fr")}.`,
      en: `Correct what your coordinator asks for (${count} ${count === 1 ? "point" : "points"}), then send all of it back by ${formatDay(dueOn, "en")}.`,
    });
  }
  const awaited = awaitedDocuments(application, on);
  if (awaited.length > 0) {
    const list = (locale: Locale) => awaited.map((document) => awaitedName(document, on, locale)).join(", ");
    return step("owner", {
      fr: `Remettez ci-dessous, ou à votre animateur : ${list("fr")}.`,
      en: `Hand in below, or to your coordinator: ${list("en")}.`,
    });
  }
  const unanswered = isOpenToChange(application.status) ? unansweredInFile(application) : [];
  if (unanswered.length > 0) {
    const list = (locale: Locale) => unanswered.map(({ label }) => wordingIn(label, locale)).join(", ");
    return step("owner", {
      fr: `Répondez ci-dessous aux questions du territoire : ${list("fr")}.`,
      en: `Answer the territory's questions below: ${list("en")}.`,
    });
  }
  if (corrections?.turn === "desk") {
    return step("coordinator", {
      fr: "Vos corrections sont parties : votre animateur les lit.",
      en: "Your corrections have left: your coordinator reads them.",
    });
  }
  return ownStep(application);
}

function ownStep({ status, orientation, lapsedOn }: Application): NextStep | null {
  if (lapsedOn !== null && status !== "withdrawn") return afterLapse(lapsedOn);
  switch (status) {
    case "detected":
    case "draft":
      return step("coordinator", {
        fr: "Votre animateur monte le dossier avec vous, puis le dépose.",
        en: "Your coordinator prepares the file with you, then submits it.",
      });
    case "submitted":
    case "appraised":
      return step("coordinator", {
        fr: "Votre animateur instruit le dossier ; il revient vers vous s'il lui manque quelque chose.",
        en: "Your coordinator appraises the file, and comes back to you if anything is missing.",
      });
    case "ready":
      return step("committee", {
        fr: "Votre dossier est complet : il attend la prochaine séance du comité.",
        en: "Your file is complete: it waits for the next sitting of the committee.",
      });
    case "in-committee":
      return step("committee", {
        fr: "Le comité statuera en séance ; votre animateur vous donnera sa réponse.",
        en: "The committee will decide at its sitting; your coordinator will give you its answer.",
      });
    case "adjourned":
      return step("coordinator", {
        fr: "Le comité a demandé un complément. Votre animateur le prépare avec vous.",
        en: "The committee asked for something more. Your coordinator prepares it with you.",
      });
    case "approved":
      return step("treasurer", {
        fr: "Le comité a dit oui : contrat, versement et échéances se suivent avec votre avance.",
        en: "The committee said yes: contract, disbursement and instalments are followed with your advance.",
      });
    case "approved-with-conditions":
      return step("owner", {
        fr: "Le comité a dit oui, à des conditions. Remplissez-les avec votre animateur ; le contrat se signe ensuite.",
        en: "The committee said yes, on conditions. Meet them with your coordinator; the contract is signed next.",
      });
    case "oriented":
      return orientation === null || orientation.result !== null
        ? null
        : step("other-scheme", {
            fr: `Votre projet est chez ${orientation.to}, qui vous répondra.`,
            en: `Your project is with ${orientation.to}, who will answer you.`,
          });
    case "refused":
    case "withdrawn":
      return null;
  }
}

function afterLapse(lapsedOn: PlainDate): NextStep {
  return step("owner", {
    fr: `La décision est caduque depuis le ${formatDay(lapsedOn, "fr")} : l'avance ne sera pas versée. Si votre projet tient toujours, dites-le à votre animateur.`,
    en: `The decision lapsed on ${formatDay(lapsedOn, "en")}: the advance will not be paid out. If your project still holds, tell your coordinator.`,
  });
}

function step(holder: NextStep["holder"], sentence: Record<Locale, string>): NextStep {
  return { holder, sentence: { fr: typesetFrench(sentence.fr), en: sentence.en } };
}
