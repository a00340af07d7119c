import { z } from "zod";
import type { Route } from "#platform/contract/route.ts";

const Mobile = z.object({
  /** As "+33612345678"; null: nothing is told by text. */
  number: z.string().nullable(),
  /** Whether this installation sends texts. */
  takesTexts: z.boolean(),
  /** What is told by text, beside its mail. */
  occasions: z.array(z.object({ fr: z.string(), en: z.string() })),
});

export const mobileRoutes = {
  readMobile: {
    method: "GET",
    path: "/me/mobile",
    summary: "The mobile number to which the caller is told of what presses, and what that is",
    access: "signed-in",
    response: Mobile,
    refusals: {},
  },
  setMobile: {
    method: "POST",
    path: "/me/mobile",
    summary:
      "Gives the mobile number to which what presses is told by text, or takes it back; a first text says so",
    act: { fr: "Numéro de mobile choisi", en: "Mobile number chosen" },
    access: "signed-in",
    body: z.object({ number: z.string().trim().max(40).nullable() }),
    response: Mobile,
    refusals: { "mobile-malformed": 422, "texts-off": 409, "too-many-tries": 429 },
  },
} as const satisfies Record<string, Route>;
