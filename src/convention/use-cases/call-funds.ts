import { invariant } from "#kernel/invariant.ts";
import { accept } from "#kernel/outcome.ts";
import { postEntry } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { callView } from "../domain/call-view.ts";
import { type CalledLine, type CallRequest, planCall } from "../domain/plan-call.ts";
import type { Reader } from "../domain/reader.ts";
import type { CallLine, ConventionRecord } from "../domain/record.ts";
import type { Conventions, MadeCall, WhichConvention } from "./conventions.ts";
import { promiseLines } from "./entry-lines.ts";
import { findRecord } from "./load-records.ts";
import { refuseFuture } from "./refuse-future.ts";
import { tellIn } from "./tell.ts";

/** Calls funds from the partners: promised becomes called, never beyond the promise. */
export async function callFunds(
  conventions: Conventions,
  transaction: Transaction,
  request: WhichConvention & CallRequest & { readonly reader: Reader; readonly now: string },
) {
  const { territory, calledOn } = request;
  const early = await refuseFuture(transaction, { territory, on: calledOn, field: "calledOn" });
  if (early !== null) return early;
  await conventions.lockPledges(transaction, request);
  const everything = {
    territory: request.territory,
    convention: request.convention,
    on: null,
    knownAt: null,
  };
  const found = await findRecord(conventions, transaction, everything);
  if (!found.ok) return found;

  const { record, records } = found.value;
  const told = await tellIn(transaction, request.territory, { on: request.calledOn, records });
  const planned = planCall(request, record, told.nameOf);
  if (!planned.ok) return planned;

  const call = draftCall(request, record, planned.value);
  await conventions.addCall(transaction, call);
  await post(transaction, call, record);
  const made = { ...call, lines: call.lines.map(asCallLine) };
  return accept(callView(made, record, { ...told, reader: request.reader }));
}

function draftCall(
  { territory, convention, calledOn, dueOn, now }: WhichConvention & CallRequest & { now: string },
  { calls }: ConventionRecord,
  lines: readonly CalledLine[],
): MadeCall {
  return {
    territory,
    convention,
    id: newId(now),
    entry: newId(now),
    number: 1 + Math.max(0, ...calls.map(({ number }) => number)),
    calledOn,
    dueOn,
    recordedAt: now,
    lines: lines.map((line) => ({ ...line, id: newId(now) })),
  };
}

/** Nothing has answered it yet. */
function asCallLine({ waitsKind = "other", ...line }: MadeCall["lines"][number]): CallLine {
  return { ...line, waitsKind, lifted: null, payments: [], cancelled: [], told: [] };
}

async function post(transaction: Transaction, call: MadeCall, record: ConventionRecord): Promise<void> {
  const pledges = new Map(record.pledges.map((pledge) => [pledge.id, pledge]));
  const posted = await postEntry(transaction, {
    id: call.entry,
    territory: call.territory,
    effectiveOn: call.calledOn,
    recordedAt: call.recordedAt,
    kind: "call",
    act: `Convention n° ${record.convention.number}, appel n° ${call.number}`,
    isVoluntary: true,
    lines: call.lines.flatMap(({ pledge, amount }) => {
      const called = pledges.get(pledge);
      invariant(called !== undefined, "a call asks for pledges of its convention");
      return promiseLines(
        { ...called, amount },
        { convention: call.convention, from: "promised", to: "called" },
      );
    }),
  });
  invariant(posted.ok, "what is promised and not called can be called");
}
