import { accept } from "#kernel/outcome.ts";
import type { competenceRoutes as routes } from "../contract/competence-routes.ts";
import { readCompetences, setCompetence } from "../use-cases/competences.ts";
import type { FollowUpBook } from "../use-cases/follow-ups.ts";
import { byOf } from "../use-cases/reader-of.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function competenceRoutes(book: FollowUpBook): Pick<CommitteeHandlers, keyof typeof routes> {
  return {
    readCompetences: async ({ params: { territory }, transaction }) =>
      accept(await readCompetences(book, transaction, territory)),
    setCompetence: async ({ params, body, transaction, actor, now }) =>
      setCompetence(book, transaction, { ...params, ...body, person: byOf(actor).person, now }),
  };
}
