import { createHash } from "node:crypto";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { CaseStep, TakenStep } from "../domain/arrears-case.ts";
import { type LetterFacts, letterFacts } from "../domain/reminder-letter.ts";
import type { Advances, LendingOffice } from "./advances.ts";
import type { Letter, WhichCase } from "./arrears-cases.ts";
import { letterSender } from "./letter-sender.ts";
import { answerCase, type OpenedCase, openArrears, refusedDay } from "./open-case.ts";

/** Makes the letter: what it says in plain words, and its bytes. */
export type WriteLetter = (
  facts: LetterFacts,
) => Promise<{ readonly facts: unknown; readonly content: Uint8Array }>;

interface Taking extends WhichCase {
  readonly number: number;
  readonly person: string;
  readonly now: string;
}

/** A step of the plan, done by someone: once, in its order, not before its day. */
export async function doReminderStep(
  office: LendingOffice,
  transaction: Transaction,
  request: Taking & {
    readonly on: PlainDate;
    readonly note: string | null;
    readonly writeLetter: WriteLetter;
  },
) {
  const { on, note, person, now } = request;
  const opened = await openArrears(office.advances, transaction, request);
  if (!opened.ok) return opened;
  const wrongDay = refusedDay(opened.value, on, "on");
  if (wrongDay !== null) return wrongDay;
  const asked = await nextStep(transaction, opened.value, request);
  if (!asked.ok) return asked;
  const step = asked.value;
  const { kind, number } = step;
  if (kind === "mail") return refuse("step-is-automatic", { number, dueOn: step.dueOn });
  const early = kind === "phone" ? null : refusedEarly(opened.value, step, on);
  if (early !== null) return early;
  if (note === null && (kind === "phone" || kind === "propose-acceleration"))
    return refuse("note-missing", { number }, "note");

  const letter = await writeLetterOf(transaction, opened.value, { step, ...request });
  const taken = takenStep(step, { outcome: "done", on, by: person, note });
  const added = await office.advances.cases.addStep(transaction, request, taken, { at: now, letter });
  if (!added) return refuse("step-already-taken", { number, on, by: null });
  if (kind === "phone") await addCall(office.advances, transaction, opened.value, request);
  return answerCase(office, transaction, request);
}

/** A step that someone passes over, and why. */
export async function skipReminderStep(
  office: LendingOffice,
  transaction: Transaction,
  request: Taking & { readonly why: string },
) {
  const { why, person, now } = request;
  const opened = await openArrears(office.advances, transaction, request);
  if (!opened.ok) return opened;
  const asked = await nextStep(transaction, opened.value, request);
  if (!asked.ok) return asked;
  const { today } = opened.value;
  const taken = takenStep(asked.value, { outcome: "skipped", on: today, by: person, note: why });
  const added = await office.advances.cases.addStep(transaction, request, taken, { at: now, letter: null });
  if (!added) return refuse("step-already-taken", { number: request.number, on: today, by: null });
  return answerCase(office, transaction, request);
}

export function takenStep(
  { number, kind, dueOn }: CaseStep,
  told: Pick<TakenStep, "outcome" | "on" | "by" | "note">,
): TakenStep {
  return { number, kind, dueOn: dueOn ?? told.on, letterHash: null, ...told };
}

/** The step asked for, if it is there, not yet taken, and none before it waits for someone. */
async function nextStep(transaction: Transaction, { followed }: OpenedCase, { number }: { number: number }) {
  const { steps } = followed.state;
  const step = steps.find((one) => one.number === number);
  if (step === undefined) return refuse("step-unknown", { number, last: steps.length });
  if (step.taken !== null) {
    const { on, by } = step.taken;
    const people = await findPeople(transaction, by === null ? [] : [by]);
    return refuse("step-already-taken", { number, on, by: (by && people.get(by)?.name) ?? null });
  }
  const first = steps.find(({ taken, kind }) => taken === null && kind !== "mail");
  if (step.kind !== "mail" && first !== undefined && first.number < number)
    return refuse("step-out-of-order", { number, first: first.number });
  return accept(step);
}

/** Nothing is sent nor proposed while reminders are paused, nor before its day; an owner may be called at any time. */
function refusedEarly({ followed }: OpenedCase, { number, dueOn }: CaseStep, on: PlainDate) {
  const { pause, notice } = followed.state;
  if (pause !== null) return refuse("case-paused", { from: pause.from, until: pause.until });
  if (dueOn === null) return refuse("notice-not-sent", { madeOn: notice?.madeOn ?? null });
  return on < dueOn ? refuse("step-not-due", { number, dueOn, on }, "on") : null;
}

async function writeLetterOf(
  transaction: Transaction,
  { followed }: OpenedCase,
  {
    step,
    territory,
    on,
    writeLetter,
  }: Taking & {
    readonly step: CaseStep;
    readonly on: PlainDate;
    readonly writeLetter: WriteLetter;
  },
): Promise<Letter | null> {
  if (step.kind !== "letter" && step.kind !== "formal-notice") return null;
  const { advance, events, plan, state } = followed;
  const from = await letterSender(transaction, { territory, advance, plan });
  const taken = state.steps.flatMap((one) => one.taken ?? []);
  const told = letterFacts({ advance, events, case: followed.case, plan, taken, step, on, from });
  const { facts, content } = await writeLetter(told);
  return { facts, content, sha256: createHash("sha256").update(content).digest("hex") };
}

async function addCall(
  advances: Advances,
  transaction: Transaction,
  { followed }: OpenedCase,
  { territory, on, note, person, now }: Taking & { readonly on: PlainDate; readonly note: string | null },
): Promise<void> {
  const which = { territory, advance: followed.advance.id };
  const call = { id: newId(now), calledOn: on, notedBy: person, note: note ?? "" };
  await advances.addCall(transaction, which, call, now);
}
