import { formatEuros, type Locale } from "#kernel/format.ts";
import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { Application } from "./application.ts";
import { type ApplicationDocument, awaitedName, isThere } from "./document.ts";
import { contentOf, contentText } from "./file-content.ts";
import { unansweredInFile } from "./file-form.ts";
import { balanceOf } from "./financing-plan.ts";
import { type Question, wordingIn } from "./question.ts";

/** One thing that the committee waits for. */
export type Missing =
  | { readonly what: "submission" | "appraisal" | "plan" | "confirmation" | "corrections" }
  | { readonly what: "balance"; readonly needs: Cents; readonly resources: Cents }
  | { readonly what: "advance"; readonly planned: Cents; readonly requested: Cents }
  | { readonly what: "answer"; readonly question: Question }
  | {
      readonly what: "document";
      readonly document: ApplicationDocument;
      readonly on: PlainDate;
    };

/** Everything that keeps a file from the committee on a day, in the order in which one goes about it. */
export function missingFrom(application: Application, on: PlainDate): Missing[] {
  const { status } = application;
  const isSubmitted = status !== "detected" && status !== "draft";
  const isAppraised = isSubmitted && status !== "submitted";
  return [
    ...(isSubmitted ? [] : [{ what: "submission" } as const]),
    ...unansweredInFile(application).map((question) => ({ what: "answer", question }) as const),
    ...missingFromPlan(application),
    ...missingDocuments(application, on),
    ...(isAppraised ? [] : [{ what: "appraisal" } as const]),
    ...(application.corrections === undefined ? [] : [{ what: "corrections" } as const]),
    ...(isConfirmed(application) ? [] : [{ what: "confirmation" } as const]),
  ];
}

/** As the file stands now: a change after the owner's word asks for it again. */
function isConfirmed(application: Application): boolean {
  const { ownerWord } = application;
  return ownerWord === undefined || ownerWord.confirmed === contentText(contentOf(application));
}

export function missingInWords(missing: Missing, locale: Locale): string {
  return locale === "fr" ? typesetFrench(inFrench(missing)) : inEnglish(missing);
}

/** The committee is asked for what the plan counts on, no more and no less. */
function missingFromPlan({ plan, requested }: Application): Missing[] {
  if (plan.length === 0) return [{ what: "plan" }];
  const { isBalanced, needs, resources, advance } = balanceOf(plan);
  return [
    ...(isBalanced ? [] : [{ what: "balance", needs, resources } as const]),
    ...(advance === requested.amount
      ? []
      : [{ what: "advance", planned: advance, requested: requested.amount } as const]),
  ];
}

function missingDocuments({ documents }: Application, on: PlainDate): Missing[] {
  return documents
    .filter((document) => document.isRequired && !isThere(document, on))
    .map((document) => ({ what: "document", document, on }));
}

function inFrench(missing: Missing): string {
  const euros = (amount: Cents) => formatEuros(amount, "fr");
  switch (missing.what) {
    case "submission":
      return "le dépôt du dossier";
    case "appraisal":
      return "l'avis d'instruction";
    case "confirmation":
      return "la confirmation du dossier par le dirigeant";
    case "corrections":
      return "la fin des corrections demandées à l'entreprise";
    case "plan":
      return "le plan de financement";
    case "balance":
      return `l'équilibre du plan de financement (besoins ${euros(missing.needs)}, ressources ${euros(missing.resources)})`;
    case "advance":
      return `l'accord du plan avec la demande (avance de ${euros(missing.planned)} au plan, ${euros(missing.requested)} demandés)`;
    case "answer":
      return `la réponse à « ${missing.question.label.fr} »`;
    case "document":
      return awaitedName(missing.document, missing.on, "fr");
  }
}

function inEnglish(missing: Missing): string {
  const euros = (amount: Cents) => formatEuros(amount, "en");
  switch (missing.what) {
    case "submission":
      return "the submission of the file";
    case "appraisal":
      return "the coordinator's opinion";
    case "confirmation":
      return "the owner's confirmation of the file";
    case "corrections":
      return "the end of the corrections asked of the firm";
    case "plan":
      return "the financing plan";
    case "balance":
      return `the balance of the financing plan (needs ${euros(missing.needs)}, resources ${euros(missing.resources)})`;
    case "advance":
      return `one same advance in the plan and in the request (${euros(missing.planned)} planned, ${euros(missing.requested)} requested)`;
    case "answer":
      return `the answer to “${wordingIn(missing.question.label, "en")}”`;
    case "document":
      return awaitedName(missing.document, missing.on, "en");
  }
}
