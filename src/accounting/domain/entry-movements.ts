import type { JournalEntry } from "./journal-entry.ts";

/** What an entry moves, gathered by what it moves. Positive is debit. */
export type Movements = {
  /** Free or held: what the fund's bank account holds. */
  cash: bigint;
  transit: bigint;
  operation: bigint;
  fees: bigint;
  loss: bigint;
  recovery: bigint;
  /** What other funds of the territory gave, or received. */
  elsewhere: bigint;
  readonly held: Map<string, bigint>;
  readonly capital: Map<string, bigint>;
  readonly owed: Map<string, bigint>;
  readonly owedBack: Map<string, bigint>;
  readonly pledges: Map<string, PledgeMoves>;
  readonly days: Map<string, DayMoves>;
};

export type PledgeMoves = {
  readonly partner: string;
  readonly euros: Map<string, bigint>;
};

export type DayMoves = { readonly convention: string; readonly partner: string; honoured: bigint };

/** Reads each line by the path of its account. */
export function movementsOf({ lines }: Pick<JournalEntry, "lines">): Movements {
  const moved: Movements = {
    cash: 0n,
    transit: 0n,
    operation: 0n,
    fees: 0n,
    loss: 0n,
    recovery: 0n,
    elsewhere: 0n,
    held: new Map(),
    capital: new Map(),
    owed: new Map(),
    owedBack: new Map(),
    pledges: new Map(),
    days: new Map(),
  };
  for (const { account, unit, amount } of lines) {
    const path = account.split(":");
    if (unit === "EUR") addEuros(moved, path, amount);
    else addHalfDays(moved, path, amount);
  }
  return moved;
}

function addEuros(moved: Movements, path: readonly string[], amount: bigint): void {
  const [root = "", one = "", two = "", three = ""] = path;
  switch (root) {
    case "fund":
      if (two === "in-transit") moved.transit += amount;
      else moved.cash += amount;
      if (two === "held") add(moved.held, three, amount);
      return;
    case "loan":
      add(moved.owed, one, amount);
      return;
    case "borrower":
      add(moved.owedBack, one, amount);
      return;
    case "capital":
      add(moved.capital, two, amount);
      return;
    // From which source the euros came moves no money.
    case "earmark":
      return;
    case "pledge":
      addPromise(moved, { convention: one, partner: two }, three, amount);
      return;
    case "loss":
    case "recovery":
    case "fees":
    case "operation":
    case "elsewhere":
      moved[root] += amount;
      return;
    default:
      throw new Error(`${root} is no account of the ledger in euros`);
  }
}

function addPromise(
  { pledges }: Movements,
  { convention, partner }: { convention: string; partner: string },
  state: string,
  amount: bigint,
): void {
  const key = `${convention}:${partner}`;
  const pledge = pledges.get(key) ?? { partner, euros: new Map<string, bigint>() };
  add(pledge.euros, state, amount);
  pledges.set(key, pledge);
}

/** Days count once they are honoured. */
function addHalfDays({ days }: Movements, path: readonly string[], amount: bigint): void {
  const [root, convention = "", partner = "", state] = path;
  if (root !== "pledge" || state !== "honoured") return;
  const key = `${convention}:${partner}`;
  const given = days.get(key) ?? { convention, partner, honoured: 0n };
  given.honoured += amount;
  days.set(key, given);
}

function add(totals: Map<string, bigint>, key: string, amount: bigint): void {
  totals.set(key, (totals.get(key) ?? 0n) + amount);
}
