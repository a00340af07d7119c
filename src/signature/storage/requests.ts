import { sql } from "kysely";
import type { Transaction } from "#platform/database/transaction.ts";
import type { SignatureBook, WhichRequest } from "../use-cases/office.ts";
import { requestFiles } from "./request-files.ts";
import { bytes, signatureTables } from "./tables.ts";

export const requests: SignatureBook = {
  async find(transaction, which) {
    const rows = await ofRequest(transaction, which).execute();
    return (await requestFiles(transaction, rows))[0] ?? null;
  },

  async lock(transaction, which) {
    const rows = await ofRequest(transaction, which).forUpdate().execute();
    return (await requestFiles(transaction, rows))[0] ?? null;
  },

  async listOfSubject(transaction, { territory, subject }) {
    const rows = await signatureTables(transaction)
      .selectFrom("signature_request")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("subject_kind", "=", subject.kind)
      .where("subject_id", "=", subject.id)
      .orderBy(sql`state = 'open'`, "desc")
      .orderBy("asked_at", "desc")
      .orderBy("id", "desc")
      .execute();
    return requestFiles(transaction, rows);
  },

  async listOpen(transaction, territory) {
    const rows = await signatureTables(transaction)
      .selectFrom("signature_request")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("state", "=", "open")
      .orderBy("asked_at")
      .orderBy("id")
      .execute();
    return requestFiles(transaction, rows);
  },

  async findOfSignatory(transaction, { territory, signatory }) {
    const row = await signatureTables(transaction)
      .selectFrom("signatory")
      .select("request_id")
      .where("territory_id", "=", territory)
      .where("id", "=", signatory)
      .executeTakeFirst();
    return row?.request_id ?? null;
  },

  async add(transaction, request) {
    await signatureTables(transaction)
      .insertInto("signature_request")
      .values({
        territory_id: request.territory,
        id: request.id,
        subject_kind: request.subject.kind,
        subject_id: request.subject.id,
        object_kind: request.object?.kind ?? null,
        object_id: request.object?.id ?? null,
        title: request.title,
        asker: request.asker,
        in_turn: request.inTurn,
        asks_code: request.asksCode,
        due_on: request.dueOn,
        version: request.version,
        state: request.state,
        asked_by: request.askedBy,
        asked_at: request.askedAt,
        ended_on: null,
        ended_at: null,
        ended_by: null,
        ended_why: null,
        certificate_id: null,
      })
      .execute();
  },

  async end(transaction, { territory, request }, end) {
    await signatureTables(transaction)
      .updateTable("signature_request")
      .set({
        state: end.state,
        ended_on: end.on,
        ended_at: end.at,
        ended_by: end.state === "cancelled" ? end.by : null,
        ended_why: end.state === "cancelled" ? end.why : null,
        certificate_id: end.state === "completed" ? end.certificate : null,
      })
      .where("territory_id", "=", territory)
      .where("id", "=", request)
      .executeTakeFirstOrThrow();
  },

  async addDocument(transaction, territory, document) {
    await signatureTables(transaction)
      .insertInto("signature_document")
      .values({
        territory_id: territory,
        request_id: document.request,
        version: document.version,
        name: document.name,
        sha256: bytes(document.sha256),
        file_id: document.file,
        sealed: document.sealed === null ? null : Buffer.from(document.sealed),
        essentials: JSON.stringify(document.essentials),
        fingerprint: document.fingerprint,
        changed_why: document.changedWhy,
        made_by: document.madeBy,
        made_on: document.madeOn,
        made_at: document.madeAt,
      })
      .execute();
  },

  async readSealed(transaction, { territory, request, version }) {
    const row = await signatureTables(transaction)
      .selectFrom("signature_document")
      .select("sealed")
      .where("territory_id", "=", territory)
      .where("request_id", "=", request)
      .where("version", "=", version)
      .executeTakeFirst();
    return row?.sealed ?? null;
  },

  async setVersion(transaction, { territory, request }, version) {
    await signatureTables(transaction)
      .updateTable("signature_request")
      .set({ version })
      .where("territory_id", "=", territory)
      .where("id", "=", request)
      .executeTakeFirstOrThrow();
  },

  async voidSignatures(transaction, { territory, request }, { at, why }) {
    await signatureTables(transaction)
      .updateTable("signature")
      .set({ voided_at: at, voided_why: why })
      .where("territory_id", "=", territory)
      .where("request_id", "=", request)
      .where("voided_at", "is", null)
      .execute();
  },

  async addSignatory(transaction, territory, signatory, addedAt) {
    await signatureTables(transaction)
      .insertInto("signatory")
      .values({
        territory_id: territory,
        id: signatory.id,
        request_id: signatory.request,
        rank: signatory.rank,
        role: signatory.role,
        person_id: signatory.person,
        name: signatory.name,
        email: signatory.email,
        language: signatory.language,
        may_delegate: signatory.mayDelegate,
        stands_for: signatory.standsFor,
        replaced_how: null,
        replaced_why: null,
        replaced_by: null,
        replaced_at: null,
        added_at: addedAt,
      })
      .execute();
  },

  async replaceSignatory(transaction, { territory, signatory }, { how, why, by, at }) {
    await signatureTables(transaction)
      .updateTable("signatory")
      .set({ replaced_how: how, replaced_why: why, replaced_by: by, replaced_at: at })
      .where("territory_id", "=", territory)
      .where("id", "=", signatory)
      .where("replaced_at", "is", null)
      .executeTakeFirstOrThrow();
  },

  async addSignature(transaction, territory, signature) {
    await signatureTables(transaction)
      .insertInto("signature")
      .values({
        territory_id: territory,
        id: signature.id,
        request_id: signature.request,
        signatory_id: signature.signatory,
        version: signature.version,
        sha256: bytes(signature.sha256),
        way: signature.way,
        signed_on: signature.signedOn,
        signed_at: signature.signedAt,
        typed_name: signature.typedName,
        consent_version: signature.consentVersion,
        consent: signature.consent,
        link_id: signature.link,
        link_hash: signature.linkHash === null ? null : bytes(signature.linkHash),
        person_id: signature.person,
        address: signature.address,
        agent: signature.agent,
        code_confirmed_at: signature.codeConfirmedAt,
        paper_id: signature.paper,
        recorded_by: signature.recordedBy,
        voided_at: null,
        voided_why: null,
      })
      .execute();
  },

  async addRefusal(transaction, territory, { id, signatory, version, why, at }) {
    await signatureTables(transaction)
      .insertInto("signature_refusal")
      .values({ territory_id: territory, id, signatory_id: signatory, version, why, refused_at: at })
      .execute();
  },

  async addReminder(transaction, territory, { signatory, on, by, mobile }, at) {
    await signatureTables(transaction)
      .insertInto("signature_reminder")
      .values({
        territory_id: territory,
        signatory_id: signatory,
        reminded_on: on,
        reminded_by: by,
        reminded_at: at,
        mobile,
      })
      .execute();
  },
};

function ofRequest(transaction: Transaction, { territory, request }: WhichRequest) {
  return signatureTables(transaction)
    .selectFrom("signature_request")
    .selectAll()
    .where("territory_id", "=", territory)
    .where("id", "=", request);
}
