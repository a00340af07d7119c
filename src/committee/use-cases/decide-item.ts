import { linesToHold } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { addDays } from "#kernel/plain-date.ts";
import { postEntry } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { checkProposal, type Proposal, type ProposalRefusal } from "../domain/decision.ts";
import { checkOutcome, isFollowUp } from "../domain/follow-up.ts";
import { offerDaysOn } from "../domain/offer.ts";
import { presiderOf } from "../domain/presider.ts";
import type { Quorum } from "../domain/quorum.ts";
import { type Item, isRecused, quorumOn, type Sitting, votersOn } from "../domain/sitting.ts";
import { type Ballot, type Count, countVotes, type VoteRefusal } from "../domain/vote.ts";
import { refusedByAid } from "./check-aid.ts";
import type { MadeDecision, WhichItem } from "./committee.ts";
import type { DecisionMade } from "./decision-made.ts";
import type { CarryRefusal } from "./follow-ups.ts";
import { firmToFit, fundPlaceOf, reachIn } from "./fund-place.ts";
import type { By, CommitteeOffice, DecidingOffice } from "./office.ts";
import { findItem } from "./read-sitting.ts";
import { type Asking, readerOf } from "./reader-of.ts";

export interface DecidingRequest extends WhichItem, Proposal, Asking {
  /** Null for an adjournment that nobody votes on. */
  readonly ballot: Ballot | null;
  readonly by: By;
}

type Refused =
  | ProposalRefusal
  | VoteRefusal
  | CarryRefusal
  | Refusal<
      | "sitting-unknown"
      | "item-unknown"
      | "recused"
      | "sitting-not-open"
      | "item-already-decided"
      | "ballot-missing"
      | "item-without-chair"
      | "quorum-not-reached"
      | "too-few-voters"
      | "beyond-available"
      | "aid-blocked"
      | "file-is-not-agreed-to"
      | "proposal-grants-nothing"
    >;

/** Decides, and holds what is granted in the same transaction: never more than the fund has available. */
export async function decideItem(
  office: CommitteeOffice,
  transaction: Transaction,
  request: DecidingRequest,
): Promise<Outcome<null, Refused>> {
  const { territory, by, actor, now } = request;
  await office.committee.lock(transaction, territory);
  const found = await findItem(office, transaction, request);
  if (!found.ok) return found;
  const { sitting, item } = found.value;
  const firm = item.pack.firm.name;
  const { denied } = await readerOf(transaction, territory, { actor, now });
  if (denied.has(item.subject) || isOut(by, item, sitting)) return refuse("recused", { firm });
  if (sitting.status !== "open") return refuse("sitting-not-open");
  if (item.status === "decided") return refuse("item-already-decided", { firm });
  return decideOn(office, transaction, request, { sitting, item });
}

/** Decides an item that waits, whoever closes the vote on it. The committee is held by the caller. */
export async function decideOn(
  office: DecidingOffice,
  transaction: Transaction,
  request: Omit<DecidingRequest, "actor">,
  { sitting, item }: { readonly sitting: Sitting; readonly item: Item },
): Promise<Outcome<null, Refused>> {
  const { territory, by, now } = request;
  const fits = checkOutcome(item.kind, request.outcome);
  if (!fits.ok) return fits;
  const proposed = checkProposal(request);
  if (!proposed.ok) return proposed;
  const voted = vote(request, item, sitting);
  if (!voted.ok) return voted;

  const made = await draftDecision(office, transaction, request, { sitting, about: item, ...voted.value });
  const blocked = await refusedByAid(transaction, made, item);
  if (blocked !== null) return blocked;
  await office.committee.addDecision(transaction, made);
  const { kind, subject } = item;
  const { outcome: to, reasons } = request;
  if (isFollowUp(kind)) return carryOut(office, transaction, { made, item, by });
  invariant(to !== "agreed", "a file is granted, adjourned or refused");
  const why = reasons === "" ? null : reasons;
  await office.subjects.move(transaction, {
    territory,
    kind,
    id: subject,
    to,
    on: made.decidedOn,
    by,
    why,
    now,
  });
  for (const tell of office.onDecision) await tell(transaction, decisionMade(made, item, by));
  return hold(transaction, made, item);
}

/** Whoever keeps the proposal does what was decided on it, in the same transaction, or says why it cannot be done. */
async function carryOut(
  { subjects }: DecidingOffice,
  transaction: Transaction,
  { made, item, by }: { readonly made: MadeDecision; readonly item: Item; readonly by: By },
): Promise<Outcome<null, CarryRefusal>> {
  const { territory, id: decision, outcome, decidedOn, reasons, decidedAt: now } = made;
  invariant(subjects.carry !== undefined, "what is on an agenda is of someone who keeps it");
  invariant(outcome !== "approved" && outcome !== "approved-with-conditions", "a proposal grants nothing");
  return subjects.carry(transaction, { territory, item, decision, outcome, decidedOn, reasons, by, now });
}

function isOut({ person }: By, item: Item, { members }: Sitting): boolean {
  return members.some((member) => member.person === person && isRecused(item, member.id));
}

interface Voted extends Count {
  readonly manner: MadeDecision["manner"];
  readonly votes: MadeDecision["votes"];
  readonly secretVoters: MadeDecision["secretVoters"];
  readonly chair: MadeDecision["chair"];
  readonly present: MadeDecision["present"];
  readonly quorum: Quorum;
}

