import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { addMonths, type PlainDate } from "#kernel/plain-date.ts";

/** « Reconduite par tacite reconduction, sauf dénonciation »: how long before the end, for how long, how many times more. */
export interface TacitClause {
  readonly noticeMonths: number;
  readonly termMonths: number;
  readonly timesLeft: number;
  /** Of a convention that was itself renewed so: the one it carries on. */
  readonly carriedFrom: string | null;
}

/** One party ends it for all: the rule matches what each brings. */
export interface Denunciation {
  readonly organisation: string;
  readonly denouncedOn: PlainDate;
  readonly reason: string;
}

/** Partners are told this long before the last day to denounce. */
const monthsOfWarning = 2;

/** The last day on which a party may still say no. */
export function lastDayToDenounce(
  endsOn: PlainDate,
  { noticeMonths }: Pick<TacitClause, "noticeMonths">,
): PlainDate {
  return addMonths(endsOn, -noticeMonths);
}

export function warnedFrom(endsOn: PlainDate, clause: Pick<TacitClause, "noticeMonths">): PlainDate {
  return addMonths(endsOn, -(clause.noticeMonths + monthsOfWarning));
}

export interface TacitState {
  readonly endsOn: PlainDate;
  readonly clause: TacitClause;
  readonly denunciation: Denunciation | null;
  readonly isRenewed: boolean;
  readonly isClosed: boolean;
}

/** What a night does of it: parties are told while they may still say no; then it goes on, or ends. */
export function tacitStep(state: TacitState, on: PlainDate): "none" | "tell" | "renew" {
  const { endsOn, clause, denunciation, isRenewed, isClosed } = state;
  if (denunciation !== null || isRenewed || isClosed || clause.timesLeft === 0) return "none";
  if (on > endsOn) return "renew";
  return warnedFrom(endsOn, clause) <= on && on <= lastDayToDenounce(endsOn, clause) ? "tell" : "none";
}

export const tacitEnds = ["denounced", "closed", "last-time", "nothing-promised"] as const;

export type TacitEnd = (typeof tacitEnds)[number];

/**
 * Why a convention is not, or will not be, carried on by itself; null while it may be, or was. The night has been there on the morrow
 * of its end: what it left is what it could not draw up, nobody promising anything any more.
 */
export function whyEnded(state: TacitState, on: PlainDate): TacitEnd | null {
  if (state.isRenewed) return null;
  if (state.denunciation !== null) return "denounced";
  if (state.isClosed) return "closed";
  if (state.clause.timesLeft === 0) return "last-time";
  return on > state.endsOn ? "nothing-promised" : null;
}

export type DenunciationRefusal = Refusal<
  | "no-tacit-clause"
  | "already-denounced"
  | "already-renewed-tacitly"
  | "denounced-too-late"
  | "denounced-before-signature"
>;

export function checkDenunciation(
  { endsOn, clause, denunciation, isRenewed }: TacitState,
  { on, signedOn }: { readonly on: PlainDate; readonly signedOn: PlainDate },
): Outcome<null, DenunciationRefusal> {
  if (clause.timesLeft === 0) return refuse("no-tacit-clause");
  if (denunciation !== null) return refuse("already-denounced", { denouncedOn: denunciation.denouncedOn });
  if (isRenewed) return refuse("already-renewed-tacitly", { endsOn });
  const lastDay = lastDayToDenounce(endsOn, clause);
  if (on < signedOn)
    return refuse("denounced-before-signature", { denouncedOn: on, signedOn }, "denouncedOn");
  return on > lastDay
    ? refuse("denounced-too-late", { denouncedOn: on, lastDay }, "denouncedOn")
    : accept(null);
}
