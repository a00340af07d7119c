import { type Cents, cents, negate } from "#kernel/money.ts";
import type { AccountingEvent, CalledInto, ThirdParty } from "./accounting-event.ts";
import type { Movements, PledgeMoves } from "./entry-movements.ts";
import type { BooksSource, CalledPart, JournalEntry } from "./journal-entry.ts";

/** An event before it is dated and named. */
export type BareEvent = Unnamed<AccountingEvent>;
type Unnamed<Event> = Event extends AccountingEvent
  ? Omit<Event, "on" | "piece" | "label" | "source">
  : never;

/** What funders promise, are asked for, pay and take back. What is read of the movements is taken out of them. */
export function translatePromises(entry: JournalEntry, moved: Movements, source: BooksSource): BareEvent[] {
  const pledges = [...moved.pledges.values()];
  return [
    ...pledges.flatMap((pledge) => promised(entry, pledge, source)),
    ...pledges.flatMap((pledge) => paid(pledge, moved, source)),
    ...[...moved.capital].flatMap(([funder, amount]) =>
      capitalMoved(entry, { funder, amount }, moved, source),
    ),
  ];
}

function promised(entry: JournalEntry, { partner, euros }: PledgeMoves, source: BooksSource): BareEvent[] {
  const at = (state: string) => euros.get(state) ?? 0n;
  const funder = funderOf(partner, source).third;
  const signed = -at("signed");
  const left = at("promised") - signed;
  // What is released comes from what was promised, unless nothing promised moves: then from a call.
  const releasedCall = left === 0n ? at("released") : 0n;
  const released = at("released") - releasedCall;
  const called = at("called") + at("honoured") + releasedCall;
  return [
    ...(signed === 0n ? [] : [{ kind: "pledge-signed" as const, funder, amount: cents(signed) }]),
    ...(released === 0n ? [] : [{ kind: "pledge-released" as const, funder, amount: cents(released) }]),
    ...sharesOf(entry, partner, cents(called), source).map(({ into, amount }) => ({
      kind: "cash-called" as const,
      funder,
      amount,
      into,
    })),
    ...sharesOf(entry, partner, cents(releasedCall), source).map(({ into, amount }) => ({
      kind: "call-cancelled" as const,
      funder,
      amount,
      into,
    })),
  ];
}

/** A call as its convention shares it between purposes and natures; a reversal, as what it reverses, the other way. */
function sharesOf(
  { id, reverses }: JournalEntry,
  partner: string,
  amount: Cents,
  source: BooksSource,
): { readonly into: CalledInto; readonly amount: Cents }[] {
  if (amount === 0n) return [];
  const known = [
    ...(source.calls.get(id) ?? []),
    ...(source.calls.get(reverses ?? "") ?? []).map(
      (part): CalledPart => ({ ...part, amount: negate(part.amount) }),
    ),
  ].filter(({ funder }) => funder === partner);
  const shares = new Map<CalledInto, bigint>();
  for (const part of known) shares.set(part.into, (shares.get(part.into) ?? 0n) + part.amount);
  const told = [...shares.values()].reduce((sum, share) => sum + share, 0n);
  const { into } = funderOf(partner, source);
  shares.set(into, (shares.get(into) ?? 0n) + amount - told);
  return [...shares].flatMap(([to, share]) => (share === 0n ? [] : [{ into: to, amount: cents(share) }]));
}

function paid({ partner, euros }: PledgeMoves, moved: Movements, source: BooksSource): BareEvent[] {
  const honoured = euros.get("honoured") ?? 0n;
  if (honoured === 0n) return [];
  const into = moved.cash === 0n && moved.operation !== 0n ? "operation" : "fund";
  if (into === "operation") moved.operation -= honoured;
  else moved.cash -= honoured;
  moved.capital.set(partner, (moved.capital.get(partner) ?? 0n) + honoured);
  const { third } = funderOf(partner, source);
  return [{ kind: "call-paid", funder: third, amount: cents(honoured), into }];
}

/** What no call explains: given without being asked, or taken back. */
function capitalMoved(
  { capitalLeaves }: JournalEntry,
  { funder: partner, amount }: { readonly funder: string; readonly amount: bigint },
  moved: Movements,
  source: BooksSource,
): BareEvent[] {
  if (amount === 0n) return [];
  moved.capital.set(partner, 0n);
  moved.cash += amount;
  const { third: funder, into } = funderOf(partner, source);
  if (capitalLeaves !== undefined) {
    // It stays what it was where it was given: who may take it back there may here.
    const kept = source.natures?.get(capitalLeaves)?.get(partner) ?? "with-resumption";
    return [{ kind: "moved-between-funds", funder, amount: cents(-amount), into: kept }];
  }
  return amount < 0n
    ? [{ kind: "contribution-made", funder, amount: cents(-amount), into }]
    : [{ kind: "contribution-returned", funder, amount: cents(amount), into }];
}

function funderOf(id: string, { funders }: BooksSource) {
  const unknown: ThirdParty = { code: "F000", name: "Financeur inconnu" };
  return funders.get(id) ?? { third: unknown, into: "with-resumption" as const };
}