/** An item that may not be decided is adjourned, voted on or not. */
function vote(
  { outcome, ballot }: Pick<DecidingRequest, "outcome" | "ballot">,
  item: Item,
  sitting: Sitting,
): Outcome<Voted, Refused> {
  const quorum = quorumOn(item, sitting);
  const chair = presiderOf(item, sitting);
  const present = [...sitting.present].filter((member) => !isRecused(item, member));
  const room = { quorum, chair, present };
  if (outcome !== "adjourned") {
    const { voters, needed, partnerFirms, partnerFirmsNeeded } = quorum;
    if (!quorum.hasEnoughVoters)
      return refuse("too-few-voters", { voters, fewest: sitting.rule.fewestVoters });
    if (!quorum.isReached)
      return refuse("quorum-not-reached", { voters, needed, partnerFirms, partnerFirmsNeeded });
  }
  if (ballot === null) {
    if (outcome !== "adjourned") return refuse("ballot-missing", {}, "ballot");
    const nobody = { for: 0, against: 0, abstain: 0, byCastingVote: false };
    return accept({ ...room, ...nobody, manner: "without-vote", votes: [], secretVoters: [] });
  }
  if (chair === null && sitting.consultation === null)
    return refuse("item-without-chair", { firm: item.pack.firm.name });
  const counted = countVotes(ballot, { voters: votersOn(item, sitting), chair });
  if (!counted.ok) return counted;
  const votes = ballot.manner === "counted" ? ballot.votes : [];
  const secretVoters = ballot.manner === "secret" ? ballot.voters : [];
  return accept({ ...room, ...counted.value, manner: ballot.manner, votes, secretVoters });
}

async function draftDecision(
  { committee }: DecidingOffice,
  transaction: Transaction,
  request: Omit<DecidingRequest, "actor">,
  {
    sitting: { id: sitting, fund, heldOn, consultation },
    about,
    ...voted
  }: Voted & { sitting: Sitting; about: Item },
): Promise<MadeDecision> {
  const { territory, item, now, outcome, grant, reasons, derogation, conditions } = request;
  const decidedOn = consultation === null ? heldOn : await businessDateOf(transaction, territory);
  const rules = await committee.listOfferRules(transaction, territory);
  // Said again condition by condition, if need be: until then, within the length of an offer.
  const dueOn = addDays(decidedOn, offerDaysOn(rules, decidedOn));
  return {
    ...voted,
    territory,
    sitting,
    item,
    id: newId(now),
    fund,
    outcome,
    grant,
    reasons,
    derogation,
    position: await positionFor(transaction, { territory, fund, item: about }),
    decidedOn,
    decidedAt: now,
    conditions: conditions.map((text) => ({
      id: newId(now),
      text,
      dueOn,
      isWaived: false,
      liftedOn: null,
      liftedBy: null,
      evidence: null,
    })),
    entry: grant === null ? null : newId(now),
  };
}

/** What the fund could decide on this file, and had decided. */
async function positionFor(
  transaction: Transaction,
  { territory, fund, item }: { territory: string; fund: string; item: Item },
): Promise<MadeDecision["position"]> {
  const place = await fundPlaceOf(transaction, { territory, fund });
  const reach = await reachIn(transaction, { territory, fund, items: [item] });
  return reach === null ? place : { ...place, available: reach(item).available };
}

function decisionMade(
  { territory, id, fund, outcome, grant, decidedOn, decidedAt }: MadeDecision,
  { subject, pack: { firm } }: Item,
  by: By,
): DecisionMade {
  const told = {
    territory,
    decision: id,
    application: subject,
    firm: { id: firm.id, name: firm.name, siren: firm.siren },
    fund,
    decidedOn,
    by,
    now: decidedAt,
  };
  if (outcome === "adjourned" || outcome === "refused") return { ...told, outcome, ...nothing };
  invariant(outcome !== "agreed", "a file is granted, adjourned or refused");
  invariant(grant !== null, "an approval grants something");
  return { ...told, outcome, ...grant };
}

const nothing = {
  amount: null,
  instalments: null,
  graceMonths: null,
  frequency: null,
  halfDays: null,
  jobs: null,
} as const;

/** The ledger has the last word: it refuses what would take the fund below zero, also under two decisions at once. */
async function hold(
  transaction: Transaction,
  { territory, id, entry, fund, grant, position, decidedOn, decidedAt }: MadeDecision,
  item: Item,
): Promise<Outcome<null, Refused>> {
  if (grant === null || entry === null) return accept(null);
  const { amount } = grant;
  const { available } = position;
  if (amount > available) {
    const all = await fundPlaceOf(transaction, { territory, fund });
    const facts = { wanted: amount, available, kept: all.available - available };
    return refuse("beyond-available", facts, "grant.amount");
  }
  const firm = await firmToFit(transaction, { territory, item });
  const lines = await linesToHold(transaction, { territory, fund, decision: id, amount, firm });
  const posted = await postEntry(transaction, {
    id: entry,
    territory,
    effectiveOn: decidedOn,
    recordedAt: decidedAt,
    kind: "decision",
    act: `Comité, ${item.pack.firm.name}`,
    isVoluntary: true,
    lines,
  });
  if (posted.ok) return accept(null);
  const { reason, facts } = posted.refusal;
  invariant(reason === "beyond-available", "a decision posts unless the fund lacks the money");
  return refuse(reason, { ...facts, wanted: amount }, "grant.amount");
}
