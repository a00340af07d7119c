import { isDecidedByCommittee } from "#committee/index.ts";
import { invariant } from "#kernel/invariant.ts";
import { cents } from "#kernel/money.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { findSignature } from "#signature/index.ts";
import type { Advance } from "../domain/advance.ts";
import type { AdvanceLine } from "../domain/advance-line.ts";
import type { LendingOffice } from "./advances.ts";
import { contractKind } from "./contract-signature.ts";
import { followCases } from "./read-case.ts";
import { reminderTasks } from "./reminder-tasks.ts";
import { warningTasks } from "./warning-tasks.ts";

interface TaskReader {
  readonly territory: string;
  readonly person: string;
  readonly isCoordinator: boolean;
  /** A coordinator or a treasurer. */
  readonly isLender: boolean;
  /** The coordinator and the chair. */
  readonly mayConfirmLoss: boolean;
  readonly isSecretary: boolean;
  /** The firms that the reader runs. */
  readonly owned: ReadonlySet<string>;
  readonly denied: ReadonlySet<string>;
}

/** What waits for the reader, advance by advance. */
export async function listTasks(office: LendingOffice, transaction: Transaction, reader: TaskReader) {
  const lines = await office.advances.list(transaction, reader.territory);
  const opened = lines.filter(({ application }) => !reader.denied.has(application));
  const tasks = [];
  for (const line of opened) {
    const task = await taskOf(office, transaction, reader, line);
    if (task !== null) tasks.push(task);
  }
  const on = await businessDateOf(transaction, reader.territory);
  const open = await office.advances.cases.listOpen(transaction, reader.territory);
  const all = await followCases(office.advances, transaction, { ...reader, on, cases: open });
  const followed = all.filter(({ advance }) => !reader.denied.has(advance.application));
  return [
    ...tasks,
    ...reminderTasks(followed, { ...reader, on }),
    ...(reader.isLender ? await delaysAsked(office, transaction, reader, lines) : []),
    ...(await warningTasks(office, transaction, { ...reader, on, lines: opened, followed })),
    ...(await proposalsToConfirm(office, transaction, reader, lines)),
  ];
}

async function taskOf(
  office: LendingOffice,
  transaction: Transaction,
  reader: TaskReader,
  line: AdvanceLine,
) {
  const { isCoordinator, isLender, owned } = reader;
  switch (line.status) {
    case "to-sign":
      return isCoordinator || owned.has(line.firm.id)
        ? contractToSign(office, transaction, reader, line)
        : null;
    case "to-disburse":
      return isLender ? disbursement(office, transaction, reader, line) : null;
    case "in-proceedings":
    case "in-liquidation":
    case "running":
    case "accelerated":
    case "settled":
    case "written-off":
    case "lapsed":
      return null;
  }
}

type Telling = readonly [LendingOffice, Transaction, TaskReader, AdvanceLine];

async function contractToSign(...[office, transaction, reader, line]: Telling) {
  // Once it is out, signatures say whose turn it is, until its last day is over.
  const subject = { kind: contractKind, id: line.id };
  const sent = await findSignature(transaction, { territory: reader.territory, subject });
  if (sent?.state === "open" && !sent.isExpired) return null;
  const { decidedOn } = await find(office, transaction, reader, line);
  return { kind: "contract-to-sign" as const, ...about(line), amount: line.principal, decidedOn };
}

/** Proposed by one person, released by another; nothing waits while a condition stands. */
async function disbursement(...[office, transaction, reader, line]: Telling) {
  const { territory, person } = reader;
  const latest = await office.advances.findOrder(transaction, { territory, advance: line.id });
  // One that left and came back asks for another.
  const order = latest === null || latest.releasedBy !== null ? null : latest;
  if (order?.proposedBy === person) return null;
  const { decision } = await find(office, transaction, reader, line);
  if (!(await office.areConditionsMet(transaction, { territory, decision }))) return null;
  const amount = order === null ? line.principal : cents(order.amount);
  if (order === null) return { kind: "disbursement-to-propose" as const, ...about(line), amount };
  const people = await findPeople(transaction, [order.proposedBy]);
  const proposedBy = people.get(order.proposedBy)?.name ?? "";
  return { kind: "disbursement-to-release" as const, ...about(line), amount, payOn: order.payOn, proposedBy };
}

async function delaysAsked(
  { advances }: LendingOffice,
  transaction: Transaction,
  { territory, denied }: TaskReader,
  lines: readonly AdvanceLine[],
) {
  const tasks = [];
  for (const { advance, askedOn, from, count, dueOn } of await advances.listPendingDelays(
    transaction,
    territory,
  )) {
    const line = lines.find(({ id }) => id === advance);
    if (line?.status !== "running" || denied.has(line.application)) continue;
    tasks.push({ kind: "delay-asked" as const, ...about(line), askedOn, from, count, dueOn });
  }
  return tasks;
}

/** A loss waits for the coordinator or the chair, a refund for whoever lends; never for who proposed it. */
async function proposalsToConfirm(
  { advances }: LendingOffice,
  transaction: Transaction,
  { territory, person, denied, isLender, mayConfirmLoss }: TaskReader,
  lines: readonly AdvanceLine[],
) {
  // What the committee decides waits for its sitting, and for nobody alone.
  const isCommittees = await isDecidedByCommittee(transaction, { territory, kind: "write-off" });
  const waiting = (await advances.listProposals(transaction, territory)).filter(
    ({ kind, proposedBy }) =>
      proposedBy !== person && (kind === "refund" ? isLender : mayConfirmLoss && !isCommittees),
  );
  const people = await findPeople(
    transaction,
    waiting.map(({ proposedBy }) => proposedBy),
  );
  return waiting.flatMap(({ advance, kind, amount, proposedBy }) => {
    const line = lines.find(({ id }) => id === advance);
    if (line === undefined || denied.has(line.application)) return [];
    const proposer = people.get(proposedBy)?.name ?? "";
    return [
      { kind: "proposal-to-confirm" as const, ...about(line), proposal: kind, amount, proposedBy: proposer },
    ];
  });
}

async function find(...[{ advances }, transaction, { territory }, { id }]: Telling): Promise<Advance> {
  const advance = await advances.find(transaction, { territory, advance: id });
  invariant(advance !== null, "an advance that is listed is there");
  return advance;
}

function about({ id, firm }: AdvanceLine) {
  return { advance: id, firm: firm.name };
}
