import type { HalfDays } from "#kernel/days.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ExpertDomain } from "../domain/expert-domain.ts";
import type { NeedStatus } from "../domain/need.ts";
import { proposalStatus } from "../domain/proposal.ts";
import { isDeniedFile, type Reader } from "../domain/reader.ts";
import type { CoveredNeed, ExpertiseStore } from "./expertise.ts";
import { refusedDay } from "./past-day.ts";
import { tellNeed } from "./tell-need.ts";

interface WhichNeed {
  readonly territory: string;
  readonly need: string;
  readonly reader: Reader;
}

/** Checked with the firm, and corrected by the way. */
export async function qualifyNeed(
  store: ExpertiseStore,
  transaction: Transaction,
  request: WhichNeed & {
    readonly qualifiedOn: PlainDate;
    readonly domain?: ExpertDomain | undefined;
    readonly text?: string | undefined;
    readonly halfDays?: HalfDays | undefined;
  },
) {
  const { territory, qualifiedOn } = request;
  const refused = await refusedDay(transaction, territory, { on: qualifiedOn, field: "qualifiedOn" });
  if (refused !== null) return refused;
  const found = await lockNeedIn(store, transaction, request, ["detected", "qualified"]);
  if (!found.ok) return found;
  const need = found.value;
  if (qualifiedOn < need.detectedOn) {
    const facts = { on: qualifiedOn, detectedOn: need.detectedOn };
    return refuse("qualified-before-detected", facts, "qualifiedOn");
  }
  const { domain = need.domain, text = need.text, halfDays = need.halfDays } = request;
  if (halfDays <= 0n) return refuse("half-days-not-positive", { halfDays }, "halfDays");
  // Cut down to what its missions have already, it asks for nobody any more.
  const status = need.covered >= halfDays ? ("covered" as const) : ("qualified" as const);
  const qualified = { ...need, domain, text, halfDays, status, qualifiedOn };
  await store.reviseNeed(transaction, territory, qualified);
  return accept(await tellNeed(store, transaction, territory, qualified));
}

/** Given up, with its reason; not while someone has it to consider. */
export async function dropNeed(
  store: ExpertiseStore,
  transaction: Transaction,
  request: WhichNeed & { readonly droppedOn: PlainDate; readonly why: string },
) {
  const { territory, droppedOn, why } = request;
  const refused = await refusedDay(transaction, territory, { on: droppedOn, field: "droppedOn" });
  if (refused !== null) return refused;
  const found = await lockNeedIn(store, transaction, request, ["detected", "qualified"]);
  if (!found.ok) return found;
  const need = found.value;
  const notedOn = need.qualifiedOn ?? need.detectedOn;
  if (droppedOn < notedOn) return refuse("dropped-before-noted", { on: droppedOn, notedOn }, "droppedOn");
  const proposals = await store.listProposals(transaction, territory);
  const running = proposals.filter(
    (proposal) =>
      proposal.need === need.id &&
      ["pending", "accepted", "agreed"].includes(proposalStatus(proposal, droppedOn)),
  );
  if (running.length > 0) return refuse("need-has-proposals", { pending: running.length });
  const dropped = { ...need, status: "dropped" as const, dropped: { on: droppedOn, why } };
  await store.reviseNeed(transaction, territory, dropped);
  return accept(await tellNeed(store, transaction, territory, dropped));
}

/** A need held until the transaction ends, if it stands where the act wants it. */
export async function lockNeedIn(
  store: ExpertiseStore,
  transaction: Transaction,
  { territory, need: id, reader }: WhichNeed,
  wanted: readonly NeedStatus[],
): Promise<Outcome<CoveredNeed, Refusal<"need-unknown" | "file-denied" | "need-status-does-not-allow">>> {
  const need = await store.lockNeed(transaction, { territory, id });
  if (need === null) return refuse("need-unknown");
  if (isDeniedFile(reader, need)) return refuse("file-denied");
  const { status } = need;
  return wanted.includes(status) ? accept(need) : refuse("need-status-does-not-allow", { status });
}
