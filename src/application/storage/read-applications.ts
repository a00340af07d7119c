import { halfDays } from "#kernel/days.ts";
import { invariant } from "#kernel/invariant.ts";
import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Application, Appraisal } from "../domain/application.ts";
import type { Firm } from "../domain/firm.ts";
import type { ApplicationStatus } from "../domain/status.ts";
import { readOpenCorrections } from "./correction-book.ts";
import { validityOf } from "./file-documents.ts";
import { financingLine } from "./financing-lines.ts";
import { listFirms } from "./firms.ts";
import { readOwnerWords } from "./owner-words.ts";
import { readForms } from "./question-book.ts";
import { applicationTables } from "./tables.ts";

export interface Wanted {
  readonly territory: string;
  readonly application?: string;
  readonly status?: ApplicationStatus;
  /** These and no other. */
  readonly ids?: readonly string[];
}

/** The files that are asked for, first opened first, each with what was gathered about it. */
export async function readApplications(transaction: Transaction, wanted: Wanted): Promise<Application[]> {
  const rows = await readRows(transaction, wanted);
  if (rows.length === 0) return [];
  const { territory } = wanted;
  const ids = rows.map(({ id }) => id);
  const firms = await listFirms(transaction, { territory, firms: rows.map(({ firm_id }) => firm_id) });
  const plans = Map.groupBy(await readPlans(transaction, { territory, ids }), byApplication);
  const documents = Map.groupBy(await readDocuments(transaction, { territory, ids }), byApplication);
  const appraisals = Map.groupBy(await readAppraisals(transaction, { territory, ids }), byApplication);
  const words = await readOwnerWords(transaction, { territory, ids });
  const corrections = await readOpenCorrections(transaction, { territory, ids });
  const forms = await readForms(transaction, { territory, ids });
  return rows.map((row) => ({
    ...words(row.id),
    ...corrections(row.id),
    ...forms(row.id),
    id: row.id,
    number: row.number,
    status: row.status,
    firm: firmOf(firms, row.firm_id),
    title: row.title,
    description: row.description,
    requested: {
      amount: cents(row.amount),
      instalments: row.instalments,
      graceMonths: row.grace_months,
      halfDays: halfDays(row.half_days),
    },
    jobs: { created: row.jobs_created, kept: row.jobs_kept },
    receivedOn: row.received_on,
    submittedOn: row.submitted_on,
    assignedTo: row.assigned_to,
    orientation: row.oriented_to === null ? null : { to: row.oriented_to, result: row.oriented_result },
    lapsedOn: row.lapsed_on,
    plan: (plans.get(row.id) ?? []).map(financingLine),
    documents: (documents.get(row.id) ?? []).map(({ id, kind, label, ...document }) => ({
      id,
      kind,
      label,
      isRequired: document.is_required,
      receivedOn: document.received_on,
      expiresOn: document.expires_on,
      validity: validityOf(document),
      givenBy: document.given_by,
      verdict: document.verdict,
      refusedWhy: document.refused_why,
    })),
    appraisal: (appraisals.get(row.id) ?? []).map(appraisalOf).at(-1) ?? null,
  }));
}

function firmOf(firms: ReadonlyMap<string, Firm>, id: string): Firm {
  const firm = firms.get(id);
  invariant(firm !== undefined, "a file is of a firm of its territory");
  return firm;
}

export function appraisalOf(row: AppraisalRow): Appraisal {
  const { opinion, text, person_id, person_name, given_on } = row;
  return { opinion, text, by: { person: person_id, name: person_name }, on: given_on };
}

type AppraisalRow = Awaited<ReturnType<typeof readAppraisals>>[number];

interface Files {
  readonly territory: string;
  readonly ids: readonly string[];
}

function byApplication({ application_id }: { application_id: string }): string {
  return application_id;
}

async function readRows(transaction: Transaction, { territory, application, status, ids }: Wanted) {
  if (ids?.length === 0) return [];
  let query = applicationTables(transaction)
    .selectFrom("application")
    .select(["id", "number", "firm_id", "status", "title", "description", "amount", "instalments"])
    .select(["grace_months", "half_days", "jobs_created", "jobs_kept", "received_on", "submitted_on"])
    .select(["assigned_to", "oriented_to", "oriented_result", "lapsed_on"])
    .where("territory_id", "=", territory)
    .orderBy("number");
  if (application !== undefined) query = query.where("id", "=", application);
  if (status !== undefined) query = query.where("status", "=", status);
  if (ids !== undefined) query = query.where("id", "in", ids);
  return query.execute();
}

async function readPlans(transaction: Transaction, { territory, ids }: Files) {
  return applicationTables(transaction)
    .selectFrom("financing_line")
    .select(["application_id", "side", "kind", "label", "amount"])
    .where("territory_id", "=", territory)
    .where("application_id", "in", ids)
    .orderBy("position")
    .execute();
}

async function readDocuments(transaction: Transaction, { territory, ids }: Files) {
  return applicationTables(transaction)
    .selectFrom("application_document")
    .select(["application_id", "id", "kind", "label", "is_required", "received_on", "expires_on"])
    .select(["validity", "validity_months", "given_by", "verdict", "refused_why"])
    .where("territory_id", "=", territory)
    .where("application_id", "in", ids)
    .orderBy("position")
    .execute();
}

export async function readAppraisals(transaction: Transaction, { territory, ids }: Files) {
  return applicationTables(transaction)
    .selectFrom("appraisal")
    .select(["application_id", "opinion", "text", "person_id", "person_name", "given_on"])
    .where("territory_id", "=", territory)
    .where("application_id", "in", ids)
    .orderBy("number")
    .execute();
}
