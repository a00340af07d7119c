import { parsePlainDate } from "#kernel/plain-date.ts";
import { parseSiren } from "#kernel/siren.ts";

export interface FecFileName {
  /** "20261231", as written. */
  readonly closing: string;
  readonly isComplete: boolean;
  readonly hasSiren: boolean;
}

/** What the tax tool takes from a name: something, FEC, a date that looks like one of this century. Undefined: it refuses the file. */
export function readFecFileName(name: string): FecFileName | undefined {
  const closing = /^.+FEC(20\d\d[01]\d[0-3]\d)/.exec(name.toUpperCase())?.[1];
  if (closing === undefined) return undefined;

  const complete = /^(\d{9})FEC(\d{4})(\d\d)(\d\d)(?:\.txt)?$/i.exec(name);
  const [, siren = "", year = "", month = "", day = ""] = complete ?? [];
  return {
    closing,
    isComplete: complete !== null && parsePlainDate(`${year}-${month}-${day}`).ok,
    hasSiren: parseSiren(siren).ok,
  };
}
