import { sql } from "kysely";
import { invariant } from "#kernel/invariant.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { DocumentValidity } from "../domain/document-validity.ts";
import type { DocumentVersion } from "../domain/document-version.ts";
import type { FileDocuments } from "../use-cases/file-documents.ts";
import { documentLists } from "./document-lists.ts";
import { type ApplicationTables, applicationTables } from "./tables.ts";

export const fileDocuments: FileDocuments = {
  ...documentLists,

  async listVersions(transaction, { territory, application }) {
    const rows = await versionsIn(transaction, territory)
      .where("version.application_id", "=", application)
      .orderBy("version.number")
      .execute();
    return rows.map(versionOf);
  },

  async listStandingElsewhere(transaction, { territory, application, firm }) {
    const rows = await versionsIn(transaction, territory)
      .innerJoin("application", (join) =>
        join
          .onRef("application.territory_id", "=", "version.territory_id")
          .onRef("application.id", "=", "version.application_id"),
      )
      .innerJoin("application_document as line", (join) =>
        join
          .onRef("line.territory_id", "=", "version.territory_id")
          .onRef("line.id", "=", "version.document_id"),
      )
      .select(["application.id as application", "application.number as application_number"])
      .select(["line.kind", "line.label", "line.validity", "line.validity_months"])
      .where("application.firm_id", "=", firm)
      .where("version.application_id", "!=", application)
      .distinctOn("version.document_id")
      .orderBy("version.document_id")
      .orderBy("version.number", "desc")
      .execute();
    return rows
      .map((row) => ({
        ...versionOf(row),
        application: { id: row.application, number: row.application_number },
        line: { kind: row.kind, label: row.label, validity: validityOf(row) },
      }))
      .toSorted((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1));
  },

  async listFileNumbers(transaction, { territory, versions }) {
    const origins = versions.flatMap(({ reusedFrom }) => (reusedFrom === null ? [] : [reusedFrom]));
    if (origins.length === 0) return new Map();
    const rows = await applicationTables(transaction)
      .selectFrom("document_version as version")
      .innerJoin("application", (join) =>
        join
          .onRef("application.territory_id", "=", "version.territory_id")
          .onRef("application.id", "=", "version.application_id"),
      )
      .select(["version.id", "application.number"])
      .where("version.territory_id", "=", territory)
      .where("version.id", "in", origins)
      .execute();
    return new Map(rows.map(({ id, number }) => [id, number]));
  },

  async addVersion(transaction, { territory, application, version, recordedAt }) {
    const tables = applicationTables(transaction);
    await tables
      .insertInto("document_version")
      .values({
        territory_id: territory,
        id: version.id,
        application_id: application,
        document_id: version.document,
        number: sql<number>`(
          select coalesce(max(number), 0) + 1 from document_version
          where territory_id = ${territory}::uuid and document_id = ${version.document}::uuid
        )`,
        file_id: version.file?.id ?? null,
        file_document_id: version.file?.document ?? null,
        reused_from: version.reusedFrom,
        dated_on: version.datedOn,
        expires_on: version.expiresOn,
        received_on: version.receivedOn,
        side: version.side,
        person_id: version.by.person,
        person_name: version.by.name,
        recorded_at: recordedAt,
        ...unjudged,
      })
      .execute();
    await tables
      .updateTable("application_document")
      .set({
        received_on: version.receivedOn,
        expires_on: version.expiresOn,
        given_by: version.side,
        verdict: null,
        refused_why: null,
      })
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .where("id", "=", version.document)
      .executeTakeFirstOrThrow();
  },

  async judgeVersion(transaction, { territory, application, document, version, judged }) {
    const { verdict, why, on, by } = judged;
    const tables = applicationTables(transaction);
    await tables
      .updateTable("document_version")
      .set({
        verdict,
        verdict_why: why,
        judged_on: on,
        judged_by: by.person,
        judged_by_name: by.name,
      })
      .where("territory_id", "=", territory)
      .where("id", "=", version)
      .executeTakeFirstOrThrow();
    await tables
      .updateTable("application_document")
      .set({ verdict, refused_why: why })
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .where("id", "=", document)
      .executeTakeFirstOrThrow();
  },

  async changeAsked(transaction, { territory, application, documents }) {
    for (const { id, isRequired, validity } of documents) {
      await applicationTables(transaction)
        .updateTable("application_document")
        .set({ is_required: isRequired, ...validityColumns(validity) })
        .where("territory_id", "=", territory)
        .where("application_id", "=", application)
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
    }
  },
};

export function validityColumns(validity: DocumentValidity) {
  return { validity: validity.mode, validity_months: validity.mode === "months" ? validity.months : null };
}

export function validityOf(row: {
  validity: DocumentValidity["mode"];
  validity_months: number | null;
}): DocumentValidity {
  if (row.validity !== "months") return { mode: row.validity };
  invariant(row.validity_months !== null, "a validity in months says how many");
  return { mode: "months", months: row.validity_months };
}

const unjudged = { verdict: null, verdict_why: null, judged_on: null, judged_by: null, judged_by_name: null };

function versionsIn(transaction: Transaction, territory: string) {
  return applicationTables(transaction)
    .selectFrom("document_version as version")
    .select(["version.id", "version.document_id", "version.number", "version.file_id"])
    .select(["version.file_document_id", "version.reused_from", "version.dated_on", "version.expires_on"])
    .select(["version.received_on", "version.side", "version.person_id", "version.person_name"])
    .select(["version.verdict", "version.verdict_why", "version.judged_on", "version.judged_by"])
    .select("version.judged_by_name")
    .where("version.territory_id", "=", territory);
}

type VersionRow = Omit<
  ApplicationTables["document_version"],
  "territory_id" | "application_id" | "recorded_at"
>;

function versionOf(row: VersionRow): DocumentVersion {
  const { file_id: file, file_document_id: handedTo } = row;
  return {
    id: row.id,
    document: row.document_id,
    number: row.number,
    file: file === null || handedTo === null ? null : { id: file, document: handedTo },
    reusedFrom: row.reused_from,
    datedOn: row.dated_on,
    expiresOn: row.expires_on,
    receivedOn: row.received_on,
    side: row.side,
    by: { person: row.person_id, name: row.person_name },
    judged: judgementOf(row),
  };
}

function judgementOf(row: VersionRow): DocumentVersion["judged"] {
  const { verdict, verdict_why: why, judged_on: on, judged_by: person, judged_by_name: name } = row;
  if (verdict === null || on === null || person === null || name === null) return null;
  return { verdict, why, on, by: { person, name } };
}
