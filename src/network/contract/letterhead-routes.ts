import { z } from "zod";
import { formatCount, type Locale } from "#kernel/format.ts";
import { said } from "#kernel/said.ts";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { pdfFile } from "#platform/contract/file.ts";
import type { Route, Sentence } from "#platform/contract/route.ts";
import { day } from "./day-told.ts";

const writers = ["coordinator", "administrator"] as const;
const params = z.object({ territory: Id });

const words = {
  /** Empty: the operator's own name. */
  name: z.string().trim().max(120).default(""),
  address: z.string().trim().max(400).default(""),
  contact: z.string().trim().max(200).default(""),
  footer: z.string().trim().max(200).default(""),
};
const Logo = z.strictObject({ file: Id, alt: z.string().trim().min(1).max(200) });
const Letterhead = z.object({ ...words, logo: Logo.nullable() });

const Letterheads = z.object({
  on: PlainDate$,
  /** First adopted first. */
  versions: z.array(Letterhead.extend({ version: z.int(), fromOn: PlainDate$ })),
});

const kept = { "logo-unknown": 422 } as const;

/** The paper on which a territory prints. */
export const letterheadRoutes = {
  readLetterhead: {
    method: "GET",
    path: "/territories/:territory/letterheads",
    summary: "The letterheads of the territory, first adopted first; none means the house's own",
    access: [...writers, "treasurer", "secretary", "auditor"],
    params,
    response: Letterheads,
    refusals: {},
  },
  previewLetterhead: {
    method: "GET",
    path: "/territories/:territory/letterheads/preview.pdf",
    summary: "A sample letter on a letterhead that is not adopted yet (PDF, in French)",
    access: writers,
    params,
    query: z.object({ ...words, logo: Id.optional(), alt: z.string().trim().max(200).optional() }),
    response: pdfFile,
    refusals: { ...kept, "logo-without-words": 422 },
  },
  keepLogo: {
    method: "POST",
    path: "/territories/:territory/letterhead-logos",
    summary: "Keeps a logo (PNG or JPEG, 300 kB, 3000 pixels a side at most): its octets are the body",
    act: { fr: "Logo déposé", en: "Logo handed in" },
    access: writers,
    params,
    query: z.object({ name: Name }),
    file: true,
    response: z.object({ logo: Id }),
    status: 201,
    refusals: {
      "file-type-refused": 415,
      "logo-type-refused": 415,
      "logo-too-heavy": 422,
      "logo-too-large": 422,
      "logo-unreadable": 422,
    },
  },
  adoptLetterhead: {
    method: "POST",
    path: "/territories/:territory/letterheads",
    summary: "Adopts a letterhead from a day on; with every part empty, the house's own comes back",
    act: { fr: "Papier à lettres adopté", en: "Letterhead adopted" },
    access: writers,
    params,
    body: z.strictObject({ ...words, logo: Logo.nullable().default(null), fromOn: PlainDate$ }),
    response: Letterheads,
    status: 201,
    refusals: { ...kept, "letterhead-in-the-past": 422, "letterhead-not-later": 409 },
  },
} as const satisfies Record<string, Route>;

export const letterheadSentences = {
  "logo-unknown": said(
    () => "Ce logo n'est pas de ce territoire. Déposez-le à nouveau.",
    () => "This logo is not of this territory. Hand it in again.",
  ),
  "logo-without-words": said(
    () => "Dites en quelques mots ce que montre le logo : qui ne le voit pas l'entendra.",
    () => "Say in a few words what the logo shows: whoever does not see it will hear it.",
  ),
  "logo-type-refused": said(
    () => "Un logo est une image PNG ou JPEG. Enregistrez le vôtre dans l'un de ces formats.",
    () => "A logo is a PNG or JPEG picture. Save yours in one of these formats.",
  ),
  "logo-too-heavy": said(
    ({ octets, most }) =>
      `Ce logo pèse ${kilo(octets, "fr")} ko ; chaque document le porte, ${kilo(most, "fr")} ko au plus. Réduisez l'image.`,
    ({ octets, most }) =>
      `This logo weighs ${kilo(octets, "en")} kB; every document carries it, ${kilo(most, "en")} kB at most. Make the picture smaller.`,
  ),
  "logo-too-large": said(
    ({ width, height, most }) =>
      `Ce logo mesure ${String(width)} × ${String(height)} pixels ; ${String(most)} au plus de chaque côté. Réduisez l'image.`,
    ({ width, height, most }) =>
      `This logo is ${String(width)} × ${String(height)} pixels; ${String(most)} at most on each side. Make the picture smaller.`,
  ),
  "logo-unreadable": said(
    () =>
      "Cette image ne peut pas être imprimée : elle est abîmée ou incomplète. Enregistrez-la à nouveau, puis déposez-la.",
    () => "This picture cannot be printed: it is damaged or incomplete. Save it again, then hand it in.",
  ),
  "letterhead-in-the-past": said(
    ({ fromOn, today }) =>
      `Un papier à lettres vaut à partir d'un jour à venir ou d'aujourd'hui (${day(today, "fr")}), pas du ${day(fromOn, "fr")} : ce qui est daté d'avant garde son papier.`,
    ({ fromOn, today }) =>
      `A letterhead begins today (${day(today, "en")}) or later, not on ${day(fromOn, "en")}: what is dated before keeps its paper.`,
  ),
  "letterhead-not-later": said(
    ({ latest }) =>
      `Un autre papier à lettres commence le ${day(latest, "fr")}. Choisissez ce jour ou un jour d'après.`,
    ({ latest }) => `Another letterhead begins on ${day(latest, "en")}. Choose that day or a later one.`,
  ),
} satisfies Record<string, Sentence>;

function kilo(octets: unknown, locale: Locale): string {
  return formatCount(BigInt(Math.ceil(Number(octets) / 1000)), locale);
}
