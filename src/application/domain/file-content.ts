import { halfDays } from "#kernel/days.ts";
import type { Locale } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import type { Application, Project } from "./application.ts";
import { answersOfFile } from "./file-form.ts";
import type { FinancingLine } from "./financing-plan.ts";
import type { Firm } from "./firm.ts";

/** What an owner says of their firm and project, datum by datum: a text is empty and a figure null until they say it. */
export interface FileContent {
  readonly siren: string;
  readonly siret: string;
  readonly name: string;
  readonly communeInsee: string;
  readonly communeName: string;
  readonly activity: string;
  readonly legalForm: string;
  readonly ownerName: string;
  readonly createdOn: PlainDate | null;
  readonly headcount: number | null;
  readonly inInsolvency: boolean | null;
  readonly title: string;
  readonly description: string;
  readonly jobsCreated: number | null;
  readonly jobsKept: number | null;
  readonly amountCents: number | null;
  readonly instalments: number | null;
  readonly graceMonths: number | null;
  readonly halfDays: number | null;
}

export type ContentKey = keyof FileContent;

/** Nothing is typed yet; what one usually asks for. */
export const blankContent: FileContent = {
  siren: "",
  siret: "",
  name: "",
  communeInsee: "",
  communeName: "",
  activity: "",
  legalForm: "",
  ownerName: "",
  createdOn: null,
  headcount: null,
  inInsolvency: null,
  title: "",
  description: "",
  jobsCreated: null,
  jobsKept: null,
  amountCents: null,
  instalments: 36,
  graceMonths: 6,
  halfDays: 0,
};

/** In the order in which they are read. */
export const contentKeys = Object.keys(blankContent) as readonly ContentKey[];

/** A line of a plan, as it is written to be confirmed. */
export interface ContentLine {
  readonly side: FinancingLine["side"];
  readonly kind: FinancingLine["kind"];
  readonly label: string;
  readonly amountCents: number;
}

/** All that an owner confirms: what they could say themselves, and the plan that was made with them. */
export interface ConfirmedContent extends FileContent {
  readonly plan: readonly ContentLine[];
  /** The territory's own questions, in words; absent where none is answered. */
  readonly answers?: readonly { readonly label: string; readonly told: string }[] | undefined;
}

/** What a file says, in the words that its owner confirms. */
export function contentOf({
  firm,
  plan,
  form,
  ...project
}: Pick<Application, "firm" | "plan" | "form"> & Project) {
  const { requested, jobs } = project;
  const told = answersOfFile({ firm, requested: project.requested, ...(form === undefined ? {} : { form }) });
  const content: ConfirmedContent = {
    siren: firm.siren ?? "",
    siret: firm.siret ?? "",
    name: firm.name,
    communeInsee: firm.commune.insee,
    communeName: firm.commune.name,
    activity: firm.activity,
    legalForm: firm.legalForm ?? "",
    ownerName: firm.ownerName ?? "",
    createdOn: firm.createdOn,
    headcount: firm.headcount,
    inInsolvency: firm.inInsolvency,
    title: project.title,
    description: project.description,
    jobsCreated: jobs.created,
    jobsKept: jobs.kept,
    amountCents: Number(requested.amount),
    instalments: requested.instalments,
    graceMonths: requested.graceMonths,
    halfDays: Number(requested.halfDays),
    plan: plan.map(({ side, kind, label, amount }) => ({ side, kind, label, amountCents: Number(amount) })),
    ...(told.length === 0
      ? {}
      : { answers: told.map((one) => ({ label: one.label.fr, told: one.told.fr })) }),
  };
  return content;
}

/** As it is hashed: the same words always make the same text. */
export function contentText(content: ConfirmedContent): string {
  const plan = content.plan.map(({ side, kind, label, amountCents }) => ({ side, kind, label, amountCents }));
  return JSON.stringify({
    ...Object.fromEntries(contentKeys.map((key) => [key, content[key]])),
    plan,
    ...(content.answers === undefined
      ? {}
      : { answers: content.answers.map(({ label, told }) => ({ label, told })) }),
  });
}

/** Written by `contentText` alone. */
export function parseContent(text: string): ConfirmedContent {
  return JSON.parse(text) as ConfirmedContent;
}

