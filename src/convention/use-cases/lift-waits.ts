import { invariant } from "#kernel/invariant.ts";
import type { Cents } from "#kernel/money.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { callLineView } from "../domain/call-view.ts";
import type { WaitKind } from "../domain/record.ts";
import type { Conventions, WhichConvention } from "./conventions.ts";
import { findRecord, loadRecords } from "./load-records.ts";
import { tellIn } from "./tell.ts";

export interface WaitingCall {
  readonly convention: string;
  readonly callLine: string;
  readonly payer: { readonly id: string; readonly name: string };
  /** Called and not paid. */
  readonly amount: Cents;
  readonly calledOn: PlainDate;
  readonly dueOn: PlainDate;
}

interface WhichWaits {
  readonly territory: string;
  readonly kind: WaitKind;
}

/** The call lines of a territory that still wait for this, first called first. */
export async function waitingCalls(
  conventions: Conventions,
  transaction: Transaction,
  { territory, kind }: WhichWaits,
): Promise<WaitingCall[]> {
  const on = await businessDateOf(transaction, territory);
  const records = await loadRecords(conventions, transaction, { territory, on, knownAt: null });
  const told = await tellIn(transaction, territory, { on, records });
  return records.flatMap((record) =>
    record.calls.flatMap((call) =>
      call.lines
        .map((line) => callLineView(line, call, record, told))
        .filter(({ waitsKind, left }) => waitsKind === kind && left > 0n)
        .map(({ id, holder, left, calledOn, dueOn }) => ({
          convention: record.convention.id,
          callLine: id,
          payer: holder,
          amount: left,
          calledOn,
          dueOn,
        })),
    ),
  );
}

/** What those payers waited for has come: every call line of the convention that waited for this waits no more. */
export async function liftWaits(
  conventions: Conventions,
  transaction: Transaction,
  {
    convention,
    evidence,
    on,
    now,
    ...which
  }: WhichWaits &
    WhichConvention & { readonly evidence: string; readonly on: PlainDate; readonly now: string },
): Promise<WaitingCall[]> {
  const lifted: WaitingCall[] = [];
  for (const waiting of await waitingCalls(conventions, transaction, which)) {
    if (waiting.convention !== convention || waiting.calledOn > on) continue;
    const { territory } = which;
    const made = { territory, callLine: waiting.callLine, liftedOn: on, evidence, recordedAt: now };
    if (await conventions.liftWait(transaction, made)) lifted.push(waiting);
  }
  return lifted;
}

/** What one payer waited for has come, on someone's word. */
export async function liftWait(
  conventions: Conventions,
  transaction: Transaction,
  request: WhichConvention & {
    readonly callLine: string;
    readonly liftedOn: PlainDate;
    readonly evidence: string;
    readonly now: string;
  },
) {
  const { territory, convention, callLine, liftedOn, evidence, now } = request;
  const today = await businessDateOf(transaction, territory);
  if (liftedOn > today) return refuse("lifted-in-the-future", { liftedOn, today }, "liftedOn");
  const everything = { territory, convention, on: null, knownAt: null };
  const found = await findRecord(conventions, transaction, everything);
  if (!found.ok) return found;

  const { record, records } = found.value;
  const call = record.calls.find(({ lines }) => lines.some(({ id }) => id === callLine));
  const line = call?.lines.find(({ id }) => id === callLine);
  if (call === undefined || line === undefined) return refuse("call-line-unknown", {}, "callLine");
  const { calledOn } = call;
  if (liftedOn < calledOn) return refuse("lifted-before-called", { liftedOn, calledOn }, "liftedOn");
  const told = await tellIn(transaction, territory, { on: today, records });
  const { holder } = callLineView(line, call, record, told);
  const made = { territory, callLine, liftedOn, evidence, recordedAt: now };
  if (line.waitsFor === null || !(await conventions.liftWait(transaction, made)))
    return refuse("call-not-waiting", { name: holder.name, liftedOn: line.lifted?.on ?? null });

  const after = await findRecord(conventions, transaction, everything);
  invariant(after.ok, "a lifted wait leaves its convention where it was");
  const lines = after.value.record.calls.flatMap((each) => each.lines);
  const lifted = lines.find(({ id }) => id === callLine) ?? line;
  return accept(callLineView(lifted, call, after.value.record, told));
}
