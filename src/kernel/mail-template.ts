import type { Locale } from "./format.ts";
import { isMailValue, type MailEvent, type MailValue, type MailWords, mailValueNames } from "./mail-words.ts";
import { accept, type Outcome, type Refusal, refuse } from "./outcome.ts";
import { typesetFrench } from "./typeset-french.ts";

/** Words with places between braces: « Bonjour {destinataire}, » as people write it, "Bonjour {reader}," as it is kept. */
export interface MailTemplate {
  readonly subject: string;
  readonly text: string;
}

export const longestSubject = 200;
export const longestText = 8000;
/** With the values and a personal link put in, a text still holds in the segments that a gateway takes. */
export const longestTextMessage = 400;

const place = /\{([^{}]*)\}/g;
/** What its recipient alone may read, and a page to open, have no place in a subject. */
const neverInSubject: readonly MailValue[] = ["link", "code"];

/** The house's mail of an event with its places named, for a territory to start from. */
export function houseTemplate({ example }: MailEvent, locale: Locale): MailTemplate {
  const { subject, text, values } = example(locale);
  // A value stands as it was given, or set with the sentence around it.
  const known = Object.entries(values)
    .filter(([name, value]) => isMailValue(name) && value !== "")
    .flatMap(([name, value]) => [
      [name, value] as const,
      [name, locale === "fr" ? typesetFrench(value) : value] as const,
    ]);
  const longestFirst = known.toSorted(([, a], [, b]) => b.length - a.length);
  const anyValue = new RegExp(longestFirst.map(([, value]) => escaped(value)).join("|"), "g");
  const named = new Map(longestFirst.map(([name, value]) => [value, nameOf(name, locale)]));
  const withPlaces = (words: string) => words.replace(anyValue, (value) => `{${named.get(value) ?? value}}`);
  return known.length === 0 ? { subject, text } : { subject: withPlaces(subject), text: withPlaces(text) };
}

type TemplateRefusal = Refusal<
  | "template-place-unknown"
  | "template-place-missing"
  | "template-place-not-in-subject"
  | "template-brace-alone"
  | "template-empty"
  | "template-long-for-a-text"
>;

/** The words that a territory typed as they are kept, once every place in them is known and none that is needed lacks. */
export function checkTemplate(
  event: MailEvent,
  locale: Locale,
  typed: MailTemplate,
): Outcome<MailTemplate, TemplateRefusal> {
  const values = valuesOf(event, locale);
  const byName = new Map(values.map((value) => [nameOf(value, locale), value]));
  for (const field of ["subject", "text"] as const) {
    if (typed[field].trim() === "") return refuse("template-empty", {}, field);
    if (/[{}]/.test(typed[field].replaceAll(place, ""))) return refuse("template-brace-alone", {}, field);
    for (const name of namesIn(typed[field])) {
      const value = byName.get(name.trim());
      if (value === undefined)
        return refuse("template-place-unknown", { name, known: [...byName.keys()].join(", ") }, field);
      if (field === "subject" && neverInSubject.includes(value))
        return refuse("template-place-not-in-subject", { name }, field);
    }
  }
  const { length } = typed.text.trim();
  if (event.isText === true && length > longestTextMessage)
    return refuse("template-long-for-a-text", { length, most: longestTextMessage }, "text");
  const said = new Set(namesIn(typed.text).map((name) => byName.get(name.trim())));
  for (const needed of event.needs)
    if (!said.has(needed)) return refuse("template-place-missing", { name: nameOf(needed, locale) }, "text");
  const kept = (words: string) =>
    words.replaceAll(place, (_, name: string) => `{${byName.get(name.trim())}}`);
  return accept({ subject: kept(typed.subject.trim()), text: `${kept(typed.text.trim())}\n` });
}

/** Kept words, as people write them. */
export function asTyped(kept: MailTemplate, locale: Locale): MailTemplate {
  const named = (words: string) => words.replaceAll(place, (_, name: string) => `{${nameOf(name, locale)}}`);
  return { subject: named(kept.subject), text: named(kept.text) };
}

/** The mail in the territory's words; in the house's where they name a value that it does not have, or would say nothing. */
export function inWordsOf(kept: MailTemplate, mail: MailWords, locale: Locale): MailTemplate {
  const { values, subject, text } = mail;
  const house = { subject, text };
  const places = [...namesIn(kept.subject), ...namesIn(kept.text)];
  if (places.some((name) => !Object.hasOwn(values, name))) return house;
  const filled = filledIn(kept, values, locale);
  // A subject made of one value is empty where that value is: no mail leaves so, nor the act that it tells of.
  return filled.subject.trim() === "" || filled.text.trim() === "" ? house : filled;
}

/** Words with a value in each place: set as the house sets its own, and a line that has nothing to say goes with its place. */
export function filledIn(
  template: MailTemplate,
  values: Readonly<Record<string, string>>,
  locale: Locale,
): MailTemplate {
  const set = locale === "fr" ? typesetFrench : (words: string) => words;
  const put = (words: string) =>
    set(words.replaceAll(place, (whole, name: string) => values[name.trim()] ?? whole));
  const onOneLine = put(template.subject).replaceAll(/\s*[\r\n]+\s*/g, ", ");
  return { subject: onOneLine, text: put(template.text).replaceAll(/\n{3,}/g, "\n\n") };
}

/** What a mail of this event may say, in the order in which the house says it. */
export function valuesOf({ example }: MailEvent, locale: Locale): MailValue[] {
  return Object.keys(example(locale).values).filter(isMailValue);
}

function namesIn(words: string): string[] {
  return [...words.matchAll(place)].map(([, name = ""]) => name);
}

function nameOf(value: string, locale: Locale): string {
  return isMailValue(value) ? mailValueNames[value][locale] : value;
}

function escaped(words: string): string {
  return words.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
