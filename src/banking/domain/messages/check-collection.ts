import { isBusinessDay } from "#kernel/business-days.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { accept, type Outcome } from "#kernel/outcome.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { icsRefusal } from "../ics.ts";
import type { CollectionGroup, CollectionMessage, Debit, MandateAmendment } from "./collection.ts";
import {
  amountRefusals,
  debtorAddressRefusals,
  holderRefusals,
  ibanRefusals,
  identifierRefusals,
  instantRefusals,
  nameRefusals,
  type OrderRefusal,
  paymentDayRefusals,
  refusalAt,
  type Spot,
} from "./order-refusals.ts";

/** What a bank counts again: how many orders, and their sum. */
export type ControlFigures = { readonly count: number; readonly sum: Cents };

/** Goes through every debit once: the first thing a bank would refuse, or the figures of each group. */
export function checkCollection(message: CollectionMessage): Outcome<ControlFigures[], OrderRefusal> {
  const figures: ControlFigures[] = [];
  for (const refusal of collectionRefusals(message, figures)) return { ok: false, refusal };
  return accept(figures);
}

export function sumOfFigures(figures: readonly ControlFigures[]): ControlFigures {
  return figures.reduce((all, { count, sum }) => ({ count: all.count + count, sum: cents(all.sum + sum) }), {
    count: 0,
    sum: cents(0n),
  });
}

function* collectionRefusals(message: CollectionMessage, figures: ControlFigures[]): Generator<OrderRefusal> {
  const top = { order: "", path: "" };
  yield* identifierRefusals(top, "messageId", message.messageId);
  yield* instantRefusals(top, "createdAt", message.createdAt);
  yield* nameRefusals(top, "initiator", message.initiator);
  yield* holderRefusals({ order: "", path: "creditor" }, message.creditor);
  const ics = icsRefusal(message.creditor.ics);
  if (ics !== null) yield refusalAt({ order: "", path: "creditor" }, "ics", ics.reason, ics.facts);
  if (message.groups.length === 0) yield refusalAt(top, "groups", "message-empty");
  if (new Set(message.groups.map(({ scheme }) => scheme)).size > 1)
    yield refusalAt(top, "groups", "schemes-mixed");

  const taken = new Set<string>();
  for (const [index, group] of message.groups.entries()) {
    const spot = { order: "", path: `groups.${index}` };
    yield* takenRefusals(spot, "paymentId", `group ${group.paymentId}`, taken);
    yield* groupRefusals(spot, {
      group,
      createdOn: message.createdAt.slice(0, 10) as PlainDate,
      taken,
      figures,
    });
  }
}

type GroupChecked = {
  readonly group: CollectionGroup;
  readonly createdOn: PlainDate;
  readonly taken: Set<string>;
  readonly figures: ControlFigures[];
};

function* groupRefusals(
  spot: Spot,
  { group, createdOn, taken, figures }: GroupChecked,
): Generator<OrderRefusal> {
  yield* identifierRefusals(spot, "paymentId", group.paymentId);
  const isOpen = isBusinessDay(group.collectOn, "TARGET");
  // The debtor's bank has it one open day before at the latest.
  yield* paymentDayRefusals(spot, {
    field: "collectOn",
    day: group.collectOn,
    isOpen,
    earliest: addDays(createdOn, 1),
  });

  let count = 0;
  let sum = 0n;
  for (const debit of group.debits) {
    const at = { order: debit.endToEndId, path: `${spot.path}.debits.${count}` };
    yield* debitRefusals(at, debit, group.collectOn);
    yield* takenRefusals(at, "endToEndId", debit.endToEndId, taken);
    count += 1;
    sum += debit.amount;
  }
  if (count === 0) yield refusalAt(spot, "debits", "group-empty", { group: group.paymentId });
  figures.push({ count, sum: cents(sum) });
}

function* debitRefusals(spot: Spot, debit: Debit, collectOn: PlainDate): Generator<OrderRefusal> {
  const { mandate } = debit;
  yield* identifierRefusals(spot, "endToEndId", debit.endToEndId);
  yield* amountRefusals(spot, debit.amount);
  yield* identifierRefusals(spot, "mandate.rum", mandate.rum);
  if (mandate.signedOn > collectOn)
    yield refusalAt(spot, "mandate.signedOn", "mandate-signed-too-late", {
      signedOn: mandate.signedOn,
      collectOn,
    });
  if (mandate.amendment !== undefined) yield* amendmentRefusals(spot, mandate.amendment);
  const debtor = { ...spot, path: `${spot.path}.debtor` };
  yield* holderRefusals(debtor, debit.debtor);
  yield* debtorAddressRefusals(debtor, debit.debtor);
  yield* nameRefusals(spot, "purpose", debit.purpose);
}

function* amendmentRefusals(spot: Spot, amendment: MandateAmendment): Generator<OrderRefusal> {
  const path = "mandate.amendment";
  const { originalRum, originalIban, originalCreditor, sameBankNewAccount } = amendment;
  if (originalRum !== undefined) yield* identifierRefusals(spot, `${path}.originalRum`, originalRum);
  if (originalIban !== undefined) yield* ibanRefusals(spot, `${path}.originalIban`, originalIban);
  const ics = originalCreditor?.ics;
  const refusal = ics === undefined ? null : icsRefusal(ics);
  if (refusal !== null) yield refusalAt(spot, `${path}.originalCreditor.ics`, refusal.reason, refusal.facts);
  if (originalCreditor?.name !== undefined)
    yield* nameRefusals(spot, `${path}.originalCreditor.name`, originalCreditor.name);
  const isEmpty =
    originalRum === undefined &&
    originalIban === undefined &&
    sameBankNewAccount !== true &&
    originalCreditor?.name === undefined &&
    ics === undefined;
  if (isEmpty) yield refusalAt(spot, path, "amendment-empty");
}

/** One reference, one order: what the bank answers names it by nothing else. */
export function* takenRefusals(
  spot: Spot,
  field: string,
  key: string,
  taken: Set<string>,
): Generator<OrderRefusal> {
  if (taken.has(key))
    yield refusalAt(spot, field, "identifier-repeated", { identifier: key.replace(/^group /, "") });
  taken.add(key);
}
