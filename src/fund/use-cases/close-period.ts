import { sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type ClosingKind, chainHead, closePeriod as close } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { measureFigures } from "../domain/position.ts";
import { promisedBy } from "../domain/promises.ts";
import { type Provision, totalProvision } from "../domain/provision.ts";
import { measureProvisions } from "./measure-provisions.ts";
import type { FrozenFigure, FundOffice } from "./office.ts";
import { readClosing } from "./read-closings.ts";

export interface AskedClosing {
  readonly territory: string;
  readonly kind: ClosingKind;
  readonly until: PlainDate;
  readonly person: string;
  readonly now: string;
}

/**
 * Closes a period, once and for ever: its control totals, and at a month's end the position of each fund and what is set aside, with
 * their inputs. What is slow is measured before the chain is taken: whoever posts waits for the rest alone. Where someone posted
 * meanwhile, it is measured again, the chain being held: what is frozen is of one instant.
 */
export async function closePeriod(office: FundOffice, transaction: Transaction, asked: AskedClosing) {
  const closed = await closeOne(office, transaction, asked);
  if (closed.ok) await office.keepMonths(transaction, asked);
  return closed;
}

/** The closing itself; whoever closes has the books of what is closed kept after. */
export async function closeOne(office: FundOffice, transaction: Transaction, asked: AskedClosing) {
  const { territory, kind, until } = asked;
  const known = await chainHead(transaction, territory);
  const before =
    kind === "month" ? await measureProvisions(office, transaction, { territory, on: until }) : null;
  const closed = await close(transaction, {
    territory,
    kind,
    until,
    closedBy: asked.person,
    closedAt: asked.now,
  });
  if (!closed.ok) return closed;

  if (before !== null) {
    const isAsKnown = closed.value.headNumber === known?.number;
    const { provisions } = isAsKnown
      ? before
      : await measureProvisions(office, transaction, { territory, on: until });
    const figures = await freezeFigures(office, transaction, { territory, until, provisions });
    await office.closings.freeze(transaction, asked, { figures, provisions: provisions ?? [] });
  }
  const told = await readClosing(office, transaction, { territory, until, kind });
  if (!told.ok) throw new Error("what was closed is read again");
  return { ok: true, value: told.value.closing } as const;
}

/** The position of each fund on the last day, as it is known when the period is closed. */
async function freezeFigures(
  { funds, books, promises }: FundOffice,
  transaction: Transaction,
  {
    territory,
    until,
    provisions,
  }: { territory: string; until: PlainDate; provisions: readonly Provision[] | null },
): Promise<FrozenFigure[]> {
  const frozen: FrozenFigure[] = [];
  for (const { id: fund } of await funds.list(transaction, territory)) {
    const question = { territory, fund, on: until, knownAt: null };
    const balances = await books.balances(transaction, question);
    const promised = promisedBy(await promises.movements(transaction, question), until);
    const figures = Object.entries({
      ...measureFigures(balances, promised),
      ...(provisions === null ? {} : lateFigures(provisions, fund)),
    });
    frozen.push(
      ...figures.map(([figure, amount]) => ({
        until,
        fund,
        figure: figure as FrozenFigure["figure"],
        amount,
      })),
    );
  }
  return frozen;
}

function lateFigures(provisions: readonly Provision[], fund: string) {
  const late = provisions.filter((provision) => provision.fund === fund).map((provision) => provision.late);
  return { "in-arrears": sum(late), provisioned: totalProvision(provisions, fund) };
}
