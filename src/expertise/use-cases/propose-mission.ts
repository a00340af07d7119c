import type { HalfDays } from "#kernel/days.ts";
import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { isExpertOn } from "../domain/expert.ts";
import { type MatchExplanation, matchExpert } from "../domain/match-experts.ts";
import { mostPending, proposalStatus } from "../domain/proposal.ts";
import type { Reader } from "../domain/reader.ts";
import { lockNeedIn } from "./change-need.ts";
import type { BusyExpert, CoveredNeed, ExpertiseStore } from "./expertise.ts";
import { type Names, namesIn } from "./names.ts";
import { refusedDay } from "./past-day.ts";
import { conventionOn, quotasIn } from "./quotas.ts";
import { wantedFor } from "./suggest-experts.ts";
import { readProposal } from "./tell-proposal.ts";

export interface ProposalRequest {
  readonly territory: string;
  readonly need: string;
  readonly expert: string;
  readonly halfDays: HalfDays;
  readonly proposedOn: PlainDate;
  readonly answerDays: number;
  readonly convention?: string | undefined;
  readonly reader: Reader;
  readonly now: string;
}

/** Proposes a need to an expert who passes every gate; at most three have it to consider at the same time. */
export async function proposeMission(
  store: ExpertiseStore,
  transaction: Transaction,
  request: ProposalRequest,
) {
  const { territory, halfDays, proposedOn, now } = request;
  if (halfDays <= 0n) return refuse("half-days-not-positive", { halfDays }, "halfDays");
  const refused = await refusedDay(transaction, territory, { on: proposedOn, field: "proposedOn" });
  if (refused !== null) return refused;
  const found = await lockNeedIn(store, transaction, request, ["qualified"]);
  if (!found.ok) return found;
  const need = found.value;
  if (need.qualifiedOn !== null && proposedOn < need.qualifiedOn) {
    const facts = { on: proposedOn, qualifiedOn: need.qualifiedOn };
    return refuse("proposed-before-qualified", facts, "proposedOn");
  }
  const chosen = await chooseExpert(store, transaction, request);
  if (!chosen.ok) return chosen;
  const { expert, names } = chosen.value;
  const crowded = await refusedForOthers(store, transaction, request, names);
  if (crowded !== null) return crowded;
  const matched = await match(transaction, request, { need, expert, names });
  if (!matched.ok) return matched;

  const id = newId(now);
  const proposal = {
    id,
    need: need.id,
    expert: expert.id,
    ...matched.value,
    halfDays,
    proposedOn,
    answerBy: addDays(proposedOn, request.answerDays),
  };
  await store.addProposal(transaction, territory, proposal, now);
  return accept(await readProposal(store, transaction, { territory, id, reader: request.reader }));
}

async function chooseExpert(
  store: ExpertiseStore,
  transaction: Transaction,
  { territory, expert: id, proposedOn }: ProposalRequest,
): Promise<
  Outcome<{ expert: BusyExpert; names: Names }, Refusal<"expert-unknown"> | Refusal<"expert-retired">>
> {
  const experts = await store.listExperts(transaction, territory);
  const expert = experts.find((one) => one.id === id);
  if (expert === undefined || proposedOn < expert.fromOn) return refuse("expert-unknown", {}, "expert");
  const names = await namesIn(transaction, territory, {
    people: [expert.person],
    organisations: [expert.employer],
  });
  if (isExpertOn(expert, proposedOn)) return accept({ expert, names });
  return refuse("expert-retired", { name: names.person(expert.person), toOn: expert.toOn }, "expert");
}

/** Those who already have it to consider: this expert, or as many others as may at a time. */
async function refusedForOthers(
  store: ExpertiseStore,
  transaction: Transaction,
  { territory, need, expert, proposedOn }: ProposalRequest,
  names: Names,
) {
  const proposals = await store.listProposals(transaction, territory);
  const ofNeed = proposals.filter((proposal) => proposal.need === need);
  const same = ofNeed.find(
    (proposal) =>
      proposal.expert.id === expert &&
      ["pending", "accepted", "agreed"].includes(proposalStatus(proposal, proposedOn)),
  );
  if (same !== undefined) {
    const facts = { name: names.person(same.expert.person), on: same.proposedOn };
    return refuse("already-proposed", facts, "expert");
  }
  const pending = ofNeed.filter((proposal) => proposalStatus(proposal, proposedOn) === "pending").length;
  return pending >= mostPending ? refuse("too-many-pending", { pending, most: mostPending }) : null;
}

type Matched = { convention: string; holder: string; explanation: MatchExplanation };

async function match(
  transaction: Transaction,
  { territory, halfDays, proposedOn, convention }: ProposalRequest,
  { need, expert, names }: { need: CoveredNeed; expert: BusyExpert; names: Names },
): Promise<
  Outcome<
    Matched,
    | Refusal<"expert-not-of-domain">
    | Refusal<"expert-unavailable">
    | Refusal<"employer-without-days">
    | Refusal<"pledge-lacks-days">
    | Refusal<"employer-competes">
  >
> {
  const { employer } = expert;
  const running = conventionOn(names.conventions, { on: proposedOn, convention });
  const asked = { territory, on: proposedOn, employers: [employer] };
  const quota = (await quotasIn(transaction, running, asked)).of(employer);
  const holder = quota === null ? "" : names.organisation(quota.holder);
  const explanation = matchExpert(
    {
      ...expert,
      employer: { id: employer, name: names.organisation(employer) },
      quota: quota === null ? null : { holder, left: quota.left },
    },
    await wantedFor(transaction, territory, { ...need, halfDays }),
  );
  const failed = explanation.gates.find(({ passed }) => !passed);
  const name = names.person(expert.person);
  if (failed?.gate === "domain")
    return refuse("expert-not-of-domain", { name, wanted: need.domain }, "expert");
  if (failed?.gate === "availability")
    return refuse("expert-unavailable", { name, note: failed.note }, "expert");
  if (quota === null)
    return refuse("employer-without-days", { name, employer: names.organisation(employer) }, "expert");
  if (failed?.gate === "days-left")
    return refuse("pledge-lacks-days", { holder, available: quota.left, wanted: halfDays }, "halfDays");
  if (failed?.gate === "conflict")
    return refuse("employer-competes", { employer: failed.competitor, firm: need.firm.name }, "expert");
  invariant(running !== null, "days are promised in a convention");
  return accept({ convention: running.id, holder: quota.holder, explanation });
}
