import { invariant } from "#kernel/invariant.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advance } from "../domain/advance.ts";
import type { AdvanceLine } from "../domain/advance-line.ts";
import { advanceState } from "../domain/advance-state.ts";
import { knownLateSince, nextArrearsStep, returnKnownOn } from "../domain/arrears.ts";
import { liquidationState } from "../domain/liquidation.ts";
import { returnReasonWords } from "../domain/return-reasons.ts";
import type { LendingOffice } from "./advances.ts";

interface TaskReader {
  readonly territory: string;
  readonly person: string;
  readonly isCoordinator: boolean;
  /** A coordinator or a treasurer. */
  readonly isLender: boolean;
  /** The firms that the reader runs. */
  readonly owned: ReadonlySet<string>;
  readonly denied: ReadonlySet<string>;
}

/** What waits for the reader, advance by advance. */
export async function listTasks(office: LendingOffice, transaction: Transaction, reader: TaskReader) {
  const lines = await office.advances.list(transaction, reader.territory);
  const tasks = [];
  for (const line of lines.filter(({ application }) => !reader.denied.has(application))) {
    const task = await taskOf(office, transaction, reader, line);
    if (task !== null) tasks.push(task);
  }
  return [...tasks, ...(reader.isLender ? await delaysAsked(office, transaction, reader, lines) : [])];
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
    case "running":
      return isCoordinator && line.late > 0n ? returnToCall(office, transaction, reader, line) : null;
    case "in-liquidation":
      return isLender ? claimToDeclare(office, transaction, reader, line) : null;
    case "settled":
    case "lapsed":
      return null;
  }
}

type Telling = readonly [LendingOffice, Transaction, TaskReader, AdvanceLine];

async function contractToSign(...[office, transaction, reader, line]: Telling) {
  const { decidedOn } = await find(office, transaction, reader, line);
  return { kind: "contract-to-sign" as const, ...about(line), amount: line.principal, decidedOn };
}

/** Proposed by one person, released by another; nothing waits while a condition stands. */
async function disbursement(...[office, transaction, reader, line]: Telling) {
  const { territory, person } = reader;
  const order = await office.advances.findOrder(transaction, { territory, advance: line.id });
  if (order?.proposedBy === person) return null;
  const { decision } = await find(office, transaction, reader, line);
  if (!(await office.areConditionsMet(transaction, { territory, decision }))) return null;
  const amount = line.principal;
  if (order === null) return { kind: "disbursement-to-propose" as const, ...about(line), amount };
  const people = await findPeople(transaction, [order.proposedBy]);
  const proposedBy = people.get(order.proposedBy)?.name ?? "";
  return { kind: "disbursement-to-release" as const, ...about(line), amount, payOn: order.payOn, proposedBy };
}

async function returnToCall(...[office, transaction, reader, line]: Telling) {
  const which = { territory: reader.territory, advance: line.id };
  const { terms } = await find(office, transaction, reader, line);
  const events = await office.advances.listEvents(transaction, which);
  const on = await businessDateOf(transaction, reader.territory);
  const since = knownLateSince(advanceState(terms, events, on), events);
  if (since === null) return null;
  const [lastCall] = await office.advances.listCalls(transaction, which);
  // A call noted since then is done: the steps that follow are letters, which the list of arrears tells.
  if (lastCall !== undefined && lastCall.calledOn >= since) return null;
  const returned = returnKnownOn(events, since);
  return {
    kind: "returned-debit-to-call" as const,
    ...about(line),
    amount: line.late,
    on: nextArrearsStep(since, { on: since, lastCalledOn: null }).on,
    returned: returned && { ...returned, words: returnReasonWords(returned.reason) },
  };
}

async function claimToDeclare(...[office, transaction, { territory }, line]: Telling) {
  const events = await office.advances.listEvents(transaction, { territory, advance: line.id });
  const liquidation = liquidationState(events);
  if (liquidation === null || liquidation.claim !== null) return null;
  const { judgedOn, declareBy } = liquidation;
  return { kind: "claim-to-declare" as const, ...about(line), amount: line.outstanding, judgedOn, declareBy };
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

async function find(...[{ advances }, transaction, { territory }, { id }]: Telling): Promise<Advance> {
  const advance = await advances.find(transaction, { territory, advance: id });
  invariant(advance !== null, "an advance that is listed is there");
  return advance;
}

function about({ id, firm }: AdvanceLine) {
  return { advance: id, firm: firm.name };
}
