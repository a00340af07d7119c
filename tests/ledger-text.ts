import { randomUUID } from "node:crypto";
import { halfDays } from "#kernel/days.ts";
import { invariant } from "#kernel/invariant.ts";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { type Account, type Balance, dayLine, type Entry, euroLine, type Line } from "#ledger/index.ts";

/** The names that a small ledger gives to its accounts. */
export type Chart = Readonly<Record<string, Account>>;

/**
 * Reads one entry a line: date, `acte` (chosen) or `fait` (told by a bank or a partner), kind, then accounts with what they
 * receive (+) or give (−): `2008-02-14 acte decision  libre −9 000,00  réservé +9 000,00`; half-days end with `dj`.
 */
export function readLedger(text: string, chart: Chart, territory: string): Entry[] {
  const rows = text.split("\n").filter((row) => row.trim() !== "");
  return rows.map((row, index) => {
    const [, date = "", nature = "", kind = "", moves = ""] =
      /^\s*(\S+)\s+(acte|fait)\s+(\S+)\s+(.*)$/.exec(row) ?? [];
    invariant(nature !== "", `« ${row} » is a line of a small ledger`);
    return {
      id: randomUUID(),
      territory,
      effectiveOn: plainDate(date),
      recordedAt: `${date}T12:00:00.${String(index).padStart(3, "0")}Z`,
      kind,
      act: "tests/ledger-text",
      isVoluntary: nature === "acte",
      lines: readMoves(moves, chart),
    };
  });
}

/** What each named account holds: « 9 000,00 », « 16 dj », « 9 000,00 et 16 dj ». Those at zero are left out. */
export function writeBalances(balances: readonly Balance[], chart: Chart): Record<string, string> {
  const names = new Map<string, string>(Object.entries(chart).map(([name, account]) => [account, name]));
  const written: Record<string, string> = {};
  for (const { account, unit, amount } of balances) {
    const name = names.get(account) ?? account;
    const already = written[name] === undefined ? "" : `${written[name]} et `;
    written[name] = already + writeAmount(amount, unit);
  }
  return written;
}

function readMoves(text: string, chart: Chart): Line[] {
  const moves = [...text.matchAll(/([^\s+−-]\S*)\s+([+−-])((?:\d+ )*\d+)(?:,(\d\d)| (dj))/g)];
  invariant(
    moves.map(([whole]) => whole).join(" ") === text.trim().replace(/\s{2,}/g, " "),
    `« ${text} » is read`,
  );
  return moves.map(([, name = "", sign = "", digits = "", decimals]) => {
    const account = chart[name];
    invariant(account !== undefined, `« ${name} » is in the chart`);
    const size = BigInt(digits.replaceAll(" ", "") + (decimals ?? ""));
    const amount = sign === "+" ? size : -size;
    return decimals === undefined
      ? dayLine(account as Parameters<typeof dayLine>[0], halfDays(amount))
      : euroLine(account as Parameters<typeof euroLine>[0], cents(amount));
  });
}

function writeAmount(amount: bigint, unit: Balance["unit"]): string {
  const digits = String(amount < 0n ? -amount : amount);
  const sign = amount < 0n ? "−" : "";
  if (unit === "HALF-DAY") return `${sign}${digits} dj`;
  const padded = digits.padStart(3, "0");
  return `${sign}${padded.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, " ")},${padded.slice(-2)}`;
}
