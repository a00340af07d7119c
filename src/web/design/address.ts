import { type PlainDate, parsePlainDate } from "#kernel/plain-date.ts";

/** Reads what stands in an address: anything unreadable falls back, an address is never an error. */
export function numberIn(value: unknown, bounds: { min: number; max: number }): number | undefined {
  const number = typeof value === "string" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) return undefined;
  return number >= bounds.min && number <= bounds.max ? number : undefined;
}

export function oneOf<Value extends string>(value: unknown, known: readonly Value[]): Value | undefined {
  return known.find((candidate) => candidate === value);
}

/** The fields that are there: an address does not carry the others. */
export function present<Fields extends Record<string, unknown>>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
  };
}

/** The day a page is read at; the territory's own when the address names none. */
export function parseDay(search: Record<string, unknown>): { on?: PlainDate } {
  const parsed = typeof search["on"] === "string" ? parsePlainDate(search["on"]) : undefined;
  return parsed?.ok === true ? { on: parsed.value } : {};
}

/** Where to go once signed in: a path of ours, never a way to another site. */
export function parseReturn(search: Record<string, unknown>): { retour?: string } {
  const asked = search["retour"];
  return typeof asked === "string" && /^\/(?![/\\])/.test(asked) ? { retour: asked } : {};
}
