import { sql } from "kysely";
import type { Application } from "../domain/application.ts";
import type { Applications } from "../use-cases/applications.ts";
import { entryBooks } from "./entry-books.ts";
import { fileAdvisers } from "./file-advisers.ts";
import { fileCopies } from "./file-copies.ts";
import { fileDocuments, validityColumns } from "./file-documents.ts";
import { fileLabels } from "./file-labels.ts";
import { fileLists } from "./file-lists.ts";
import { fileMessages } from "./file-messages.ts";
import { fileNotes } from "./file-notes.ts";
import { replacePlan } from "./financing-lines.ts";
import { firmAccounts } from "./firm-accounts.ts";
import { firmOwners } from "./firm-owners.ts";
import { addFirm, findFirmBySiren, updateFirm } from "./firms.ts";
import { addAppraisal, addEvent, listAppraisals, listDays, listEvents } from "./history.ts";
import { opinionBooks } from "./opinion-books.ts";
import { addPolicy, findPublicRules, listOpenTerritories, listPolicies } from "./policies.ts";
import { readApplications } from "./read-applications.ts";
import { registerNotices } from "./register-notices.ts";
import { scoringBooks } from "./scoring-books.ts";
import { applicationTables } from "./tables.ts";

export const applications: Applications = {
  ...firmOwners,
  ...fileAdvisers,
  ...registerNotices,
  ...entryBooks,
  ...fileMessages,
  ...fileNotes,
  ...fileLabels,
  ...fileLists,
  ...scoringBooks,
  ...opinionBooks,
  ...firmAccounts,
  ...fileCopies,
  ...fileDocuments,
  list: readApplications,
  replacePlan,
  addFirm,
  updateFirm,
  findFirmBySiren,
  addAppraisal,
  addEvent,
  listAppraisals,
  listEvents,
  listDays,
  addPolicy,
  listPolicies,
  findPublicRules,
  listOpenTerritories,

  async find(transaction, which) {
    const [found] = await readApplications(transaction, which);
    return found ?? null;
  },

  async lock(transaction, which) {
    await applicationTables(transaction)
      .selectFrom("application")
      .select("id")
      .where("territory_id", "=", which.territory)
      .where("id", "=", which.application)
      .forUpdate()
      .execute();
    const [found] = await readApplications(transaction, which);
    return found ?? null;
  },

  async takeNumber(transaction, territory) {
    const tables = applicationTables(transaction);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`application ${territory}`}, 0))`.execute(
      tables,
    );
    const last = await tables
      .selectFrom("application")
      .select((select) => select.fn.max("number").as("number"))
      .where("territory_id", "=", territory)
      .executeTakeFirst();
    return (last?.number ?? 0) + 1;
  },

  async add(transaction, { territory, application, recordedAt }) {
    await applicationTables(transaction)
      .insertInto("application")
      .values({
        territory_id: territory,
        id: application.id,
        number: application.number,
        firm_id: application.firm.id,
        received_on: application.receivedOn,
        ...columnsOf(application),
        recorded_at: recordedAt,
      })
      .execute();
  },

  async update(transaction, { territory, application }) {
    await applicationTables(transaction)
      .updateTable("application")
      .set(columnsOf(application))
      .where("territory_id", "=", territory)
      .where("id", "=", application.id)
      .executeTakeFirstOrThrow();
  },

  async addDocuments(transaction, { territory, application, documents }) {
    await applicationTables(transaction)
      .insertInto("application_document")
      .values(
        documents.map(({ id, position, kind, label, isRequired, validity }) => ({
          territory_id: territory,
          id,
          application_id: application,
          position,
          kind,
          label,
          is_required: isRequired,
          received_on: null,
          expires_on: null,
          ...validityColumns(validity),
        })),
      )
      .execute();
  },
};

/** What changes in a file as it goes. */
function columnsOf(application: Application) {
  const { status, title, description, requested, jobs, submittedOn, assignedTo, orientation } = application;
  const { lapsedOn } = application;
  return {
    status,
    title,
    description,
    amount: requested.amount,
    instalments: requested.instalments,
    grace_months: requested.graceMonths,
    half_days: requested.halfDays,
    jobs_created: jobs.created,
    jobs_kept: jobs.kept,
    submitted_on: submittedOn,
    assigned_to: assignedTo,
    oriented_to: orientation?.to ?? null,
    oriented_result: orientation?.result ?? null,
    lapsed_on: lapsedOn,
  };
}
