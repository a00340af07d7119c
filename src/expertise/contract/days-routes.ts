import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { dated, territory } from "./access.ts";
import { Attested, Attesting, DaysState } from "./days.ts";
import { ExpertiseTask } from "./tasks.ts";

const oneConvention = territory.extend({ convention: Id });

export const daysRoutes = {
  readDaysState: {
    method: "GET",
    path: "/territories/:territory/conventions/:convention/days",
    summary: "The state of days: promised, planned, confirmed and left by pledge, and those of a period",
    access: [
      "coordinator",
      "treasurer",
      "auditor",
      "chair",
      "secretary",
      "committee-member",
      "partner-referent",
      "public-funder",
      "regional-pilot",
      "network-head",
    ],
    params: oneConvention,
    query: z.object({
      holder: Id.optional(),
      /** The start of the convention unless told otherwise. */
      from: PlainDate$.optional(),
      /** The business date, or the end of the convention when it is over. */
      to: PlainDate$.optional(),
    }),
    response: DaysState,
    refusals: { "convention-unknown": 404, "period-reversed": 422, "not-your-organisation": 403 },
  },
  signAttestation: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/attestations",
    summary:
      "Signs the confirmed half-days of a period and their value; once every holder has, calls wait no more",
    act: { fr: "Attestation de journées signée", en: "Attestation of days signed" },
    access: ["coordinator", "partner-referent"],
    params: oneConvention,
    body: Attesting,
    response: Attested,
    status: 201,
    refusals: {
      ...dated,
      "convention-unknown": 404,
      "not-your-organisation": 403,
      "holder-without-days": 422,
      "period-reversed": 422,
      "period-not-over": 422,
      "nothing-to-attest": 409,
      "signed-before-confirmed": 422,
      "already-attested": 409,
      "attestation-overlaps": 409,
    },
  },
  listTasks: {
    method: "GET",
    path: "/territories/:territory/expertise-tasks",
    summary: "What waits for whoever reads, in experts' days",
    access: ["coordinator", "expert", "owner", "partner-referent"],
    params: territory,
    response: z.object({ on: PlainDate$, tasks: z.array(ExpertiseTask) }),
    refusals: {},
  },
} satisfies Record<string, Route>;
