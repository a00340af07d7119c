import type { Transaction } from "#platform/database/transaction.ts";
import { proposalStatus } from "../domain/proposal.ts";
import type { BusyExpert, ExpertiseStore, ToldProposal } from "./expertise.ts";
import { type Names, namesIn } from "./names.ts";
import { conventionOn, type Quotas, quotasIn } from "./quotas.ts";

interface Known {
  readonly names: Names;
  readonly quotas: Quotas;
  readonly proposals: readonly ToldProposal[];
}

export function expertLine(expert: BusyExpert, { names, quotas, proposals }: Known) {
  const quota = quotas.of(expert.employer);
  const { id, domains, isAvailable, availability, fromOn, toOn, runningMissions } = expert;
  return {
    id,
    person: { id: expert.person, name: names.person(expert.person) },
    employer: { id: expert.employer, name: names.organisation(expert.employer) },
    domains: [...domains],
    isAvailable,
    availability,
    fromOn,
    toOn,
    quota:
      quota === null || quotas.convention === null
        ? null
        : {
            convention: { id: quotas.convention.id, number: quotas.convention.number },
            holder: { id: quota.holder, name: names.organisation(quota.holder) },
            promised: quota.promised,
            left: quota.left,
          },
    runningMissions,
    pendingProposals: proposals.filter(
      (proposal) => proposal.expert.id === id && proposalStatus(proposal, names.on) === "pending",
    ).length,
  };
}

/** What experts are told with, for the convention that runs today or the one that is named. */
export async function knownOf(
  store: ExpertiseStore,
  transaction: Transaction,
  territory: string,
  {
    experts,
    convention,
  }: { readonly experts: readonly BusyExpert[]; readonly convention?: string | undefined },
): Promise<Known> {
  const employers = experts.map(({ employer }) => employer);
  const people = experts.map(({ person }) => person);
  const names = await namesIn(transaction, territory, { people, organisations: employers });
  const running = conventionOn(names.conventions, { on: names.on, convention });
  const quotas = await quotasIn(transaction, running, { territory, on: names.on, employers });
  return { names, quotas, proposals: await store.listProposals(transaction, territory) };
}

/** One expert, as the list tells them. */
export async function tellExpert(
  store: ExpertiseStore,
  transaction: Transaction,
  territory: string,
  expert: BusyExpert,
) {
  return expertLine(expert, await knownOf(store, transaction, territory, { experts: [expert] }));
}
