import { z } from "zod";
import { PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { followUpKinds } from "../domain/follow-up.ts";
import { readers, territory } from "./access.ts";

const Ruled = z.object({ kind: z.enum(followUpKinds), byCommittee: z.boolean() });

export const CompetencesView = z.object({
  on: PlainDate$,
  /** Who decides each kind today. */
  today: z.array(Ruled),
  /** The rules as they were said, the latest first. */
  said: z.array(Ruled.extend({ fromOn: PlainDate$ })),
});

/** What the committee decides besides the files of firms. */
export const competenceRoutes = {
  readCompetences: {
    method: "GET",
    path: "/territories/:territory/committee/competences",
    summary: "Which proposals about what was granted the committee decides itself, from which day on",
    access: readers,
    params: territory,
    response: CompetencesView,
    refusals: {},
  },
  setCompetence: {
    method: "POST",
    path: "/territories/:territory/committee/competences",
    summary: "Says whether such proposals wait for the committee, from a day on",
    act: { fr: "Compétence du comité fixée", en: "Competence of the committee set" },
    access: ["coordinator", "chair"],
    params: territory,
    body: Ruled.extend({ fromOn: PlainDate$ }),
    response: CompetencesView,
    status: 201,
    refusals: { "rule-already-said": 409, "rule-in-the-past": 422 },
  },
} as const satisfies Record<string, Route>;
