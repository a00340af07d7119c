import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Advance, RecordedEvent } from "./advance.ts";
import { type AdvanceState, advanceState } from "./advance-state.ts";
import { returnKnownOn } from "./arrears.ts";
import type { ArrearsCase, TakenStep } from "./arrears-case.ts";
import { dayCounted } from "./arrears-pause.ts";
import type { Parties } from "./contract-facts.ts";
import { isFirstLetter, type ReminderPlan, type ReminderStep } from "./reminder-plan.ts";
import type { ReturnReason } from "./return-reasons.ts";

export type LetterKind = "letter" | "second-letter" | "formal-notice";

/** Everything a reminder says, exact: what is late and nothing else, since nothing else is ever added. */
export type LetterFacts = {
  readonly kind: LetterKind;
  readonly writtenOn: PlainDate;
  readonly parties: Parties;
  readonly advance: {
    readonly number: number;
    readonly principal: Cents;
    readonly disbursedOn: PlainDate | null;
  };
  readonly instalments: readonly {
    readonly number: number;
    readonly dueOn: PlainDate;
    readonly principal: Cents;
    readonly late: Cents;
  }[];
  readonly late: Cents;
  readonly outstanding: Cents;
  readonly returned: { readonly on: PlainDate; readonly reason: ReturnReason } | null;
  /** The reminders that came before. */
  readonly earlier: readonly { readonly kind: TakenStep["kind"]; readonly on: PlainDate }[];
  readonly howToPay: string | null;
  readonly contact: { readonly name: string; readonly reach: string } | null;
  /** The time to pay of a formal notice, as if it were sent the day it is written. */
  readonly cure: { readonly days: number; readonly until: PlainDate } | null;
};

interface Writing {
  readonly advance: Advance;
  readonly events: readonly RecordedEvent[];
  readonly case: ArrearsCase;
  readonly plan: ReminderPlan;
  readonly taken: readonly TakenStep[];
  readonly step: ReminderStep;
  readonly on: PlainDate;
  readonly from: Pick<LetterFacts, "parties" | "contact">;
}

/** The letter of a step, with the figures of its day. */
export function letterFacts({ advance, events, plan, step, on, ...told }: Writing): LetterFacts {
  const state = advanceState(advance.terms, events, on);
  const returned = returnKnownOn(events, told.case.since);
  return {
    kind: letterKindOf(plan, step),
    writtenOn: on,
    ...told.from,
    advance: {
      number: advance.number,
      principal: advance.terms.principal,
      disbursedOn: state.disbursedOn,
    },
    instalments: lateRows(state),
    late: state.late,
    outstanding: state.outstanding,
    returned: returned && { on: returned.on, reason: returned.reason },
    earlier: told.taken
      .filter(({ outcome, number }) => outcome === "done" && number < step.number)
      .map(({ kind, on: doneOn }) => ({ kind, on: doneOn })),
    howToPay: plan.howToPay,
    cure:
      step.cureDays === null
        ? null
        : { days: step.cureDays, until: dayCounted(on, step.cureDays, { pauses: [], on }) },
  };
}

function letterKindOf(plan: ReminderPlan, step: ReminderStep): LetterKind {
  if (step.kind === "formal-notice") return "formal-notice";
  return isFirstLetter(plan, step) ? "letter" : "second-letter";
}

function lateRows({ instalments }: AdvanceState): LetterFacts["instalments"] {
  return instalments
    .filter(({ late }) => late > 0n)
    .map(({ number, dueOn, principal, late }) => ({ number, dueOn, principal, late }));
}
