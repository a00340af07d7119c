import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";

type Planned = { readonly number: number; readonly dueOn: PlainDate; readonly left: Cents };

type Side = { readonly dueOn: PlainDate; readonly left: Cents } | null;

export type ChangedInstalment = { readonly number: number; readonly before: Side; readonly after: Side };

/** The instalments of which the day or what is left would not be the same, by number. */
export function changedInstalments(
  before: readonly Planned[],
  after: readonly Planned[],
): readonly ChangedInstalment[] {
  const numbers = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index + 1);
  return numbers
    .map((number) => ({ number, before: sideOf(before[number - 1]), after: sideOf(after[number - 1]) }))
    .filter(({ before: was, after: is }) => was?.dueOn !== is?.dueOn || was?.left !== is?.left);
}

function sideOf(instalment: Planned | undefined): Side {
  return instalment === undefined ? null : { dueOn: instalment.dueOn, left: instalment.left };
}
