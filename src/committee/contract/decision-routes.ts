import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { conveners, oneDecision, readers, territory } from "./access.ts";
import { Lapsing, Lifting } from "./requests.ts";
import { ConditionView, Examination } from "./views.ts";

/** What becomes of a decision once it is made. */
export const decisionRoutes = {
  readFileDecisions: {
    method: "GET",
    path: "/territories/:territory/applications/:application/decisions",
    summary:
      "The sittings where a file was examined: recusals, decision and conditions, as the caller may see them",
    access: readers,
    params: territory.extend({ application: Id }),
    response: z.object({ examinations: z.array(Examination) }),
    refusals: { recused: 403 },
  },
  liftCondition: {
    method: "POST",
    path: "/territories/:territory/decisions/:decision/conditions/:condition/lifting",
    summary: "Records that a condition is met, with the evidence",
    act: { fr: "Condition levée", en: "Condition lifted" },
    access: conveners,
    params: oneDecision.extend({ condition: Id }),
    body: Lifting,
    response: z.object({ conditions: z.array(ConditionView) }),
    refusals: {
      "decision-unknown": 404,
      recused: 403,
      "condition-unknown": 404,
      "condition-already-lifted": 409,
      "evidence-waits": 409,
      "date-in-the-future": 422,
      "before-the-decision": 422,
    },
  },
  releaseHold: {
    method: "POST",
    path: "/territories/:territory/decisions/:decision/lapse",
    summary: "A decision lapses: what it holds and has not been paid is free again",
    act: { fr: "Décision caduque, somme libérée", en: "Decision lapsed, money released" },
    access: [...conveners, "chair"],
    params: oneDecision,
    body: Lapsing,
    response: z.object({ decision: Id, lapsedOn: PlainDate$ }),
    status: 201,
    refusals: {
      "decision-unknown": 404,
      recused: 403,
      "decision-already-lapsed": 409,
      "nothing-held": 409,
      "date-in-the-future": 422,
      "before-the-decision": 422,
    },
  },
} as const satisfies Record<string, Route>;
