import { type Cents, cents } from "#kernel/money.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { BooksSoFar } from "../domain/books-so-far.ts";
import type { LineTotal } from "../domain/line-totals.ts";
import type { AccountRole } from "../domain/role.ts";
import type { WrittenSoFar } from "../domain/write-entries.ts";

/** As text: amounts are digits, what repeats a thousand times has its place and no name. */
type Text = {
  readonly until: string;
  readonly written: (Omit<WrittenSoFar, "totals"> & { readonly totals: readonly TotalText[] }) | null;
  readonly advances: readonly AdvanceText[];
  readonly dues: readonly (readonly [id: string, on: string, due: string, ...coming: string[]])[];
  readonly valued: readonly (readonly [pledge: string, halfDays: string])[];
  readonly partners: readonly string[];
};

type TotalText = readonly [
  role: string,
  account: string,
  label: string,
  code: string | null,
  name: string | null,
  debit: string,
  credit: string,
];

type AdvanceText = readonly [
  id: string,
  flags: number,
  owed: string,
  due: string,
  target: string,
  depreciated: string,
];

export function writeSoFar({ until, written, advances, dues, valued, partners }: BooksSoFar): string {
  const text: Text = {
    until,
    written: written && { ...written, totals: written.totals.map(totalText) },
    advances: [...advances].map(([id, book]) => [
      id,
      (book.isBegun ? 1 : 0) + (book.isDoubtful ? 2 : 0),
      String(book.owed),
      String(book.due),
      String(book.target),
      String(book.depreciated),
    ]),
    dues: [...dues].map(([id, { on, due, coming }]) => [
      id,
      on,
      String(due),
      ...coming.map(({ dueOn, left }) => `${dueOn} ${left}`),
    ]),
    valued: [...valued].map(([pledge, halfDays]) => [pledge, String(halfDays)]),
    partners,
  };
  return JSON.stringify(text);
}

export function readSoFar(text: string): BooksSoFar {
  const { until, written, advances, dues, valued, partners } = JSON.parse(text) as Text;
  return {
    until: plainDate(until),
    written: written && { ...written, totals: written.totals.map(totalOf) },
    advances: new Map(
      advances.map(([id, flags, owed, due, target, depreciated]) => [
        id,
        {
          isBegun: flags % 2 === 1,
          isDoubtful: flags >= 2,
          owed: BigInt(owed),
          due: BigInt(due),
          target: BigInt(target),
          depreciated: BigInt(depreciated),
        },
      ]),
    ),
    dues: new Map(
      dues.map(([id, on, due, ...coming]) => [
        id,
        { on: on as PlainDate, due: amount(due), coming: coming.map(comingOf) },
      ]),
    ),
    valued: new Map(valued.map(([pledge, halfDays]) => [pledge, BigInt(halfDays)])),
    partners,
  };
}

function totalText({ role, account, accountLabel, third, debit, credit }: LineTotal): TotalText {
  return [
    role,
    account,
    accountLabel,
    third?.code ?? null,
    third?.name ?? null,
    String(debit),
    String(credit),
  ];
}

function totalOf([role, account, accountLabel, code, name, debit, credit]: TotalText): LineTotal {
  return {
    role: role as AccountRole,
    account,
    accountLabel,
    third: code === null ? null : { code, name: name ?? "" },
    debit: amount(debit),
    credit: amount(credit),
  };
}

function comingOf(text: string): { dueOn: PlainDate; left: Cents } {
  const [dueOn = "", left = ""] = text.split(" ");
  return { dueOn: dueOn as PlainDate, left: amount(left) };
}

function amount(digits: string): Cents {
  return cents(BigInt(digits));
}
