import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, findPeople, nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { reminderMail } from "../domain/calling-mails.ts";
import { type Answer, unanswered } from "../domain/convening.ts";
import { isRecused, type Sitting } from "../domain/sitting.ts";
import { sittingPage } from "./call-members.ts";
import { holdConvened } from "./change-sitting.ts";
import type { WhichSitting } from "./committee.ts";
import type { By, CommitteeOffice } from "./office.ts";

type NotConvened = "sitting-unknown" | "sitting-begun" | "sitting-cancelled" | "sitting-is-written";

/** A member says whether they come, and may say otherwise until the sitting opens. */
export async function answerCall(
  office: CommitteeOffice,
  transaction: Transaction,
  {
    answer,
    by,
    now,
    ...which
  }: WhichSitting & { readonly answer: Answer; readonly by: By; readonly now: string },
): Promise<Outcome<null, Refusal<NotConvened | "not-a-member">>> {
  const found = await holdConvened(office, transaction, which);
  if (!found.ok) return found;
  const { sitting, call } = found.value;
  const member = sitting.members.find(({ person }) => person === by.person);
  if (member === undefined) return refuse("not-a-member");
  const { rank } = call;
  await office.convenings.callings.setAnswer(transaction, {
    ...which,
    rank,
    member: member.id,
    answer,
    at: now,
  });
  return accept(null);
}

/** Writes to the members of whom nobody knows whether they come: never twice a day to one of them. */
export async function remindMembers(
  office: CommitteeOffice,
  transaction: Transaction,
  { now, ...which }: WhichSitting & { readonly now: string },
): Promise<
  Outcome<
    { remindedOn: PlainDate; reminded: string[] },
    Refusal<NotConvened | "all-answered" | "reminded-today" | "sitting-in-the-past">
  >
> {
  const found = await holdConvened(office, transaction, which);
  if (!found.ok) return found;
  const { sitting, call } = found.value;
  const { territory } = which;
  const on = await businessDateOf(transaction, territory);
  const { heldOn } = sitting;
  if (heldOn < on) return refuse("sitting-in-the-past", { heldOn, today: on });
  const { callings } = office.convenings;
  const given = await callings.listAnswers(transaction, { ...which, rank: call.rank });
  const silent = unanswered(sitting.members, given);
  if (silent.length === 0) return refuse("all-answered");

  const people = await findPeople(
    transaction,
    silent.map(({ person }) => person),
  );
  const name = await nameOfTerritory(transaction, territory);
  const page = sittingPage(office.publicAddress, which);
  const reminded: string[] = [];
  for (const member of silent) {
    const person = people.get(member.person);
    if (person === undefined) continue;
    if (!(await callings.addReminder(transaction, { ...which, member: member.id, on, at: now }))) continue;
    const { language } = person;
    const toDeclare = declarationsLeft(sitting, member.id);
    await queueMail(transaction, {
      territory,
      to: { person: person.id, name: person.name, address: person.email },
      act: `committee.remindMembers/${which.sitting}/${on}`,
      language,
      ...reminderMail(language, { name: person.name, territory: name, page, appointment: call, toDeclare }),
      now,
    });
    reminded.push(person.name);
  }
  return reminded.length === 0
    ? refuse("reminded-today", { members: silent.length })
    : accept({ remindedOn: on, reminded });
}

function declarationsLeft({ items }: Sitting, member: string): number {
  return items.filter((item) => !item.declared.has(member) && !isRecused(item, member)).length;
}
