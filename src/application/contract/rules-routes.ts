import { z } from "zod";
import { stages } from "#kernel/stage.ts";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { readers, territory, writers } from "./access.ts";
import { DatedPolicy, EligibilityView, Policy, SelfTestQuestion } from "./eligibility.ts";

const oneTerritory = z.object({ slug: z.string().max(100) });

const Communes = z.array(z.object({ insee: z.string(), name: z.string() }));

/** A territory's rules, and what anyone may ask of them before any account. */
export const rulesRoutes = {
  readPolicy: {
    method: "GET",
    path: "/territories/:territory/eligibility-policy",
    summary: "The eligibility rules in force on a day, and all those the territory ever had",
    access: readers,
    params: territory,
    query: z.object({ on: PlainDate$.optional() }),
    response: z.object({
      on: PlainDate$,
      inForce: DatedPolicy.nullable(),
      dated: z.array(DatedPolicy),
      communes: Communes,
    }),
    refusals: {},
  },
  setPolicy: {
    method: "POST",
    path: "/territories/:territory/eligibility-policy",
    summary: "Gives the territory its own eligibility rules from a day on",
    act: { fr: "Règles d'éligibilité fixées", en: "Eligibility rules set" },
    access: writers,
    params: territory,
    body: z.object({ fromOn: PlainDate$, policy: Policy }),
    response: DatedPolicy,
    status: 201,
    refusals: { "policy-date-taken": 409, "minimum-above-maximum": 422 },
  },
  listOpenTerritories: {
    method: "GET",
    path: "/eligibility",
    summary:
      "The territories, with their communes and whether they take requests today: where the public self-test can be taken",
    access: "public",
    response: z.object({
      territories: z.array(
        z.object({
          slug: z.string(),
          name: z.string(),
          /** Its firms are invented: the page says so. */
          isDemonstration: z.boolean(),
          stage: z.enum(stages),
          communes: Communes,
        }),
      ),
    }),
    refusals: {},
  },
  readSelfTest: {
    method: "GET",
    path: "/eligibility/:slug",
    summary: "What the public self-test asks in a territory: its communes and its rules, today",
    access: "public",
    params: oneTerritory,
    response: z.object({
      territory: z.object({ id: Id, name: z.string() }),
      on: PlainDate$,
      communes: Communes,
      inForce: DatedPolicy.nullable(),
    }),
    refusals: { "territory-unknown": 404 },
  },
  testEligibility: {
    method: "GET",
    path: "/eligibility/:slug/answer",
    summary: "The public self-test: one sentence per rule. It binds nobody, and nothing of it is kept",
    access: "public",
    params: oneTerritory,
    query: SelfTestQuestion,
    response: EligibilityView,
    refusals: { "territory-unknown": 404, "policy-unknown-then": 409 },
  },
} as const satisfies Record<string, Route>;
