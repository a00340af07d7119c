import { type Cents, cents, smaller } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Pledge } from "./pledge.ts";
import { isCash, pledgeStates, stateOf } from "./pledge-states.ts";
import type { ConventionRecord, WaitKind } from "./record.ts";

export type CallRequest = {
  readonly calledOn: PlainDate;
  readonly dueOn: PlainDate;
  /** Either chosen lines… */
  readonly lines?: readonly CalledLine[] | undefined;
  /** …or the tranche up to which every pledge in euros is called. */
  readonly tranche?: number | undefined;
};

export type CalledLine = {
  readonly pledge: string;
  readonly amount: Cents;
  readonly waitsFor: string | null;
  /** "other" unless told otherwise. */
  readonly waitsKind?: WaitKind | undefined;
};

export type CallRefusal = Refusal<
  | "call-without-lines"
  | "call-line-twice"
  | "wait-unnamed"
  | "call-due-before-called"
  | "called-before-signature"
  | "pledge-unknown"
  | "pledge-not-in-euros"
  | "amount-not-positive"
  | "call-above-promise"
  | "nothing-to-call"
>;

/** What a call asks of each pledge: never more than what is promised, neither called nor released. */
export function planCall(
  request: CallRequest,
  record: ConventionRecord,
  nameOf: (organisation: string) => string,
): Outcome<readonly CalledLine[], CallRefusal> {
  const { calledOn, dueOn, lines, tranche } = request;
  const { signedOn } = record.convention;
  if (calledOn < signedOn) return refuse("called-before-signature", { calledOn, signedOn }, "calledOn");
  if (dueOn < calledOn) return refuse("call-due-before-called", { calledOn, dueOn }, "dueOn");
  if ((lines === undefined) === (tranche === undefined)) return refuse("call-without-lines", {}, "lines");
  if (tranche !== undefined) return callUpTo(tranche, record);

  const called = lines ?? [];
  for (const [index, line] of called.entries()) {
    const refused = checkLine(line, index, called, { record, nameOf });
    if (refused !== null) return refused;
  }
  return accept(called);
}

type Known = { record: ConventionRecord; nameOf: (organisation: string) => string };

function checkLine(
  { pledge: id, amount, waitsFor, waitsKind }: CalledLine,
  index: number,
  lines: readonly CalledLine[],
  { record, nameOf }: Known,
) {
  const at = `lines.${index}`;
  const pledge = record.pledges.find((candidate) => candidate.id === id);
  if (pledge === undefined) return refuse("pledge-unknown", {}, `${at}.pledge`);

  const name = nameOf(pledge.holder);
  if (lines.slice(0, index).some((earlier) => earlier.pledge === id))
    return refuse("call-line-twice", { name }, `${at}.pledge`);
  if (!isCash(pledge)) return refuse("pledge-not-in-euros", { name }, `${at}.pledge`);
  if (amount <= 0n) return refuse("amount-not-positive", { amount }, `${at}.amount`);
  if (waitsKind === "days-attestation" && waitsFor === null)
    return refuse("wait-unnamed", { name }, `${at}.waitsFor`);

  const { promised, called, released, toCall } = stateOf(pledge, record);
  if (amount > toCall) {
    const facts = { name, wanted: amount, toCall, promised, called, released };
    return refuse("call-above-promise", facts, `${at}.amount`);
  }
  return null;
}

function callUpTo(tranche: number, record: ConventionRecord): Outcome<readonly CalledLine[], CallRefusal> {
  const lines = cashUpTo(tranche, record);
  return lines.length === 0 ? refuse("nothing-to-call", { tranche }, "tranche") : accept(lines);
}

/** What is left to call of each pledge in euros, up to a tranche. */
export function cashUpTo(tranche: number, record: ConventionRecord): CalledLine[] {
  return pledgeStates(record)
    .filter(({ pledge }) => isCash(pledge))
    .map(({ pledge, state }) => ({
      pledge: pledge.id,
      amount: smaller(cents(state.toCall), cents(dueUpTo(tranche, pledge) - state.called)),
      waitsFor: null,
    }))
    .filter(({ amount }) => amount > 0n);
}

function dueUpTo(tranche: number, { tranches }: Pledge): bigint {
  return tranches.slice(0, tranche).reduce((total, { amount }) => total + amount, 0n);
}
