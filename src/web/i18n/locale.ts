import { type I18n, type Messages, setupI18n } from "@lingui/core";
import type { Locale } from "#kernel/format.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";

type Catalogue = Record<Locale, () => Promise<{ messages: Messages }>>;

/** What the first public pages say, and nothing more: they open on a slow telephone. */
const publicCatalogue: Catalogue = {
  fr: () => import("./public/fr.po"),
  en: () => import("./public/en.po"),
};

/** What all the others say besides. */
const applicationCatalogue: Catalogue = {
  fr: () => import("./fr.po"),
  en: () => import("./en.po"),
};

/** The English pages live under /en; everything else is French, the programme's language. */
export function localeOf(pathname: string): Locale {
  return pathname === "/en" || pathname.startsWith("/en/") ? "en" : "fr";
}

/** Where the router of that language starts. */
export function basePathOf(locale: Locale): string {
  return locale === "en" ? "/en" : "/";
}

/** The same page in the other language. */
export function translatedPath(pathname: string, target: Locale): string {
  const bare = localeOf(pathname) === "en" ? pathname.slice("/en".length) || "/" : pathname;
  if (target === "fr") return bare;
  return `/en${bare}`;
}

/** Sentences of its own for each render, so that two requests in two languages never mix; none is loaded yet. */
export function emptyI18n(locale: Locale): I18n {
  return setupI18n({ locale, messages: { [locale]: {} } });
}

export function loadPublicSentences(i18n: I18n): Promise<void> {
  return loadSentences(i18n, publicCatalogue);
}

export function loadApplicationSentences(i18n: I18n): Promise<void> {
  return loadSentences(i18n, applicationCatalogue);
}

async function loadSentences(i18n: I18n, catalogue: Catalogue): Promise<void> {
  const locale = i18n.locale as Locale;
  const { messages } = await catalogue[locale]();
  i18n.load(locale, locale === "fr" ? typeset(messages) : messages);
}

function typeset(messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, typesetMessage(message)]));
}

type Message = Messages[string];

/** A compiled message is a text, or a list of texts and placeholders; only its texts are typeset. */
export function typesetMessage(message: Message): Message {
  if (typeof message === "string") return typesetFrench(message);
  return Array.isArray(message) ? message.map(typesetPart) : message;
}

type Part = Exclude<Message, string | undefined>[number];

/** A plural or a choice is a placeholder whose branches hold sentences: [name, kind, { one: …, other: … }]. */
function typesetPart(part: Part): Part {
  if (typeof part === "string") return typesetFrench(part);
  const [name, kind, branches] = part;
  if (branches === undefined || branches === null || typeof branches !== "object") return part;
  const told = Object.entries(branches).map(([branch, message]) => [
    branch,
    branch === "offset" ? message : typesetMessage(message as Message),
  ]);
  return [name, kind, Object.fromEntries(told)] as Part;
}
