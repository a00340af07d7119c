import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { proposalStatus } from "../domain/proposal.ts";
import { answersFor, isDeniedFile, isItsExpert, type Reader } from "../domain/reader.ts";
import type { ExpertiseStore, ToldProposal } from "./expertise.ts";
import { refusedDay } from "./past-day.ts";
import { namesOf, readProposal } from "./tell-proposal.ts";

interface WhichProposal {
  readonly territory: string;
  readonly proposal: string;
  readonly reader: Reader;
}

/** The expert accepts, or declines and says why, within the delay. */
export async function answerProposal(
  store: ExpertiseStore,
  transaction: Transaction,
  request: WhichProposal & {
    readonly accepts: boolean;
    readonly answeredOn: PlainDate;
    readonly why: string | null;
  },
) {
  const { territory, reader, accepts, answeredOn: on, why } = request;
  const which = { territory, id: request.proposal };
  const proposal = await store.lockProposal(transaction, which);
  if (proposal === null) return refuse("proposal-unknown");
  if (isDeniedFile(reader, proposal)) return refuse("file-denied");
  if (!reader.isCoordinator && !isItsExpert(reader, proposal)) return refuse("not-your-proposal");
  const refused = await refusedDay(transaction, territory, { on, field: "answeredOn" });
  if (refused !== null) return refused;

  const { answerBy } = proposal;
  const already =
    proposal.answer ?? (proposal.employerAnswer?.agrees === false ? proposal.employerAnswer : null);
  if (already !== null) return refuse("proposal-answered", { on: already.on });
  const early = refusedBefore(proposal, on, "answeredOn");
  if (early !== null) return early;
  if (on > answerBy) return refuse("proposal-lapsed", { answerBy }, "answeredOn");
  if (!accepts && why === null) return refuse("reason-missing", {}, "why");
  const dropped = accepts ? await refusedIfDropped(store, transaction, territory, proposal) : null;
  if (dropped !== null) return dropped;
  await store.keepAnswer(transaction, which, { accepts, on, why });
  return accept(await readProposal(store, transaction, { ...which, reader }));
}

/** The employer, or the association that holds the pledge, agrees that its expert gives these days. */
export async function agreeEmployer(
  store: ExpertiseStore,
  transaction: Transaction,
  request: WhichProposal & {
    readonly agrees: boolean;
    readonly agreedOn: PlainDate;
    readonly why: string | null;
  },
) {
  const { territory, reader, agrees, agreedOn: on, why } = request;
  const which = { territory, id: request.proposal };
  const proposal = await store.lockProposal(transaction, which);
  if (proposal === null) return refuse("proposal-unknown");
  if (isDeniedFile(reader, proposal)) return refuse("file-denied");
  if (!reader.isCoordinator && !answersFor(reader, proposal)) return refuse("not-your-organisation");
  const refused = await refusedDay(transaction, territory, { on, field: "agreedOn" });
  if (refused !== null) return refused;

  const { answerBy, employerAnswer } = proposal;
  if (employerAnswer !== null) return refuse("proposal-answered", { on: employerAnswer.on });
  const early = refusedBefore(proposal, on, "agreedOn");
  if (early !== null) return early;
  const status = proposalStatus(proposal, on);
  if (status === "declined") {
    const names = await namesOf(transaction, territory, [proposal]);
    return refuse("proposal-declined", { name: names.person(proposal.expert.person) });
  }
  if (status === "lapsed") return refuse("proposal-lapsed", { answerBy }, "agreedOn");
  if (!agrees && why === null) return refuse("reason-missing", {}, "why");
  const dropped = agrees ? await refusedIfDropped(store, transaction, territory, proposal) : null;
  if (dropped !== null) return dropped;
  await store.keepEmployerAnswer(transaction, which, { agrees, on, why });
  return accept(await readProposal(store, transaction, { ...which, reader }));
}

/** A yes to a need that was given up once the delay was over; whoever gives it up at the same time waits. */
async function refusedIfDropped(
  store: ExpertiseStore,
  transaction: Transaction,
  territory: string,
  { need: id }: ToldProposal,
) {
  const need = await store.lockNeed(transaction, { territory, id });
  return need?.status === "dropped" ? refuse("need-status-does-not-allow", { status: need.status }) : null;
}

function refusedBefore({ proposedOn }: ToldProposal, on: PlainDate, field: string) {
  return on < proposedOn ? refuse("answered-before-proposed", { on, proposedOn }, field) : null;
}
