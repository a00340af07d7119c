import { listFunds } from "#fund/index.ts";
import { type Cents, sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findAdvance } from "#lending/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import { keepers, seconds } from "../contract/route-parts.ts";
import { usualWindow } from "../domain/pick-debits.ts";
import type { BankingOffice } from "./office.ts";
import { readBank } from "./read-bank.ts";
import { readFundMandates } from "./read-mandates.ts";

interface TaskReader {
  readonly territory: string;
  readonly actor: Actor;
  readonly denied: ReadonlySet<string>;
  readonly now: string;
}

type Bank = Extract<Awaited<ReturnType<typeof readBank>>, { ok: true }>["value"];

/** What waits at the bank for the reader: as the second person, or as the one who keeps the account. */
export async function listTasks(office: BankingOffice, transaction: Transaction, reader: TaskReader) {
  const { territory, actor, now } = reader;
  const { until } = usualWindow(await businessDateOf(transaction, territory));
  const tasks = [];
  for (const { id } of await listFunds(transaction, territory)) {
    const read = await readBank(office, transaction, { territory, fund: id, until, now });
    if (!read.ok) continue;
    if (holds(actor, seconds, territory))
      tasks.push(
        ...asSecond(read.value, actor),
        ...(await mandatesToConfirm(office, transaction, reader, id)),
      );
    if (holds(actor, keepers, territory))
      tasks.push(
        ...asKeeper(read.value),
        ...(await linesToMatch(office, transaction, territory, read.value)),
      );
  }
  return tasks;
}

function asSecond({ fund, waiting, runs }: Bank, { person }: Actor) {
  const account =
    waiting === null || waiting.proposedBy.id === person
      ? []
      : [
          {
            kind: "account-to-confirm" as const,
            fund: fund.id,
            name: fund.name,
            proposedBy: waiting.proposedBy.name,
          },
        ];
  const drawn = runs.filter(({ status, drawn: { by } }) => status === "drawn" && by.id !== person);
  return [...account, ...drawn.map((run) => runTask("run-to-approve" as const, run))];
}

function asKeeper({ fund, debits, runs, recalls }: Bank) {
  const missed = debits?.late.ready.filter(({ kind }) => kind === "missed") ?? [];
  const draw = [
    ...debitsTask(
      "debits-to-recall",
      fund,
      recalls.filter(({ state }) => state === "to-recall"),
    ),
    ...debitsTask("debits-to-draw", fund, debits?.ready ?? []),
    ...debitsTask(
      "debits-missed",
      fund,
      missed.map((debit) => ({ ...debit, on: debit.dueOn })),
    ),
  ];
  const approved = runs.filter(({ status }) => status === "approved");
  return [...draw, ...approved.map((run) => runTask("run-to-send" as const, run))];
}

function debitsTask<Kind extends "debits-to-draw" | "debits-missed" | "debits-to-recall">(
  kind: Kind,
  { id, name }: Bank["fund"],
  debits: readonly { readonly on: PlainDate; readonly amount: Cents }[],
) {
  const [first] = debits.map(({ on }) => on).toSorted();
  if (first === undefined) return [];
  const total = sum(debits.map(({ amount }) => amount));
  return [{ kind, fund: id, name, count: debits.length, total, on: first }];
}

function runTask<Kind extends "run-to-approve" | "run-to-send">(kind: Kind, run: Bank["runs"][number]) {
  const { id, count, total, firstOn, drawn } = run;
  return { kind, run: id, count, total, on: firstOn, by: drawn.by.name };
}

async function linesToMatch(
  { statements }: BankingOffice,
  transaction: Transaction,
  territory: string,
  { fund: { id: fund, name } }: Bank,
) {
  const { count, since } = await statements.countWaiting(transaction, { territory, fund });
  return since === null ? [] : [{ kind: "lines-to-match" as const, fund, name, count, since }];
}

async function mandatesToConfirm(
  office: BankingOffice,
  transaction: Transaction,
  { territory, actor, denied }: TaskReader,
  fund: string,
) {
  const tasks = [];
  for (const { advance, waiting } of await readFundMandates(office, transaction, { territory, fund })) {
    if (waiting === null || waiting.proposedBy.id === actor.person || denied.has(advance)) continue;
    const found = await findAdvance(transaction, { territory, advance });
    const [firm, proposedBy] = [found?.firm.name ?? "", waiting.proposedBy.name];
    tasks.push({ kind: "mandate-to-confirm" as const, advance, firm, proposedBy });
  }
  return tasks;
}
