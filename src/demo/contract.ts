import { z } from "zod";
import { roles } from "#kernel/role.ts";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { contract, type Route } from "#platform/contract/route.ts";

const Bilingual = z.object({ fr: z.string(), en: z.string() });

export const demoContract = contract({
  name: "demo",
  routes: {
    readIntroductions: {
      method: "GET",
      path: "/demonstration/introductions",
      summary: "What brings the people of the demonstration in; nothing elsewhere",
      access: "public",
      response: z.object({ people: z.array(z.object({ person: Id, told: Bilingual })) }),
      refusals: {},
    },
    advanceMonth: {
      method: "POST",
      path: "/territories/:territory/months",
      summary:
        "In the demonstration, lives a month: each day is closed, and what the case tells happens on its day",
      act: { fr: "Démonstration avancée d'un mois", en: "Demonstration moved a month forward" },
      access: roles,
      params: z.object({ territory: Id }),
      body: z.object({}),
      response: z.object({
        from: PlainDate$,
        to: PlainDate$,
        debits: z.int(),
        amount: Cents$,
        events: z.array(
          z.object({
            on: PlainDate$,
            told: Bilingual,
            /** False when a visitor had changed the story, so that it no longer could. */
            happened: z.boolean(),
          }),
        ),
      }),
      refusals: { "not-a-demonstration": 404 },
    },
  } satisfies Record<string, Route>,
  sentences: {
    "not-a-demonstration": (_, locale) =>
      locale === "fr"
        ? "Ce territoire n'est pas celui d'une démonstration : ses journées s'arrêtent chaque nuit, par « alize close »."
        : "This territory is not in a demonstration: its days are closed each night, by “alize close”.",
  },
});
