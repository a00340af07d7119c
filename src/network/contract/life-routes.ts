import { z } from "zod";
import { stages } from "#kernel/stage.ts";
import { Cents$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { unitEventKinds } from "../domain/unit.ts";

const params = z.object({ territory: Id });

const Named = z.object({ id: Id, name: Name });

export const Life = z.object({
  name: Name,
  on: PlainDate$,
  stage: z.enum(stages),
  since: PlainDate$.nullable(),
  /** The stages that may follow. */
  next: z.array(z.enum(stages)),
  events: z.array(
    z.object({ on: PlainDate$, kind: z.enum(unitEventKinds), note: z.string(), by: Name.nullable() }),
  ),
  work: z.object({
    filesBeforeCommittee: z.int(),
    openFiles: z.int(),
    runningAdvances: z.int(),
    outstanding: Cents$,
  }),
  /** Who follows what is owed, once it is closed. */
  follower: Named.extend({ fromOn: PlainDate$ }).nullable(),
  mayFollow: z.array(Named),
});

/** The life of a territory: project, open, dormant, closed, and open again. */
export const lifeRoutes = {
  readLife: {
    method: "GET",
    path: "/territories/:territory/life",
    summary: "The stage of a territory's life, its events, what is under way and who follows it",
    access: [
      "coordinator",
      "treasurer",
      "secretary",
      "chair",
      "committee-member",
      "public-funder",
      "regional-pilot",
      "network-head",
      "administrator",
      "auditor",
    ],
    params,
    response: Life,
    refusals: {},
  },
  changeStage: {
    method: "POST",
    path: "/territories/:territory/stages",
    summary:
      "Opens a territory, lets it sleep, closes it or opens it again, from the day it is there; past figures keep its stage",
    act: { fr: "Étape de la vie du territoire", en: "Stage of the territory's life" },
    access: ["administrator", "regional-pilot"],
    params,
    body: z.object({
      to: z.enum(stages),
      reason: z.string().trim().min(1).max(1000),
      /** Who follows what is owed, where it closes. */
      follower: Id.nullable().default(null),
    }),
    response: Life,
    refusals: {
      "stage-already": 409,
      "stage-not-reachable": 409,
      "files-before-committee": 409,
      "follower-missing": 422,
      "follower-without-seat": 422,
    },
  },
} as const satisfies Record<string, Route>;
