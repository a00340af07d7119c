import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { proposalStatus } from "../domain/proposal.ts";
import { answersFor, isItsExpert, type Reader, seesProposal } from "../domain/reader.ts";
import type { ExpertiseStore, ToldProposal } from "./expertise.ts";
import { type Names, namesIn } from "./names.ts";

export function proposalView(proposal: ToldProposal, names: Names, reader: Reader) {
  const status = proposalStatus(proposal, names.on);
  const { answer, employerAnswer, explanation, convention, expert, holder, ...rest } = proposal;
  const { id, number } = names.convention(convention);
  return {
    ...rest,
    expert: { id: expert.id, name: names.person(expert.person) },
    employer: { id: expert.employer, name: names.organisation(expert.employer) },
    convention: { id, number },
    holder: { id: holder, name: names.organisation(holder) },
    status,
    answer,
    employerAnswer,
    explanation: {
      ...explanation,
      gates: [...explanation.gates],
      weights: [...explanation.weights],
      links: [...explanation.links],
    },
    mayAnswer: status === "pending" && (reader.isCoordinator || isItsExpert(reader, proposal)),
    mayAgree:
      employerAnswer === null &&
      (status === "pending" || status === "accepted") &&
      (reader.isCoordinator || answersFor(reader, proposal)),
  };
}

/** Those the reader may see, latest first; of one need if it is named. */
export async function listProposals(
  store: ExpertiseStore,
  transaction: Transaction,
  {
    territory,
    need,
    reader,
  }: { readonly territory: string; readonly need?: string | undefined; readonly reader: Reader },
) {
  const all = await store.listProposals(transaction, territory);
  const proposals = all.filter(
    (proposal) => (need === undefined || proposal.need === need) && seesProposal(reader, proposal),
  );
  const names = await namesOf(transaction, territory, proposals);
  return { on: names.on, proposals: proposals.map((proposal) => proposalView(proposal, names, reader)) };
}

/** One that has just been written. */
export async function readProposal(
  store: ExpertiseStore,
  transaction: Transaction,
  { territory, id, reader }: { readonly territory: string; readonly id: string; readonly reader: Reader },
) {
  const proposal = await store.lockProposal(transaction, { territory, id });
  invariant(proposal !== null, "a proposal that was written is there");
  return proposalView(proposal, await namesOf(transaction, territory, [proposal]), reader);
}

export async function namesOf(
  transaction: Transaction,
  territory: string,
  about: readonly Pick<ToldProposal, "expert" | "holder">[],
): Promise<Names> {
  return namesIn(transaction, territory, {
    people: about.map(({ expert }) => expert.person),
    organisations: about.flatMap(({ expert, holder }) => [expert.employer, holder]),
  });
}
