import { isBusinessDay } from "#kernel/business-days.ts";
import { cents } from "#kernel/money.ts";
import { accept, type Outcome } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type ControlFigures, takenRefusals } from "./check-collection.ts";
import {
  amountRefusals,
  holderRefusals,
  identifierRefusals,
  instantRefusals,
  nameRefusals,
  type OrderRefusal,
  paymentDayRefusals,
  refusalAt,
  type Spot,
} from "./order-refusals.ts";
import type { Transfer, TransferGroup, TransferMessage } from "./transfer.ts";

/** Goes through every transfer once: the first thing a bank would refuse, or the figures of each group. */
export function checkTransfers(message: TransferMessage): Outcome<ControlFigures[], OrderRefusal> {
  const figures: ControlFigures[] = [];
  for (const refusal of messageRefusals(message, figures)) return { ok: false, refusal };
  return accept(figures);
}

function* messageRefusals(message: TransferMessage, figures: ControlFigures[]): Generator<OrderRefusal> {
  const top = { order: "", path: "" };
  yield* identifierRefusals(top, "messageId", message.messageId);
  yield* instantRefusals(top, "createdAt", message.createdAt);
  yield* nameRefusals(top, "initiator", message.initiator);
  yield* holderRefusals({ order: "", path: "debtor" }, message.debtor);
  if (message.groups.length === 0) yield refusalAt(top, "groups", "message-empty");

  const taken = new Set<string>();
  const createdOn = message.createdAt.slice(0, 10) as PlainDate;
  for (const [index, group] of message.groups.entries()) {
    const spot = { order: "", path: `groups.${index}` };
    yield* identifierRefusals(spot, "paymentId", group.paymentId);
    yield* takenRefusals(spot, "paymentId", `group ${group.paymentId}`, taken);
    const { executeOn } = group;
    const isOpen = isBusinessDay(executeOn, "TARGET");
    yield* paymentDayRefusals(spot, { field: "executeOn", day: executeOn, isOpen, earliest: createdOn });
    yield* groupRefusals(spot, group, { taken, figures });
  }
}

function* groupRefusals(
  spot: Spot,
  group: TransferGroup,
  { taken, figures }: { readonly taken: Set<string>; readonly figures: ControlFigures[] },
): Generator<OrderRefusal> {
  let count = 0;
  let sum = 0n;
  for (const transfer of group.transfers) {
    const at = { order: transfer.endToEndId, path: `${spot.path}.transfers.${count}` };
    yield* transferRefusals(at, transfer);
    yield* takenRefusals(at, "endToEndId", transfer.endToEndId, taken);
    count += 1;
    sum += transfer.amount;
  }
  if (count === 0) yield refusalAt(spot, "transfers", "group-empty", { group: group.paymentId });
  figures.push({ count, sum: cents(sum) });
}

function* transferRefusals(spot: Spot, transfer: Transfer): Generator<OrderRefusal> {
  yield* identifierRefusals(spot, "endToEndId", transfer.endToEndId);
  yield* amountRefusals(spot, transfer.amount);
  yield* holderRefusals({ ...spot, path: `${spot.path}.creditor` }, transfer.creditor);
  yield* nameRefusals(spot, "purpose", transfer.purpose);
}
