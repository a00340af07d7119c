import { type PlainDate, parsePlainDate } from "#kernel/plain-date.ts";
import type { Frequency } from "#kernel/schedule.ts";
import { numberIn, oneOf, present } from "#web/design/address.ts";

/** What the address of a simulated advance holds; what it leaves out is the programme's usual advance. */
export interface AdvanceSearch {
  euros?: number;
  instalments?: number;
  grace?: number;
  frequency?: Frequency;
  on?: PlainDate;
}

export function parseAdvanceSearch(search: Record<string, unknown>): AdvanceSearch {
  return present({
    euros: numberIn(search.euros, { min: 0, max: 1e9 }),
    instalments: wholeIn(search.instalments, { min: 1, max: 240 }),
    grace: wholeIn(search.grace, { min: 0, max: 60 }),
    frequency: oneOf(search.frequency, ["monthly", "quarterly"] as const),
    on: dateIn(search.on),
  });
}

function wholeIn(value: unknown, bounds: { min: number; max: number }): number | undefined {
  const number = numberIn(value, bounds);
  return number !== undefined && Number.isInteger(number) ? number : undefined;
}

function dateIn(value: unknown): PlainDate | undefined {
  const date = typeof value === "string" ? parsePlainDate(value) : undefined;
  return date?.ok === true ? date.value : undefined;
}
