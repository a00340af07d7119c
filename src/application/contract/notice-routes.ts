import { z } from "zod";
import { PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { noticeData } from "../domain/compare-with-notice.ts";
import { noticeSource } from "../domain/register-notice.ts";
import { territory, writers } from "./access.ts";

/** What the public register says of a firm, with its source and the moment it was read; null where it does not tell. */
const noticeParts = {
  source: z.literal(noticeSource),
  readAt: z.iso.datetime(),
  notice: z.object({
    siren: z.string(),
    /** True where the firm asked that not all be published: neither name, address nor managers are told. */
    isPartlyPublished: z.boolean(),
    isActive: z.boolean(),
    isStruckOff: z.boolean(),
    name: z.string().nullable(),
    createdOn: PlainDate$.nullable(),
    activity: z.string().nullable(),
    activity2025: z.string().nullable(),
    legalForm: z.string().nullable(),
    headcount: z.object({ from: z.int(), to: z.int().nullable() }).nullable(),
    managers: z.array(z.object({ name: z.string(), quality: z.string().nullable() })),
    establishment: z
      .object({
        siret: z.string(),
        isHeadOffice: z.boolean(),
        address: z.string().nullable(),
        commune: z.object({ insee: z.string(), name: z.string() }),
      })
      .nullable(),
    /** The collective proceeding that was published last. */
    proceeding: z.object({ status: z.string(), on: PlainDate$.nullable() }).nullable(),
    /** Null where the register tells nothing about proceedings. */
    inInsolvency: z.boolean().nullable(),
  }),
};

export const ToldNotice = z.object(noticeParts);

/** The notice beside a file: of each datum it tells, whether the file says the same. */
export const ComparedNotice = ToldNotice.extend({
  compared: z.array(z.object({ datum: z.enum(noticeData), agrees: z.boolean() })),
});

/** The public register of firms: it spares typing, and is never needed. */
export const noticeRoutes = {
  lookUpFirm: {
    method: "POST",
    path: "/territories/:territory/firm-look-ups",
    summary:
      "Reads a firm in the public register by its SIREN or SIRET: told again for a day, then asked anew. `silent` says why nothing came; all may then be entered by hand",
    act: { fr: "Entreprise cherchée au registre public", en: "Firm looked up in the public register" },
    access: writers,
    params: territory,
    body: z.object({ number: z.string().trim().max(40) }),
    response: z.discriminatedUnion("state", [
      ToldNotice.extend({ state: z.literal("found") }),
      z.object({ state: z.literal("absent") }),
      z.object({
        state: z.literal("silent"),
        why: z.enum(["not-set", "too-many", "unreachable", "unreadable"]),
      }),
    ]),
    refusals: {
      "siren-malformed": 422,
      "siren-key-wrong": 422,
      "siret-malformed": 422,
      "siret-key-wrong": 422,
    },
  },
} as const satisfies Record<string, Route>;
