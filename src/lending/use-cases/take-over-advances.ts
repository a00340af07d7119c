import { takeOverFile } from "#application/index.ts";
import { attachLoan, findFund, flowKinds } from "#fund/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { type Cents, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Siren } from "#kernel/siren.ts";
import { fundFree, loanOwed, moveEuros, postEntry } from "#ledger/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { Advance } from "../domain/advance.ts";
import { readTakeOver, type TakeOverRead } from "../domain/read-take-over.ts";
import { finding, type TakenOver, type TakeOverFinding, toldInWords } from "../domain/take-over.ts";
import { placeColumns, takeOverColumns } from "../domain/take-over-columns.ts";
import type { Advances } from "./advances.ts";
import { freeOf } from "./free-of.ts";
import { toldOf, writeEvent } from "./write-event.ts";

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

  for (const one of fresh) await takeOverOne(advances, transaction, request, one);
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

async function takeOverOne(
  advances: Advances,
  transaction: Transaction,
  { territory, fund, on, by, now }: TakeOverRequest,
  told: TakenOver,
): Promise<void> {
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
    number: await advances.takeNumber(transaction, territory),
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
  await advances.add(transaction, advance, now);
  await advances.takeOvers.add(transaction, { territory, advance: advance.id, on, told });
  await attachLoan(transaction, { territory, fund, loan: advance.id });

  const entry = newId(now);
  const open = { advance, events: [], which: { territory, advance: advance.id } };
  const event = {
    ...toldOf(open, { on, entry }, now),
    kind: "disbursement",
    amount: outstanding,
    takenOver: { reference, instalments },
  } as const;
  await writeEvent(advances, transaction, open, event);
  const posted = await postEntry(transaction, {
    id: entry,
    territory,
    effectiveOn: on,
    recordedAt: now,
    kind: flowKinds.disbursement,
    act: `Avance n° ${advance.number}, reprise de ${reference}`,
    isVoluntary: true,
    lines: moveEuros(outstanding, { from: fundFree(fund), to: loanOwed(advance.id) }),
  });
  invariant(posted.ok, "the fund holds what is taken over");
}
