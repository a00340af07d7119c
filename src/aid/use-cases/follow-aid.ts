import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ComputingRefusal } from "../domain/aid-computation.ts";
import type { Aids, WhichAid } from "./aids.ts";
import { computeGrantedAid } from "./compute-granted-aid.ts";
import { tellAid } from "./tell-aid.ts";

/** The territory's aids, latest grant first; what the caller is recused from is left out. */
export async function listAids(
  aids: Aids,
  transaction: Transaction,
  { territory, denied }: { readonly territory: string; readonly denied: ReadonlySet<string> },
) {
  const on = await businessDateOf(transaction, territory);
  const found = (await aids.list(transaction, territory)).filter(
    ({ application }) => !denied.has(application),
  );
  return { on, aids: found.map((aid) => tellAid(aid, on)) };
}

type Act = WhichAid & { readonly person: string; readonly now: string };

/** Computes an aid that awaited its rate, or again where a rate was corrected: the earlier figure stays on record. */
export async function computeAgain(
  aids: Aids,
  transaction: Transaction,
  { reason, person, now, ...which }: Act & { readonly reason: string | null },
): Promise<
  Outcome<null, ComputingRefusal | Refusal<"aid-unknown" | "ceiling-unknown" | "computation-without-reason">>
> {
  const { territory } = which;
  await aids.lock(transaction, territory);
  const aid = await aids.find(transaction, which);
  if (aid === null) return refuse("aid-unknown");
  const before = aid.computation;
  if (before !== null && reason === null)
    return refuse("computation-without-reason", { counted: before.counted, on: before.computedOn }, "reason");
  const computed = await computeGrantedAid(aids, transaction, aid);
  if (!computed.ok) return computed;
  const { isWithin: _, ...computation } = computed.value;
  const computedOn = await businessDateOf(transaction, territory);
  const number = (before?.number ?? 0) + 1;
  await aids.addComputation(
    transaction,
    which,
    { ...computation, number, reason, computedOn },
    { person, now },
  );
  return accept(null);
}

/** The aid was declared to the central register, whose receipt is kept: once. */
export async function registerAid(
  aids: Aids,
  transaction: Transaction,
  request: Act & { readonly declaredOn: PlainDate; readonly receipt: string },
): Promise<
  Outcome<
    null,
    Refusal<
      | "aid-unknown"
      | "already-registered"
      | "aid-withdrawn"
      | "aid-to-compute-first"
      | "registered-before-granted"
      | "registered-in-the-future"
    >
  >
> {
  const { declaredOn } = request;
  const aid = await aids.find(transaction, request);
  if (aid === null) return refuse("aid-unknown");
  const { withdrawnOn, grantOn, computation, registration } = aid;
  if (registration !== null)
    return refuse("already-registered", { on: registration.declaredOn, receipt: registration.receipt });
  if (withdrawnOn !== null) return refuse("aid-withdrawn", { on: withdrawnOn });
  if (computation === null) return refuse("aid-to-compute-first", { grantOn });
  const today = await businessDateOf(transaction, request.territory);
  if (declaredOn > today) return refuse("registered-in-the-future", { on: declaredOn, today }, "declaredOn");
  if (declaredOn < grantOn)
    return refuse("registered-before-granted", { on: declaredOn, grantOn }, "declaredOn");
  const isNew = await aids.addRegistration(transaction, request);
  return isNew ? accept(null) : refuse("already-registered", { on: declaredOn, receipt: request.receipt });
}

/** A decision lapses: the right to its aid is gone with it. */
export async function withdrawAids(
  aids: Aids,
  transaction: Transaction,
  lapsed: {
    readonly territory: string;
    readonly decision: string;
    readonly lapsedOn: PlainDate;
    readonly now: string;
  },
): Promise<void> {
  const { territory, lapsedOn: on, now } = lapsed;
  for (const { id, withdrawnOn } of await aids.listByDecision(transaction, lapsed))
    if (withdrawnOn === null) await aids.addWithdrawal(transaction, { territory, aid: id }, { on, now });
}
