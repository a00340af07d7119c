import { invariant } from "#kernel/invariant.ts";

declare const inEuros: unique symbol;
declare const inHalfDays: unique symbol;

export type EuroAccount = string & { readonly [inEuros]: true };
export type DayAccount = string & { readonly [inHalfDays]: true };
/** Cash and days are promised in the same words. */
export type PledgeAccount = EuroAccount & DayAccount;
/** A permanent path, such as `fund:{uuid}:free`; the list is in the README. */
export type Account = EuroAccount | DayAccount;

export type PledgeState = "signed" | "promised" | "called" | "honoured" | "released";
export type MissionDaysState = "planned" | "delivered" | "confirmed";

/** Cash that nothing has bound yet: what is available. */
export function fundFree(fund: string): EuroAccount {
  return path("fund", fund, "free") as EuroAccount;
}

/** Cash that a funder keeps for some files: available to those it fits, to no other. */
export function fundEarmark({ fund, earmark }: { fund: string; earmark: string }): EuroAccount {
  return path("fund", fund, "earmark", earmark) as EuroAccount;
}

export type EarmarkState = "taken" | "out" | "back";

/**
 * Where the euros are that a decision took from a source: an earmark, or the fund itself for what nobody restricts. What was
 * taken is out, or back.
 */
export function earmarkTrace(
  { fund, decision, source }: { fund: string; decision: string; source: string },
  state: EarmarkState,
): EuroAccount {
  return path("earmark", fund, decision, source, state) as EuroAccount;
}

/** Cash bound by a decision, not yet paid. */
export function fundHeld({ fund, decision }: { fund: string; decision: string }): EuroAccount {
  return path("fund", fund, "held", decision) as EuroAccount;
}

export function fundInTransit(fund: string): EuroAccount {
  return path("fund", fund, "in-transit") as EuroAccount;
}

export function loanOwed(loan: string): EuroAccount {
  return path("loan", loan, "owed") as EuroAccount;
}

/** What a firm paid beyond its debt. */
export function borrowerOwedBack(loan: string): EuroAccount {
  return path("borrower", loan, "owed-back") as EuroAccount;
}

export function capitalFrom({ fund, funder }: { fund: string; funder: string }): EuroAccount {
  return path("capital", fund, funder) as EuroAccount;
}

export function fundLoss(fund: string): EuroAccount {
  return path("loss", fund) as EuroAccount;
}

export function fundRecovery(fund: string): EuroAccount {
  return path("recovery", fund) as EuroAccount;
}

export function fundFees(fund: string): EuroAccount {
  return path("fees", fund) as EuroAccount;
}

export function fundOperation(fund: string): EuroAccount {
  return path("operation", fund) as EuroAccount;
}

export function pledge(
  { convention, partner }: { convention: string; partner: string },
  state: PledgeState,
): PledgeAccount {
  return path("pledge", convention, partner, state) as PledgeAccount;
}

export function missionDays(mission: string, state: MissionDaysState): DayAccount {
  return path("days", mission, state) as DayAccount;
}

/** A whole account, or the beginning of several, such as `fund:{uuid}:`. */
export type AccountPrefix = Account | (string & { readonly [beginning]: true });
declare const beginning: unique symbol;

type Root =
  | "fund"
  | "earmark"
  | "loan"
  | "borrower"
  | "capital"
  | "loss"
  | "recovery"
  | "fees"
  | "operation"
  | "pledge"
  | "days";

/** Every account of the territory. */
export const everyAccount = "" as AccountPrefix;

/** The accounts that begin so: `accountsUnder("pledge", convention)`, `accountsUnder("fund", fund, "held")`. */
export function accountsUnder(root: Root, ...words: readonly string[]): AccountPrefix {
  return `${path(root, ...words)}:` as AccountPrefix;
}

/** Whether it may be an account or the beginning of some: none holds anything else. */
export function isPlainPrefix(prefix: string): boolean {
  return /^[0-9a-z:-]*$/.test(prefix);
}

const states = new Set([
  ..."free earmark held in-transit owed owed-back taken out back".split(" "),
  ..."signed promised called honoured released planned delivered confirmed".split(" "),
]);

function path(root: Root, ...words: readonly string[]): string {
  for (const word of words) {
    invariant(states.has(word) || isId(word), `${word} is an id in an account: a UUID in lower case`);
  }
  return [root, ...words].join(":");
}

function isId(word: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word);
}
