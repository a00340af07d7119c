import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advance, RecordedEvent } from "../domain/advance.ts";
import type { AdvanceLine } from "../domain/advance-line.ts";
import { advanceState } from "../domain/advance-state.ts";
import { firstReturn } from "../domain/arrears.ts";
import { bucketTotals } from "../domain/arrears-buckets.ts";
import { returnReasonWords } from "../domain/return-reasons.ts";
import type { LendingOffice } from "./advances.ts";
import { type FollowedCase, followCases } from "./read-case.ts";
import { type ViewedCase, viewCases } from "./view-case.ts";

interface Reading {
  readonly territory: string;
  readonly denied: ReadonlySet<string>;
}

/** What there is to do today about arrears, the oldest and largest first; what waits; what may come. */
export async function readCollection(office: LendingOffice, transaction: Transaction, asked: Reading) {
  const { territory, denied } = asked;
  const { advances } = office;
  const on = await businessDateOf(transaction, territory);
  const open = await advances.cases.listOpen(transaction, territory);
  const all = await followCases(advances, transaction, { territory, on, cases: open });
  const followed = all.filter(({ advance }) => !denied.has(advance.application));
  const views = (await viewCases(office, transaction, { territory, cases: followed })).toSorted(worstFirst);
  const lines = (await advances.list(transaction, territory)).filter(
    ({ application }) => !denied.has(application),
  );
  return {
    on,
    buckets: bucketTotals(followed.map(({ advanceState: { bucket, late } }) => ({ bucket, late }))),
    due: views.filter(({ next }) => next?.isDue === true),
    waiting: views.filter(({ next }) => next?.isDue !== true),
    warnings: [
      ...brokenPromises(followed),
      ...(await delaysAsked(office, transaction, asked, lines)),
      ...(await fromEvents(office, transaction, { ...asked, on, lines })),
    ],
  };
}

function worstFirst(a: ViewedCase, b: ViewedCase): number {
  if (a.daysLate !== b.daysLate) return b.daysLate - a.daysLate;
  return a.late === b.late ? 0 : a.late > b.late ? -1 : 1;
}

function brokenPromises(followed: readonly FollowedCase[]) {
  return followed.flatMap(({ advance, promises }) => {
    const last = promises.findLast(({ outcome }) => outcome === "broken");
    if (last === undefined) return [];
    const { promisedOn, amount } = last;
    return [{ kind: "promise-broken" as const, ...about(advance), on: promisedOn, amount }];
  });
}

async function delaysAsked(
  { advances }: LendingOffice,
  transaction: Transaction,
  { territory }: Reading,
  lines: readonly AdvanceLine[],
) {
  const pending = await advances.listPendingDelays(transaction, territory);
  return pending.flatMap(({ advance, askedOn, from, count }) => {
    const line = lines.find(({ id }) => id === advance);
    return line === undefined
      ? []
      : [{ kind: "delay-asked" as const, ...about(line), on: askedOn, from, count }];
  });
}

/** How long a first return stays a warning. */
const returnWarnsForDays = 60;

/** What an advance's own story warns of: its first return, while it is recent; a judgment whose debt is not declared. */
async function fromEvents(
  { advances }: LendingOffice,
  transaction: Transaction,
  { territory, on, lines }: Reading & { readonly on: PlainDate; readonly lines: readonly AdvanceLine[] },
) {
  const warnings = [];
  const since = addDays(on, -returnWarnsForDays);
  const returned = new Set(await advances.cases.listReturnedSince(transaction, { territory, on: since }));
  const isTold = ({ id, status, outstanding }: AdvanceLine) =>
    outstanding > 0n && (returned.has(id) || status === "in-liquidation" || status === "in-proceedings");
  for (const line of lines.filter(isTold)) {
    const which = { territory, advance: line.id };
    const events = await advances.listEvents(transaction, which);
    const first = firstReturn(events);
    if (first !== null && first.on >= since) {
      const words = first.returnReason && returnReasonWords(first.returnReason);
      warnings.push({ kind: "first-return" as const, ...about(line), on: first.on, words });
    }
    const advance = await advances.find(transaction, which);
    const isJudged = line.status === "in-liquidation" || line.status === "in-proceedings";
    if (isJudged && advance !== null) warnings.push(...judgmentOf(line, advance, events, on));
  }
  return warnings;
}

/** A judgment whose debt is not declared yet. */
function judgmentOf(line: AdvanceLine, { terms }: Advance, events: readonly RecordedEvent[], on: PlainDate) {
  const { liquidation, insolvency, outstanding } = advanceState(terms, events, on);
  const judgment = liquidation ?? insolvency;
  if (judgment === null || judgment.claim !== null) return [];
  const judgedOn = "judgedOn" in judgment ? judgment.judgedOn : judgment.openedOn;
  const { publishedOn, declareBy } = judgment;
  return [
    { kind: "judgment" as const, ...about(line), on: judgedOn, amount: outstanding, publishedOn, declareBy },
  ];
}

function about({ id, firm }: Pick<AdvanceLine, "id" | "firm">) {
  return { advance: id, firm: firm.name };
}
