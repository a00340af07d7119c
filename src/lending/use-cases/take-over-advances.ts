import { takeOverFile } from "#application/index.ts";
import { attachLoan, findFund, flowKinds } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { type Cents, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Siren } from "#kernel/siren.ts";
import { type Entry, fundFree, loanOwed, moveEuros, postEntries } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Advance, RecordedEvent } from "../domain/advance.ts";
import { readTakeOver, type TakeOverRead } from "../domain/read-take-over.ts";
import { finding, type TakenOver, type TakeOverFinding, toldInWords } from "../domain/take-over.ts";
import { placeColumns, takeOverColumns } from "../domain/take-over-columns.ts";
import type { Advances } from "./advances.ts";
import { freeOf } from "./free-of.ts";
import { inParts } from "./many-advances.ts";
import { latestState, type ToldAdvance, toldOf, writeEvents } from "./write-event.ts";

export interface TakeOverRequest {
  readonly territory: string;
  readonly fund: string;
  /** The day whose evening the rows tell: what is left is of that day. */
  readonly on: PlainDate;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly by: { readonly person: string; readonly name: string };
  readonly now: string;
}

export type TakeOverDone = { readonly taken: number; readonly known: number; readonly outstanding: Cents };

export type TakeOverRefusal = Refusal<
  | "fund-unknown"
  | "date-in-the-future"
  | "columns-missing"
  | "take-over-empty"
  | "take-over-faulty"
  | "fund-short-of-capital"
>;

/**
 * Takes running advances over from the rows of a spreadsheet, all of them or none: each becomes a granted file and an advance with
 * what is left of its schedule. A row that was taken over before changes nothing.
 */
export async function takeOverAdvances(
  advances: Advances,
  transaction: Transaction,
  request: TakeOverRequest,
): Promise<Outcome<TakeOverDone, TakeOverRefusal>> {
  const { territory, fund, on } = request;
  if ((await findFund(transaction, { territory, fund })) === null) return refuse("fund-unknown", {}, "fund");
  const today = await businessDateOf(transaction, territory);
  if (on > today) return refuse("date-in-the-future", { on, today }, "on");
  const { places, missing } = placeColumns(request.heading);
  if (missing.length > 0) {
    const columns = missing.map((key) => takeOverColumns[key].name).join(", ");
    return refuse("columns-missing", { columns, count: missing.length }, "heading");
  }

  await advances.takeOvers.lock(transaction, territory);
  const known = await advances.takeOvers.listTold(transaction, territory);
  const read = readTakeOver(request.rows, { places, on });
  const faulty = refuseFaulty(read, [...read.findings, ...otherwise(read, known)]);
  if (faulty !== null) return faulty;

  const fresh = read.taken
    .filter(({ advance }) => !known.has(advance.reference))
    .map(({ advance }) => advance);
  const outstanding = sum(fresh.map((one) => one.outstanding));
  const available = await freeOf(transaction, { territory, fund });
  if (outstanding > available)
    return refuse("fund-short-of-capital", { available, needed: outstanding }, "fund");

  await takeOverEach(advances, transaction, request, fresh);
  return accept({ taken: fresh.length, known: read.taken.length - fresh.length, outstanding });
}

function refuseFaulty({ taken }: TakeOverRead, findings: readonly TakeOverFinding[]) {
  const [first] = findings;
  if (first !== undefined) {
    const { row, column, reason } = first;
    const name = column === null ? null : takeOverColumns[column].name;
    return refuse("take-over-faulty", { count: findings.length, row, column: name, reason }, "rows");
  }
  return taken.length === 0 ? refuse("take-over-empty", {}, "rows") : null;
}

/** The same name, and not the same words: an advance does not change because a sheet does. */
function otherwise({ taken }: TakeOverRead, known: ReadonlyMap<string, string>): TakeOverFinding[] {
  return taken.flatMap(({ row, advance }) => {
    const before = known.get(advance.reference);
    if (before === undefined || before === toldInWords(advance)) return [];
    return [finding(row, "reference", "taken-over-otherwise", { reference: advance.reference })];
  });
}

/** The journal last: until the commit, those who open files or advances wait for us, and those who post too. */
async function takeOverEach(
  advances: Advances,
  transaction: Transaction,
  request: TakeOverRequest,
  fresh: readonly TakenOver[],
): Promise<void> {
  const { territory, fund, on, now } = request;
  let number = await advances.takeNumber(transaction, territory);
  const entries: Entry[] = [];
  for (const part of inParts(fresh)) {
    const entered: Entered[] = [];
    for (const told of part) {
      entered.push(await enter(transaction, request, told, number));
      number += 1;
    }
    await advances.many.add(
      transaction,
      entered.map(({ advance }) => advance),
      now,
    );
    await advances.takeOvers.add(transaction, {
      territory,
      on,
      advances: entered.map(({ advance, told }) => ({ advance: advance.id, told })),
    });
    for (const { advance } of entered) await attachLoan(transaction, { territory, fund, loan: advance.id });
    await writeEvents(advances, transaction, { territory, told: entered.map(tell), now });
    entries.push(...entered.map(({ entry }) => entry));
  }
  for (const part of inParts(entries)) {
    const posted = await postEntries(transaction, part);
    invariant(
      posted.every(({ ok }) => ok),
      "the fund holds what is taken over",
    );
  }
}

interface Entered {
  readonly told: TakenOver;
  readonly advance: Advance;
  readonly event: RecordedEvent;
  readonly entry: Entry;
}

/** The file, and the advance that comes from it. */
async function enter(
  transaction: Transaction,
  { territory, fund, on, by, now }: TakeOverRequest,
  told: TakenOver,
  number: number,
): Promise<Entered> {
  const { reference, firm, outstanding, instalments, decidedOn } = told;
  const file = await takeOverFile(transaction, {
    territory,
    reference,
    firm: {
      name: firm.name,
      siren: firm.siren as Siren,
      commune: { insee: firm.communeInsee, name: firm.communeName },
      activity: firm.activity,
      headcount: firm.headcount,
    },
    amount: told.principal,
    instalments: instalments.length,
    decidedOn,
    by,
    now,
  });
  const advance: Advance = {
    id: newId(now),
    territory,
    number,
    application: file.application,
    // The minutes are in the former books.
    decision: newId(now),
    firm: file.firm,
    fund,
    terms: {
      principal: outstanding,
      instalments: instalments.length,
      graceMonths: 0,
      frequency: told.frequency,
    },
    decidedOn,
    status: "to-disburse",
    signedOn: decidedOn,
    mandate: told.mandate,
    lapsedOn: null,
  };
  const entry: Entry = {
    id: newId(now),
    territory,
    effectiveOn: on,
    recordedAt: now,
    kind: flowKinds.disbursement,
    act: `Avance n° ${number}, reprise de ${reference}`,
    isVoluntary: true,
    lines: moveEuros(outstanding, { from: fundFree(fund), to: loanOwed(advance.id) }),
  };
  const event: RecordedEvent = {
    ...toldOf({ events: [] }, { on, entry: entry.id }, now),
    kind: "disbursement",
    amount: outstanding,
    takenOver: { reference, instalments },
  };
  return { told, advance, event, entry };
}

function tell({ advance, event }: Entered): ToldAdvance {
  const which = { territory: advance.territory, advance: advance.id };
  return { open: { advance, events: [], which }, told: [event], after: latestState(advance, [event]) };
}
