import { isJudged, returnKnownOn } from "../domain/arrears.ts";
import { stepToTake } from "../domain/arrears-case.ts";
import { returnReasonWords } from "../domain/return-reasons.ts";
import type { FollowedCase } from "./read-case.ts";

interface TaskReader {
  readonly on: FollowedCase["case"]["since"];
  readonly isCoordinator: boolean;
  readonly isLender: boolean;
  readonly isSecretary: boolean;
}

/** What waits for the reader about arrears: to call, to write, to send, to bring to the committee; a promise that was broken. */
export function reminderTasks(followed: readonly FollowedCase[], reader: TaskReader) {
  return followed.flatMap((one) => [
    ...stepTasks(one, reader),
    ...proposalTasks(one, reader),
    ...promiseTasks(one, reader),
  ]);
}

function stepTasks(followed: FollowedCase, { isCoordinator, isLender, on }: TaskReader) {
  const { advanceState, state, plan, events } = followed;
  const next = stepToTake(state, plan, on);
  if (next === null || advanceState.late <= 0n || isJudged(advanceState)) return [];
  if (next.step === "call") {
    if (!isCoordinator || state.pause !== null) return [];
    const returned = returnKnownOn(events, followed.case.since);
    return [
      {
        kind: "returned-debit-to-call" as const,
        ...about(followed),
        amount: advanceState.late,
        on: next.on,
        returned: returned && { ...returned, words: returnReasonWords(returned.reason) },
      },
    ];
  }
  if (!isLender || !next.isDue) return [];
  return [
    {
      kind: "reminder-step" as const,
      ...about(followed),
      step: next.step,
      amount: advanceState.late,
      daysLate: advanceState.daysLate,
      on: next.on,
    },
  ];
}

/** Proposed to the committee and not yet decided: someone puts it on the agenda. */
function proposalTasks(followed: FollowedCase, { isCoordinator, isSecretary }: TaskReader) {
  if (!isCoordinator && !isSecretary) return [];
  const { state, advanceState, advance } = followed;
  if (advance.status === "accelerated" || isJudged(advanceState)) return [];
  const proposed = state.steps.find(
    ({ kind, taken }) => kind === "propose-acceleration" && taken?.outcome === "done",
  );
  if (proposed === undefined || proposed.taken === null) return [];
  return [
    {
      kind: "acceleration-to-table" as const,
      ...about(followed),
      amount: advanceState.outstanding,
      proposedOn: proposed.taken.on,
    },
  ];
}

/** Until something is done about it after its day. */
function promiseTasks(followed: FollowedCase, { isLender }: TaskReader) {
  const broken = followed.promises.findLast(({ outcome }) => outcome === "broken");
  if (!isLender || broken === undefined || followed.state.pause !== null) return [];
  const { promisedOn, amount } = broken;
  if (followed.state.steps.some(({ taken }) => taken !== null && taken.on > promisedOn)) return [];
  return [{ kind: "promise-broken" as const, ...about(followed), amount, promisedOn }];
}

function about({ advance }: FollowedCase) {
  return { advance: advance.id, firm: advance.firm.name };
}
