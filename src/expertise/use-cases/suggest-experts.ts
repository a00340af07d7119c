import { findApplication } from "#application/index.ts";
import { halfDays } from "#kernel/days.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isExpertOn } from "../domain/expert.ts";
import { matchExpert, rankMatches, type Wanted } from "../domain/match-experts.ts";
import type { Need } from "../domain/need.ts";
import { proposalStatus } from "../domain/proposal.ts";
import { isDeniedFile, type Reader } from "../domain/reader.ts";
import type { ExpertiseStore } from "./expertise.ts";
import { expertLine, knownOf } from "./tell-expert.ts";
import { needLine } from "./tell-need.ts";

/** The experts of today for a need: those who pass first, the best first, each with its reasons. */
export async function suggestExperts(
  store: ExpertiseStore,
  transaction: Transaction,
  request: {
    readonly territory: string;
    readonly need: string;
    readonly convention?: string | undefined;
    readonly reader: Reader;
  },
) {
  const { territory, convention, reader } = request;
  const need = await store.findNeed(transaction, { territory, id: request.need });
  if (need === null) return refuse("need-unknown");
  if (isDeniedFile(reader, need)) return refuse("file-denied");

  const experts = await store.listExperts(transaction, territory);
  const known = await knownOf(store, transaction, territory, { experts, convention });
  const { on } = known.names;
  const uncovered = halfDays(need.halfDays - need.covered);
  const asked = uncovered > 0n ? uncovered : need.halfDays;
  const wanted = await wantedFor(transaction, territory, { ...need, halfDays: asked });
  const proposed = known.proposals.filter(
    (proposal) =>
      proposal.need === need.id && ["pending", "accepted", "agreed"].includes(proposalStatus(proposal, on)),
  );
  const suggestions = experts
    .filter((expert) => isExpertOn(expert, on))
    .map((expert) => {
      const line = expertLine(expert, known);
      const quota = line.quota === null ? null : { holder: line.quota.holder.name, left: line.quota.left };
      const match = matchExpert({ ...expert, employer: line.employer, quota }, wanted);
      const isProposed = proposed.some((proposal) => proposal.expert.id === expert.id);
      return { expert: line, match, isProposed, name: line.person.name };
    });
  return accept({
    on,
    need: needLine(need, known.proposals, on),
    halfDays: asked,
    suggestions: rankMatches(suggestions).map(({ expert, match, isProposed }) => ({
      expert,
      match: { ...match, gates: [...match.gates], weights: [...match.weights], links: [...match.links] },
      isProposed,
    })),
  });
}

/** What the need asks of an expert, with whom its firm is tied to. */
export async function wantedFor(
  transaction: Transaction,
  territory: string,
  { application, domain, halfDays: asked }: Pick<Need, "application" | "domain" | "halfDays">,
): Promise<Wanted> {
  const file = await findApplication(transaction, { territory, application: application.id });
  return { domain, halfDays: asked, links: file?.firm.links ?? [] };
}
