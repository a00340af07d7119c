import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { coordinators, dated, territory } from "./access.ts";
import { Enrolling, Retiring, RevisingExpert } from "./acts.ts";
import { ExpertLine, Named } from "./words.ts";

const oneExpert = territory.extend({ expert: Id });

export const expertRoutes = {
  listExperts: {
    method: "GET",
    path: "/territories/:territory/experts",
    summary: "The experts, their employers, and what is left of the pledge their days come from",
    access: ["coordinator", "treasurer", "auditor", "partner-referent"],
    params: territory,
    response: z.object({
      on: PlainDate$,
      /** By name; a referent reads those of their organisation and of its members. */
      experts: z.array(ExpertLine),
      /** Who holds an expert's seat and is not enrolled; for the coordinator. */
      toEnrol: z.array(Named),
    }),
    refusals: {},
  },
  enrolExpert: {
    method: "POST",
    path: "/territories/:territory/experts",
    summary: "Enrols an expert with their employer, what they know and when they are free",
    act: { fr: "Expert inscrit", en: "Expert enrolled" },
    access: coordinators,
    params: territory,
    body: Enrolling,
    response: ExpertLine,
    status: 201,
    refusals: {
      ...dated,
      "person-unknown": 422,
      "organisation-unknown": 422,
      "expert-already-enrolled": 409,
    },
  },
  reviseExpert: {
    method: "POST",
    path: "/territories/:territory/experts/:expert/revisions",
    summary: "Changes what an expert knows, and whether they are free",
    act: { fr: "Fiche d'expert modifiée", en: "Expert revised" },
    access: coordinators,
    params: oneExpert,
    body: RevisingExpert,
    response: ExpertLine,
    refusals: { "expert-unknown": 404, "expert-retired": 409 },
  },
  retireExpert: {
    method: "POST",
    path: "/territories/:territory/experts/:expert/retirement",
    summary: "Ends the time of an expert: `toOn` is the first day without them",
    act: { fr: "Expert sorti de la liste", en: "Expert retired" },
    access: coordinators,
    params: oneExpert,
    body: Retiring,
    response: ExpertLine,
    refusals: {
      ...dated,
      "expert-unknown": 404,
      "expert-retired": 409,
      "retired-before-enrolled": 422,
      "expert-has-missions": 409,
    },
  },
} satisfies Record<string, Route>;