/** The data that are not the same on both sides, in reading order. */
export function changedKeys(before: FileContent, after: FileContent): ContentKey[] {
  return contentKeys.filter((key) => before[key] !== after[key]);
}

/** Whether two plans say the same, line by line. */
export function isSamePlan(before: ConfirmedContent["plan"], after: ConfirmedContent["plan"]): boolean {
  const text = (plan: ConfirmedContent["plan"]) => contentText({ ...blankContent, plan });
  return text(before) === text(after);
}

/** What must be said before a request is submitted; the rest may wait for the coordinator. */
export const neededKeys = [
  "name",
  "communeInsee",
  "activity",
  "ownerName",
  "title",
  "amountCents",
  "instalments",
] as const satisfies readonly ContentKey[];

export function missingKeys(content: FileContent): (typeof neededKeys)[number][] {
  return neededKeys.filter((key) => {
    const said = content[key];
    return typeof said === "string" ? said.trim() === "" : said === null || said <= 0;
  });
}

/** The firm and the project that a content tells, in the words of a file; what a running file lacked already may go on lacking. */
export function fileOf(
  content: FileContent,
  lacked: readonly ContentKey[] = [],
): Outcome<
  { readonly firm: Omit<Firm, "id" | "links" | "siren" | "siret"> & Typed; readonly project: Project },
  Refusal<"content-incomplete">
> {
  const missing = missingKeys(content).filter((key) => !lacked.includes(key));
  if (missing.length > 0) {
    const list = (locale: Locale) => missing.map((key) => contentName(key, locale)).join(", ");
    return refuse("content-incomplete", { missingFr: list("fr"), missingEn: list("en") }, missing[0]);
  }
  return accept({
    firm: {
      name: content.name.trim(),
      siren: orNull(content.siren),
      siret: orNull(content.siret),
      commune: { insee: content.communeInsee, name: content.communeName.trim() },
      activity: content.activity.trim(),
      legalForm: orNull(content.legalForm),
      ownerName: orNull(content.ownerName),
      createdOn: content.createdOn,
      headcount: content.headcount,
      inInsolvency: content.inInsolvency,
    },
    project: {
      title: content.title.trim(),
      description: content.description.trim(),
      requested: {
        amount: cents(content.amountCents ?? 0),
        instalments: content.instalments ?? 36,
        graceMonths: content.graceMonths ?? 6,
        halfDays: halfDays(content.halfDays ?? 0),
      },
      jobs: { created: content.jobsCreated ?? 0, kept: content.jobsKept ?? 0 },
    },
  });
}

interface Typed {
  readonly siren: string | null;
  readonly siret: string | null;
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text.trim();
}

/** How a datum is called, as the pages and the refusals say it. */
export function contentName(key: ContentKey, locale: Locale): string {
  return locale === "fr" ? typesetFrench(names[key].fr) : names[key].en;
}

const names: Readonly<Record<ContentKey, Readonly<Record<Locale, string>>>> = {
  siren: { fr: "le SIREN", en: "the SIREN" },
  siret: { fr: "le SIRET", en: "the SIRET" },
  name: { fr: "le nom de l'entreprise", en: "the name of the firm" },
  communeInsee: { fr: "la commune", en: "the commune" },
  communeName: { fr: "le nom de la commune", en: "the name of the commune" },
  activity: { fr: "l'activité", en: "the activity" },
  legalForm: { fr: "la forme juridique", en: "the legal form" },
  ownerName: { fr: "le nom du dirigeant", en: "the name of the owner" },
  createdOn: { fr: "le jour de création", en: "the day of creation" },
  headcount: { fr: "l'effectif", en: "the headcount" },
  inInsolvency: { fr: "la procédure collective", en: "the insolvency proceeding" },
  title: { fr: "le projet en quelques mots", en: "the project in a few words" },
  description: { fr: "la description du projet", en: "the description of the project" },
  jobsCreated: { fr: "les emplois à créer", en: "the jobs to create" },
  jobsKept: { fr: "les emplois à maintenir", en: "the jobs to keep" },
  amountCents: { fr: "l'avance demandée", en: "the requested advance" },
  instalments: { fr: "le nombre d'échéances", en: "the number of instalments" },
  graceMonths: { fr: "les mois de différé", en: "the months of grace" },
  halfDays: { fr: "les demi-journées d'expert", en: "the expert half days" },
};
