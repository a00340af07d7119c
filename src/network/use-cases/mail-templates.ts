import type { Locale } from "#kernel/format.ts";
import {
  asTyped,
  checkTemplate,
  houseTemplate,
  inWordsOf,
  type MailTemplate,
  valuesOf,
} from "#kernel/mail-template.ts";
import { type MailEvent, mailValueNames } from "#kernel/mail-words.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";

/** A version of the words of an event, as it is kept; null words are the house's again. */
export interface KeptTemplate {
  readonly event: string;
  readonly language: Locale;
  readonly version: number;
  readonly template: MailTemplate | null;
  readonly decidedByName: string;
  readonly decidedAt: string;
}

export interface MailTemplates {
  /** First version first. */
  list(transaction: Transaction, territory: string): Promise<KeptTemplate[]>;
  /** False when that version was decided meanwhile. */
  add(
    transaction: Transaction,
    version: KeptTemplate & { readonly territory: string; readonly decidedBy: string },
  ): Promise<boolean>;
}

export interface TemplateDesk {
  readonly templates: MailTemplates;
  /** Every occasion on which the product writes to someone. */
  readonly mailEvents: readonly MailEvent[];
}

const languages = ["fr", "en"] as const;

/** The occasions, and in which languages the territory has words of its own. */
export async function listMailTemplates(
  { templates, mailEvents }: TemplateDesk,
  transaction: Transaction,
  territory: string,
) {
  const kept = await templates.list(transaction, territory);
  return mailEvents.map(({ event, when, example }) => ({
    event,
    when,
    subject: { fr: example("fr").subject, en: example("en").subject },
    adapted: languages.filter((language) => (latestOf(kept, event, language)?.template ?? null) !== null),
  }));
}

/** The words of an occasion in both languages, with an example of the mail as it leaves. */
export async function readMailTemplate(
  { templates, mailEvents }: TemplateDesk,
  transaction: Transaction,
  { territory, event }: { readonly territory: string; readonly event: string },
) {
  const found = mailEvents.find((one) => one.event === event);
  if (found === undefined) return refuse("mail-event-unknown", { event });
  const kept = await templates.list(transaction, territory);
  const words = languages.map((language) => wordsIn(found, kept, language));
  return accept({ event, when: found.when, words });
}

function wordsIn(event: MailEvent, kept: readonly KeptTemplate[], language: Locale) {
  const versions = kept.filter((one) => one.event === event.event && one.language === language);
  const own = versions.at(-1)?.template ?? null;
  const house = houseTemplate(event, language);
  const mail = event.example(language);
  const { subject, text } = own === null ? mail : inWordsOf(own, mail, language);
  return {
    language,
    version: versions.length,
    isAdapted: own !== null,
    house,
    inUse: own === null ? house : asTyped(own, language),
    example: { subject, text },
    places: valuesOf(event, language).map((value) => ({
      name: mailValueNames[value][language],
      example: mail.values[value] ?? "",
      isNeeded: event.needs.includes(value),
    })),
    versions: versions.toReversed().map(({ version, template, decidedByName, decidedAt }) => ({
      version,
      decidedByName,
      decidedAt,
      words: template === null ? null : asTyped(template, language),
    })),
  };
}

interface Deciding {
  readonly territory: string;
  readonly event: string;
  readonly language: Locale;
  /** How many versions whoever decides has seen. */
  readonly after: number;
  readonly by: { readonly person: string; readonly name: string };
  readonly now: string;
}

/** Gives the territory's own words to an occasion: mails written from then on are in them. */
export async function adaptMailTemplate(
  desk: TemplateDesk,
  transaction: Transaction,
  { typed, ...deciding }: Deciding & { readonly typed: MailTemplate },
) {
  const event = desk.mailEvents.find((one) => one.event === deciding.event);
  if (event === undefined) return refuse("mail-event-unknown", { event: deciding.event });
  const checked = checkTemplate(event, deciding.language, typed);
  return checked.ok ? decide(desk, transaction, { ...deciding, template: checked.value }) : checked;
}

/** Goes back to the house's words. */
export async function restoreMailTemplate(desk: TemplateDesk, transaction: Transaction, deciding: Deciding) {
  const kept = await desk.templates.list(transaction, deciding.territory);
  const latest = latestOf(kept, deciding.event, deciding.language);
  if ((latest?.template ?? null) === null) return refuse("mail-template-of-the-house");
  return decide(desk, transaction, { ...deciding, template: null });
}

async function decide(
  desk: TemplateDesk,
  transaction: Transaction,
  { after, by, now, ...version }: Deciding & { readonly template: MailTemplate | null },
) {
  const kept = await desk.templates.list(transaction, version.territory);
  const latest = latestOf(kept, version.event, version.language);
  const added =
    (latest?.version ?? 0) === after &&
    (await desk.templates.add(transaction, {
      ...version,
      version: after + 1,
      decidedBy: by.person,
      decidedByName: by.name,
      decidedAt: now,
    }));
  if (!added) return refuse("mail-template-changed-meanwhile", { name: latest?.decidedByName ?? "?" });
  return readMailTemplate(desk, transaction, version);
}

function latestOf(kept: readonly KeptTemplate[], event: string, language: Locale): KeptTemplate | undefined {
  return kept.findLast((one) => one.event === event && one.language === language);
}
