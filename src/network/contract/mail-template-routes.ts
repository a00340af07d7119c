import { z } from "zod";
import { longestSubject, longestText } from "#kernel/mail-template.ts";
import { said } from "#kernel/said.ts";
import { Id } from "#platform/contract/fields.ts";
import type { Route, Sentence } from "#platform/contract/route.ts";

const writers = ["coordinator", "administrator"] as const;
const readers = [...writers, "treasurer", "secretary", "auditor"] as const;

const params = z.object({ territory: Id });
const oneEvent = params.extend({
  event: z
    .string()
    .regex(/^[a-z]+\.[a-z-]+$/)
    .max(80),
});
const Language = z.enum(["fr", "en"]);
const BothLanguages = z.object({ fr: z.string(), en: z.string() });
const Words = z.object({ subject: z.string(), text: z.string() });

/** One language of an occasion: the words in use with their places named, and the example that they make. */
export const WordsOfEvent = z.object({
  language: Language,
  version: z.int(),
  isAdapted: z.boolean(),
  house: Words,
  inUse: Words,
  example: Words,
  places: z.array(z.object({ name: z.string(), example: z.string(), isNeeded: z.boolean() })),
  /** Latest first; null words are the house's again. */
  versions: z.array(
    z.object({
      version: z.int(),
      decidedByName: z.string(),
      decidedAt: z.iso.datetime(),
      words: Words.nullable(),
    }),
  ),
});

const EventWords = z.object({ event: z.string(), when: BothLanguages, words: z.array(WordsOfEvent) });

const deciding = { language: Language, after: z.int().min(0).max(30_000) };
const known = { "mail-event-unknown": 404 } as const;
const refused = { ...known, "mail-template-changed-meanwhile": 409 } as const;

/** The words in which a territory writes its mails. */
export const mailTemplateRoutes = {
  listMailTemplates: {
    method: "GET",
    path: "/territories/:territory/mail-templates",
    summary: "Every occasion on which a mail is written, and where the territory has words of its own",
    access: readers,
    params,
    response: z.object({
      events: z.array(
        z.object({
          event: z.string(),
          when: BothLanguages,
          subject: BothLanguages,
          adapted: z.array(Language),
        }),
      ),
    }),
    refusals: {},
  },
  readMailTemplate: {
    method: "GET",
    path: "/territories/:territory/mail-templates/:event",
    summary:
      "The words of an occasion in both languages, their versions, and an example made of invented values",
    access: readers,
    params: oneEvent,
    response: EventWords,
    refusals: known,
  },
  adaptMailTemplate: {
    method: "POST",
    path: "/territories/:territory/mail-templates/:event",
    summary: "Gives the territory's own words to the mails of an occasion, from now on",
    act: { fr: "Texte de courriel adapté", en: "Words of a mail adapted" },
    access: writers,
    params: oneEvent,
    body: z.strictObject({
      ...deciding,
      subject: z
        .string()
        .max(longestSubject)
        .regex(/^[^\p{Cc}]*$/u),
      text: z.string().max(longestText),
    }),
    response: EventWords,
    status: 201,
    refusals: {
      ...refused,
      "template-empty": 422,
      "template-long-for-a-text": 422,
      "template-brace-alone": 422,
      "template-place-unknown": 422,
      "template-place-missing": 422,
      "template-place-not-in-subject": 422,
    },
  },
  restoreMailTemplate: {
    method: "POST",
    path: "/territories/:territory/mail-templates/:event/house",
    summary: "Goes back to the house's words for the mails of an occasion, from now on",
    act: { fr: "Texte de courriel rendu à la maison", en: "Words of a mail back to the house's" },
    access: writers,
    params: oneEvent,
    body: z.strictObject(deciding),
    response: EventWords,
    status: 201,
    refusals: { ...refused, "mail-template-of-the-house": 409 },
  },
} as const satisfies Record<string, Route>;

export const mailTemplateSentences = {
  "mail-event-unknown": said(
    () => "Aucun courriel ne s'écrit à cette occasion. Choisissez-en un dans la liste des textes.",
    () => "No mail is written on this occasion. Choose one from the list of texts.",
  ),
  "mail-template-changed-meanwhile": said(
    ({ name }) =>
      `Ce texte vient d'être changé par ${String(name)}. Rechargez la page, relisez-le, puis reprenez le vôtre.`,
    ({ name }) =>
      `${String(name)} has just changed this text. Reload the page, read it, then take yours up again.`,
  ),
  "mail-template-of-the-house": said(
    () => "Ce texte est déjà celui de la maison : il n'y a rien à défaire.",
    () => "This text is the house's already: there is nothing to undo.",
  ),
  "template-long-for-a-text": said(
    ({ length, most }) =>
      `Ce texte a ${length} signes : un SMS en prend ${most} au plus avant ses valeurs. Raccourcissez-le.`,
    ({ length, most }) =>
      `This text has ${length} characters: a text message takes ${most} at most before its values. Shorten it.`,
  ),
  "template-empty": said(
    () => "Un courriel a un sujet et un texte. Écrivez les deux, ou revenez au texte de la maison.",
    () => "A mail has a subject and a text. Write both, or go back to the house's text.",
  ),
  "template-brace-alone": said(
    () => "Une accolade est ouverte ou fermée seule. Un repère s'écrit entier, comme {destinataire}.",
    () => "A brace is opened or closed alone. A place is written whole, such as {reader}.",
  ),
  "template-place-unknown": said(
    ({ name, known: places }) =>
      `Le repère {${String(name)}} n'existe pas pour ce courriel. Il connaît : ${String(places)}.`,
    ({ name, known: places }) =>
      `The place {${String(name)}} does not exist for this mail. It knows: ${String(places)}.`,
  ),
  "template-place-missing": said(
    ({ name }) => `Sans {${String(name)}}, ce courriel ne servirait pas. Mettez ce repère dans le texte.`,
    ({ name }) => `Without {${String(name)}} this mail would not serve. Put this place in the text.`,
  ),
  "template-place-not-in-subject": said(
    ({ name }) =>
      `{${String(name)}} n'a pas sa place dans un sujet, que d'autres peuvent lire. Mettez-le dans le texte.`,
    ({ name }) => `{${String(name)}} has no place in a subject, which others may read. Put it in the text.`,
  ),
} satisfies Record<string, Sentence>;
