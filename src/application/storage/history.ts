import { sql } from "kysely";
import type { Transaction } from "#platform/database/transaction.ts";
import type { ApplicationEvent, Appraisal } from "../domain/application.ts";
import type { FileDays } from "../domain/file-tasks.ts";
import type { GivenAppraisal, RecordedEvent, WhichApplication } from "../use-cases/applications.ts";
import { appraisalOf, readAppraisals } from "./read-applications.ts";
import { applicationTables } from "./tables.ts";

// Numbers follow each other within a file: whoever acts on it holds it.

export async function addEvent(
  transaction: Transaction,
  { territory, application, event, recordedAt }: RecordedEvent,
): Promise<void> {
  await applicationTables(transaction)
    .insertInto("application_event")
    .values({
      territory_id: territory,
      application_id: application,
      number: next("application_event", { territory, application }),
      kind: event.kind,
      from_status: event.from,
      to_status: event.to,
      happened_on: event.on,
      person_id: event.by.person,
      person_name: event.by.name,
      why: event.why,
      recorded_at: recordedAt,
    })
    .execute();
}

export async function listEvents(
  transaction: Transaction,
  { territory, application }: WhichApplication,
): Promise<ApplicationEvent[]> {
  const rows = await applicationTables(transaction)
    .selectFrom("application_event")
    .select(["number", "kind", "from_status", "to_status", "happened_on", "person_id", "person_name", "why"])
    .where("territory_id", "=", territory)
    .where("application_id", "=", application)
    .orderBy("number")
    .execute();
  return rows.map(({ number, kind, why, ...row }) => ({
    number,
    kind,
    from: row.from_status,
    to: row.to_status,
    on: row.happened_on,
    by: { person: row.person_id, name: row.person_name },
    why,
  }));
}

export async function listDays(
  transaction: Transaction,
  territory: string,
): Promise<ReadonlyMap<string, FileDays>> {
  const rows = await applicationTables(transaction)
    .selectFrom("application_event")
    .select((select) => [
      "application_id",
      select.fn.max("happened_on").as("lastActOn"),
      select.fn.max("happened_on").filterWhere("kind", "=", "oriented").as("orientedOn"),
    ])
    .where("territory_id", "=", territory)
    .groupBy("application_id")
    .execute();
  return new Map(
    rows.map(({ application_id, lastActOn, orientedOn }) => [application_id, { lastActOn, orientedOn }]),
  );
}

export async function addAppraisal(
  transaction: Transaction,
  { territory, application, appraisal, recordedAt }: GivenAppraisal,
): Promise<void> {
  await applicationTables(transaction)
    .insertInto("appraisal")
    .values({
      territory_id: territory,
      application_id: application,
      number: next("appraisal", { territory, application }),
      opinion: appraisal.opinion,
      text: appraisal.text,
      person_id: appraisal.by.person,
      person_name: appraisal.by.name,
      given_on: appraisal.on,
      recorded_at: recordedAt,
    })
    .execute();
}

export async function listAppraisals(
  transaction: Transaction,
  { territory, application }: WhichApplication,
): Promise<Appraisal[]> {
  const rows = await readAppraisals(transaction, { territory, ids: [application] });
  return rows.map(appraisalOf);
}

function next(table: "application_event" | "appraisal", { territory, application }: WhichApplication) {
  return sql<number>`(
    select coalesce(max(number), 0) + 1 from ${sql.table(table)}
    where territory_id = ${territory}::uuid and application_id = ${application}::uuid
  )`;
}
