import { halfDays } from "#kernel/days.ts";
import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { isExpertOn } from "../domain/expert.ts";
import { type Letter, letterParties, type Mission } from "../domain/mission.ts";
import { proposalStatus } from "../domain/proposal.ts";
import { isDeniedFile, type Reader } from "../domain/reader.ts";
import type { ExpertiseStore, ToldProposal } from "./expertise.ts";
import { refusedDay } from "./past-day.ts";
import { tellMission } from "./tell-mission.ts";

export interface LetterRequest extends Letter {
  readonly territory: string;
  readonly proposal: string;
  readonly drawnUpOn: PlainDate;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly reader: Reader;
  readonly now: string;
}

/** The letter of a mission that expert and employer have accepted; it waits for four signatures. */
export async function drawUpLetter(store: ExpertiseStore, transaction: Transaction, request: LetterRequest) {
  const { territory, reader, drawnUpOn, startsOn, endsOn, now } = request;
  const proposal = await store.lockProposal(transaction, { territory, id: request.proposal });
  if (proposal === null) return refuse("proposal-unknown", {}, "proposal");
  if (isDeniedFile(reader, proposal)) return refuse("file-denied");
  if (proposal.mission !== null) {
    const drawn = await store.findMission(transaction, { territory, id: proposal.mission });
    return refuse("already-drawn-up", { number: drawn?.number ?? null });
  }
  const refused = await refusedDay(transaction, territory, { on: drawnUpOn, field: "drawnUpOn" });
  if (refused !== null) return refused;
  if (endsOn < startsOn) return refuse("dates-reversed", { startsOn, endsOn }, "endsOn");
  const { answer, employerAnswer } = proposal;
  if (proposalStatus(proposal, drawnUpOn) !== "agreed" || answer === null || employerAnswer === null)
    return refuse("proposal-not-agreed");
  const agreedOn = answer.on > employerAnswer.on ? answer.on : employerAnswer.on;
  if (drawnUpOn < agreedOn) return refuse("drawn-up-before-agreed", { on: drawnUpOn, agreedOn }, "drawnUpOn");

  const experts = await store.listExperts(transaction, territory);
  const expert = experts.find(({ id }) => id === proposal.expert.id);
  if (expert !== undefined && !isExpertOn(expert, drawnUpOn)) {
    const name = (await findPeople(transaction, [expert.person])).get(expert.person)?.name ?? "";
    return refuse("expert-retired", { name, toOn: expert.toOn }, "proposal");
  }

  const number = await store.takeMissionNumber(transaction, territory);
  const mission = { ...draft(proposal, number, request), id: newId(now) };
  await store.addMission(transaction, territory, mission, now);
  await coverNeed(store, transaction, territory, proposal.need);
  return accept(await tellMission(store, transaction, mission, request));
}

function draft(
  { id, need, application, firm, expert, convention, holder, domain, halfDays: agreed }: ToldProposal,
  number: number,
  { objectives, deliverables, confidentiality, drawnUpOn, startsOn, endsOn }: LetterRequest,
): Omit<Mission & Letter, "id"> {
  return {
    number,
    proposal: id,
    need,
    application,
    firm,
    expert,
    convention,
    holder,
    domain,
    halfDays: agreed,
    status: "drawn-up",
    objectives,
    deliverables,
    confidentiality,
    drawnUpOn,
    startsOn,
    endsOn,
    signedOn: null,
    closedOn: null,
    withoutReview: null,
    logged: halfDays(0n),
    confirmed: halfDays(0n),
    unsigned: letterParties,
    reviewed: [],
  };
}

/** A need is covered when its missions have all the half-days it asks for, and open again when a letter is abandoned. */
export async function coverNeed(
  store: ExpertiseStore,
  transaction: Transaction,
  territory: string,
  id: string,
): Promise<void> {
  const need = await store.lockNeed(transaction, { territory, id });
  invariant(need !== null, "a mission answers a need");
  // Given up while a mission of its own still ran: nothing opens it again.
  if (need.status === "dropped") return;
  const status = need.covered >= need.halfDays ? "covered" : "qualified";
  if (status !== need.status) await store.reviseNeed(transaction, territory, { ...need, status });
}
