import { type PlainDate, parsePlainDate } from "#kernel/plain-date.ts";
import { numberIn, oneOf } from "#web/design/address.ts";

/** What a control is drawn from: kept in the address, so that whoever holds it draws it again. */
export interface ControlSearch {
  cloture?: PlainDate;
  periode?: "month" | "year";
  graine?: string;
  taille?: number;
}

export function parseControl(search: Record<string, unknown>): ControlSearch {
  const until = typeof search["cloture"] === "string" ? parsePlainDate(search["cloture"]) : undefined;
  const kind = oneOf(search["periode"], ["month", "year"] as const);
  const seed = search["graine"];
  const size = numberIn(search["taille"], { min: 1, max: 200 });
  return {
    ...(until?.ok === true ? { cloture: until.value } : {}),
    ...(kind === undefined ? {} : { periode: kind }),
    ...(typeof seed === "string" && seed.trim() !== "" ? { graine: seed.trim().slice(0, 80) } : {}),
    ...(typeof seed === "number" ? { graine: String(seed) } : {}),
    ...(size === undefined ? {} : { taille: Math.round(size) }),
  };
}
