import { ownersOf as ownersByFiles } from "#application/index.ts";
import { formatDay, formatEuros } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import type { TakenStep } from "../domain/arrears-case.ts";
import { reminderMail } from "../domain/reminder-mail.ts";
import type { Advances } from "./advances.ts";
import { inParts } from "./many-advances.ts";
import { type FollowedCase, followCases } from "./read-case.ts";

/** Who runs a firm: told by whoever keeps the files. */
export type OwnersOf = (
  transaction: Transaction,
  which: { readonly territory: string; readonly firm: string },
) => Promise<ReadonlySet<string>>;

export interface ReminderMailing {
  readonly ownersOf?: OwnersOf | undefined;
}

interface Sending extends ReminderMailing {
  readonly territory: string;
  readonly on: PlainDate;
  readonly now: string;
}

/** The mails whose day has come, each once: the only step that nobody has to do. */
export async function sendReminderMails(
  advances: Advances,
  transaction: Transaction,
  { territory, on, now, ownersOf }: Sending,
): Promise<void> {
  const plans = await advances.cases.listPlans(transaction, territory);
  const mailing = new Set(
    plans.filter(({ steps }) => steps.some(({ kind }) => kind === "mail")).map(({ version }) => version),
  );
  if (mailing.size === 0) return;
  const open = await advances.cases.listOpen(transaction, territory);
  const cases = open.filter(({ planVersion }) => mailing.has(planVersion));
  for (const part of inParts(cases))
    for (const followed of await followCases(advances, transaction, { territory, on, cases: part }))
      await sendDue(advances, transaction, { followed, territory, on, now, ownersOf });
}

async function sendDue(
  { cases }: Advances,
  transaction: Transaction,
  { followed, territory, on, now, ownersOf = ownersByFiles }: Sending & { readonly followed: FollowedCase },
): Promise<void> {
  const { state, advance } = followed;
  if (state.pause !== null) return;
  const due = state.steps.filter(
    (step) => step.kind === "mail" && step.taken === null && step.dueOn !== null && step.dueOn <= on,
  );
  if (due.length === 0) return;
  const owners = await ownersOf(transaction, { territory, firm: advance.firm.id });
  const people = await findPeople(transaction, [...owners]);
  for (const { number, dueOn } of due) {
    const names = [...people.values()].map(({ name }) => name);
    const step: TakenStep = {
      number,
      kind: "mail",
      outcome: "done",
      dueOn: dueOn ?? on,
      on,
      by: null,
      note: names.length === 0 ? null : names.join(", "),
      letterHash: null,
    };
    // Nobody to write to: the step stays, so that someone sees it and names the owner.
    if (names.length === 0) return;
    const which = { territory, case: followed.case.id };
    if (!(await cases.addStep(transaction, which, step, { at: now, letter: null }))) continue;
    for (const person of people.values()) {
      const { language } = person;
      await queueMail(transaction, {
        territory,
        to: { person: person.id, name: person.name, address: person.email },
        act: `lending.reminder/${followed.case.id}-${number}`,
        language,
        ...reminderMail(language, {
          owner: person.name,
          firm: advance.firm.name,
          late: formatEuros(followed.advanceState.late, language),
          since: formatDay(followed.case.since, language),
          howToPay: followed.plan.howToPay,
          contact: followed.plan.contact,
        }),
        now,
        object: { kind: "application", id: advance.application },
        about: { kind: "advance", id: advance.id },
      });
    }
  }
}
