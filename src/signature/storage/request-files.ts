import type { Selectable } from "kysely";
import type { Transaction } from "#platform/database/transaction.ts";
import type {
  DocumentVersion,
  RequestFile,
  Signatory,
  Signature,
  SignatureRequest,
} from "../domain/request.ts";
import { hexadecimal, type SignatureTables, signatureTables } from "./tables.ts";

type Row<Table extends keyof SignatureTables> = Selectable<SignatureTables[Table]>;

/** Requests with everything that was done about them, in the order of their rows. */
export async function requestFiles(
  transaction: Transaction,
  rows: readonly Row<"signature_request">[],
): Promise<RequestFile[]> {
  const territory = rows[0]?.territory_id;
  if (territory === undefined) return [];
  const ids = rows.map(({ id }) => id);
  const tables = signatureTables(transaction);
  const documents = await tables
    .selectFrom("signature_document")
    .select(["request_id", "version", "name", "sha256", "file_id", "essentials", "fingerprint"])
    .select(["changed_why", "made_on", "made_at"])
    .where("territory_id", "=", territory)
    .where("request_id", "in", ids)
    .orderBy("version")
    .execute();
  const signatories = await tables
    .selectFrom("signatory")
    .selectAll()
    .where("territory_id", "=", territory)
    .where("request_id", "in", ids)
    .orderBy("rank")
    .orderBy("id")
    .execute();
  const signatures = await tables
    .selectFrom("signature")
    .selectAll()
    .where("territory_id", "=", territory)
    .where("request_id", "in", ids)
    .orderBy("id")
    .execute();
  const people = signatories.map(({ id }) => id);
  const told = await toldBySignatories(transaction, territory, people);
  return rows.map((row) => {
    const own = signatories.filter(({ request_id }) => request_id === row.id);
    const isOwn = ({ signatory }: { readonly signatory: string }) => own.some(({ id }) => id === signatory);
    return {
      request: readRequest(row),
      documents: documents.filter(({ request_id }) => request_id === row.id).map(readDocument),
      signatories: own.map(readSignatory),
      signatures: signatures.filter(({ request_id }) => request_id === row.id).map(readSignature),
      refusals: told.refusals.filter(isOwn),
      reminders: told.reminders.filter(isOwn),
    };
  });
}

async function toldBySignatories(transaction: Transaction, territory: string, people: readonly string[]) {
  if (people.length === 0) return { refusals: [], reminders: [] };
  const refusals = await signatureTables(transaction)
    .selectFrom("signature_refusal")
    .select(["signatory_id as signatory", "version", "why", "refused_at as at"])
    .where("territory_id", "=", territory)
    .where("signatory_id", "in", people)
    .orderBy("id")
    .execute();
  const reminders = await signatureTables(transaction)
    .selectFrom("signature_reminder")
    .select(["signatory_id as signatory", "reminded_on as on", "reminded_by as by", "mobile"])
    .where("territory_id", "=", territory)
    .where("signatory_id", "in", people)
    .orderBy("reminded_on")
    .execute();
  return { refusals, reminders };
}

function readRequest(row: Row<"signature_request">): SignatureRequest {
  return {
    id: row.id,
    territory: row.territory_id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    object:
      row.object_kind === null || row.object_id === null
        ? null
        : { kind: row.object_kind, id: row.object_id },
    title: row.title,
    asker: row.asker,
    inTurn: row.in_turn,
    asksCode: row.asks_code,
    dueOn: row.due_on,
    version: row.version,
    state: row.state,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    endedOn: row.ended_on,
    endedAt: row.ended_at,
    endedWhy: row.ended_why,
    certificate: row.certificate_id,
  };
}

function readDocument(
  row: Omit<Row<"signature_document">, "territory_id" | "sealed" | "made_by">,
): DocumentVersion {
  return {
    request: row.request_id,
    version: row.version,
    name: row.name,
    sha256: hexadecimal(row.sha256),
    file: row.file_id,
    essentials: row.essentials,
    fingerprint: row.fingerprint,
    changedWhy: row.changed_why,
    madeOn: row.made_on,
    madeAt: row.made_at,
  };
}

function readSignatory(row: Row<"signatory">): Signatory {
  const { replaced_how: how, replaced_why: why, replaced_at: at, replaced_by: by } = row;
  return {
    id: row.id,
    request: row.request_id,
    rank: row.rank,
    role: row.role,
    person: row.person_id,
    name: row.name,
    email: row.email,
    language: row.language,
    mayDelegate: row.may_delegate,
    standsFor: row.stands_for,
    replaced: how === null || why === null || at === null ? null : { how, why, by, at },
  };
}

function readSignature(row: Row<"signature">): Signature {
  return {
    id: row.id,
    request: row.request_id,
    signatory: row.signatory_id,
    version: row.version,
    sha256: hexadecimal(row.sha256),
    way: row.way,
    signedOn: row.signed_on,
    signedAt: row.signed_at,
    typedName: row.typed_name,
    consentVersion: row.consent_version,
    consent: row.consent,
    link: row.link_id,
    linkHash: row.link_hash === null ? null : hexadecimal(row.link_hash),
    person: row.person_id,
    address: row.address,
    agent: row.agent,
    codeConfirmedAt: row.code_confirmed_at,
    paper: row.paper_id,
    recordedBy: row.recorded_by,
    voided:
      row.voided_at === null || row.voided_why === null ? null : { at: row.voided_at, why: row.voided_why },
  };
}
