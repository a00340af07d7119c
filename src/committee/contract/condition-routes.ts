import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { storedFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { conditionStates, verdicts } from "../domain/condition-evidence.ts";
import { conveners, oneDecision, territory } from "./access.ts";
import { ConditionView } from "./views.ts";

const text = z.string().trim().max(4000);
const oneCondition = oneDecision.extend({ condition: Id });
const oneEvidence = oneCondition.extend({ evidence: Id });

/** Who reads a condition besides whoever runs the firm. */
const fileReaders = ["coordinator", "treasurer", "secretary", "chair", "auditor"] as const;

const opened = {
  "decision-unknown": 404,
  recused: 403,
  "not-your-decision": 403,
  "condition-unknown": 404,
} as const;

export const DecisionConditions = z.object({
  decision: Id,
  sitting: Id,
  application: Id,
  firm: z.string(),
  decidedOn: PlainDate$,
  conditions: z.array(
    ConditionView.extend({
      state: z.enum(conditionStates),
      /** What was handed in, first first. */
      given: z.array(
        z.object({
          id: Id,
          note: z.string(),
          givenBy: z.string(),
          givenOn: PlainDate$,
          /** Handed in by the reader, who then does not judge it. */
          isOwn: z.boolean(),
          judgement: z
            .object({ verdict: z.enum(verdicts), by: z.string(), on: PlainDate$, why: z.string() })
            .nullable(),
        }),
      ),
    }),
  ),
});

/** What proves that the conditions of a decision are met. */
export const conditionRoutes = {
  readConditions: {
    method: "GET",
    path: "/territories/:territory/decisions/:decision/conditions",
    summary: "The conditions of a decision: until when, what was handed in, who judged it",
    access: fileReaders,
    params: oneDecision,
    response: DecisionConditions,
    refusals: { "decision-unknown": 404, recused: 403 },
  },
  listOwnConditions: {
    method: "GET",
    path: "/territories/:territory/own-conditions",
    summary: "What the caller's own firms have still to prove",
    access: ["owner"],
    params: territory,
    response: z.object({ decisions: z.array(DecisionConditions) }),
    refusals: {},
  },
  giveEvidence: {
    method: "POST",
    path: "/territories/:territory/decisions/:decision/conditions/:condition/evidence",
    summary:
      "Hands in what proves that a condition is met: the octets are the body, their type is read in them",
    act: { fr: "Justificatif de condition déposé", en: "Evidence of a condition handed in" },
    access: ["owner", "coordinator"],
    params: oneCondition,
    query: z.object({ name: Name, note: text.min(1) }),
    file: true,
    response: z.object({ condition: Id }),
    status: 201,
    refusals: {
      ...opened,
      "condition-already-lifted": 409,
      "decision-already-lapsed": 409,
      "evidence-waits": 409,
      "file-type-refused": 415,
      "file-already-there": 409,
    },
  },
  judgeEvidence: {
    method: "POST",
    path: "/territories/:territory/decisions/:decision/conditions/:condition/evidence/:evidence/judgement",
    summary:
      "Another person than the giver accepts it, which lifts the condition, or refuses it and says why",
    act: { fr: "Justificatif de condition jugé", en: "Evidence of a condition judged" },
    access: [...conveners, "chair"],
    params: oneEvidence,
    body: z.object({ verdict: z.enum(verdicts), why: text.default("") }),
    response: DecisionConditions,
    refusals: {
      ...opened,
      "evidence-unknown": 404,
      "evidence-already-judged": 409,
      "evidence-is-yours": 403,
      "condition-already-lifted": 409,
      "reasons-missing": 422,
    },
  },
  downloadEvidence: {
    method: "GET",
    path: "/territories/:territory/decisions/:decision/conditions/:condition/evidence/:evidence/content",
    summary: "Evidence as it was handed in",
    access: [...fileReaders, "owner"],
    params: oneEvidence,
    response: storedFile,
    refusals: { ...opened, "evidence-unknown": 404 },
  },
  dateCondition: {
    method: "POST",
    path: "/territories/:territory/decisions/:decision/conditions/:condition/due-date",
    summary: "Says until when a condition is to be proved",
    act: { fr: "Échéance de condition fixée", en: "Last day of a condition set" },
    access: conveners,
    params: oneCondition,
    body: z.object({ dueOn: PlainDate$ }),
    response: DecisionConditions,
    refusals: { ...opened, "condition-already-lifted": 409, "before-the-decision": 422 },
  },
  waiveCondition: {
    method: "POST",
    path: "/territories/:territory/decisions/:decision/conditions/:condition/waiver",
    summary: "The committee gives a condition up, in a sitting held since: its chair says which, and why",
    act: { fr: "Condition abandonnée par dérogation du comité", en: "Condition waived by the committee" },
    access: ["chair"],
    params: oneCondition,
    body: z.object({ sitting: Id, why: text.min(1) }),
    response: DecisionConditions,
    refusals: { ...opened, "condition-already-lifted": 409, "waiver-without-sitting": 422 },
  },
} as const satisfies Record<string, Route>;
