import type { PlainDate } from "#kernel/plain-date.ts";
import { findPeople, holdersOf, nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { recordAct } from "#platform/requests/audit.ts";
import { newId } from "#platform/requests/id.ts";
import type { ConventionRecord } from "../domain/record.ts";
import { renewTacitly } from "../domain/renew-tacitly.ts";
import { type TacitClause, tacitStep } from "../domain/tacit-clause.ts";
import { tacitMail } from "../domain/tacit-mail.ts";
import { carryEarmarks } from "./carry-earmarks.ts";
import { loadRecords } from "./load-records.ts";
import { signConvention } from "./sign-convention.ts";
import { type TacitOffice, tacitStates } from "./tacit-renewals.ts";

/**
 * What a night does of the clauses of a territory, the day having begun: parties are told in time, once each; on the morrow of its end a
 * convention that nobody denounced is carried on. Doing it again changes nothing.
 */
export async function renewTacitlyAt(
  office: TacitOffice,
  transaction: Transaction,
  { territory, on, now }: { readonly territory: string; readonly on: PlainDate; readonly now: string },
): Promise<void> {
  await office.clauses.lock(transaction, territory);
  const kept = await office.clauses.list(transaction, territory);
  if (kept.every(({ timesLeft }) => timesLeft === 0)) return;
  const records = await loadRecords(office.conventions, transaction, { territory, on: null, knownAt: null });
  for (const { record, state } of await tacitStates(office, transaction, { territory, records })) {
    const night = { territory, record, clause: state.clause, now };
    const step = tacitStep(state, on);
    if (step === "tell") await tell(transaction, { ...night, about: "coming" });
    if (step === "renew") await carryOn(office, transaction, { ...night, on });
  }
}

interface Night {
  readonly territory: string;
  readonly record: ConventionRecord;
  readonly clause: TacitClause;
  readonly now: string;
}

async function carryOn(
  office: TacitOffice,
  transaction: Transaction,
  { territory, record, clause, on, now }: Night & { readonly on: PlainDate },
): Promise<void> {
  const { id: previous, fund } = record.convention;
  const { lines, ...renewed } = renewTacitly(record, clause);
  const signed = await signConvention(office.conventions, transaction, {
    ...renewed,
    territory,
    fund,
    signedOn: on,
    rule: { kind: "lines", lines },
    text: await office.conventions.signedText(transaction, { territory, convention: previous }),
    previous,
    extension: null,
    now,
  });
  // Nobody promises anything any more: there is nothing to carry on.
  if (!signed.ok) return;
  const { convention } = signed.value;
  await carryEarmarks(office.conventions, transaction, { territory, previous, convention, now });
  const carried = { ...clause, timesLeft: clause.timesLeft - 1, carriedFrom: previous };
  await office.clauses.add(transaction, { territory, convention, ...carried, by: null, now });
  await recordAct(transaction, {
    id: newId(now),
    territory,
    actor: null,
    actorName: "Clôture du soir",
    act: "convention.renewTacitly",
    object: `/territories/${territory}/conventions/${previous}/tacit-renewal`,
    after: { convention, signedOn: on, startsOn: renewed.startsOn, endsOn: renewed.endsOn },
    doneAt: now,
  });
  await tell(transaction, { territory, record, clause, now, about: "renewed" });
}

/** Each party's own people, by mail, once. */
async function tell(
  transaction: Transaction,
  { territory, record, clause, now, about }: Night & { readonly about: "coming" | "renewed" },
): Promise<void> {
  const { convention, parties } = record;
  const place = await nameOfTerritory(transaction, territory);
  for (const { organisation, leftOn } of parties) {
    if (leftOn !== undefined) continue;
    const holders = await holdersOf(transaction, {
      territory,
      roles: ["partner-referent", "public-funder"],
      organisation,
    });
    const people = await findPeople(
      transaction,
      holders.map(({ id }) => id),
    );
    for (const reader of people.values())
      await queueMail(transaction, {
        territory,
        to: { person: reader.id, name: reader.name, address: reader.email },
        act: `convention.${about === "coming" ? "tacitRenewalComing" : "tacitlyRenewed"}/${convention.id}`,
        language: reader.language,
        ...tacitMail(reader.language, { about, reader: reader.name, place, convention, clause }),
        now,
        about: { kind: "convention", id: convention.id },
      });
  }
}
