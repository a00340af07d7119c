import type { ColumnType } from "kysely";
import type { Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Queries, Transaction } from "#platform/database/transaction.ts";
import type { Essential, Signatory, Signature, SignatureLink, SignatureRequest } from "../domain/request.ts";

export interface SignatureTables {
  signature_request: {
    territory_id: string;
    id: string;
    subject_kind: string;
    subject_id: string;
    object_kind: string | null;
    object_id: string | null;
    title: string;
    asker: string;
    in_turn: boolean;
    asks_code: boolean;
    due_on: PlainDate;
    version: number;
    state: SignatureRequest["state"];
    asked_by: string;
    asked_at: string;
    ended_on: PlainDate | null;
    ended_at: string | null;
    ended_by: string | null;
    ended_why: string | null;
    certificate_id: string | null;
  };
  signature_document: {
    territory_id: string;
    request_id: string;
    version: number;
    name: string;
    sha256: Buffer;
    file_id: string | null;
    sealed: Buffer | null;
    essentials: ColumnType<readonly Essential[], string, never>;
    fingerprint: string;
    changed_why: string | null;
    made_by: string;
    made_on: PlainDate;
    made_at: string;
  };
  signatory: {
    territory_id: string;
    id: string;
    request_id: string;
    rank: number;
    role: string;
    person_id: string | null;
    name: string;
    email: string;
    language: Locale;
    may_delegate: boolean;
    stands_for: string | null;
    replaced_how: NonNullable<Signatory["replaced"]>["how"] | null;
    replaced_why: string | null;
    replaced_by: string | null;
    replaced_at: string | null;
    added_at: string;
  };
  signature_link: {
    territory_id: string;
    id: string;
    signatory_id: string;
    version: number;
    token_hash: Buffer;
    way: SignatureLink["way"];
    person_id: string | null;
    made_at: string;
    expires_on: PlainDate;
    ended_at: string | null;
    ended_why: NonNullable<SignatureLink["ended"]>["why"] | null;
    code_hash: Buffer | null;
    code_sent_at: string | null;
    codes_sent: number;
    code_tries: number;
  };
  signature: {
    territory_id: string;
    id: string;
    request_id: string;
    signatory_id: string;
    version: number;
    sha256: Buffer;
    way: Signature["way"];
    signed_on: PlainDate;
    signed_at: string;
    typed_name: string | null;
    consent_version: number | null;
    consent: string | null;
    link_id: string | null;
    link_hash: Buffer | null;
    person_id: string | null;
    address: string | null;
    agent: string | null;
    code_confirmed_at: string | null;
    paper_id: string | null;
    recorded_by: string | null;
    voided_at: string | null;
    voided_why: string | null;
  };
  signature_refusal: {
    territory_id: string;
    id: string;
    signatory_id: string;
    version: number;
    why: string;
    refused_at: string;
  };
  signature_reminder: {
    territory_id: string;
    signatory_id: string;
    reminded_on: PlainDate;
    reminded_by: string;
    reminded_at: string;
    mobile: string | null;
  };
  signature_try: { territory_id: string; id: string; address: string; tried_at: string };
}

export function signatureTables(transaction: Transaction): Queries<SignatureTables> {
  return transaction.tables<SignatureTables>();
}

export function bytes(text: string): Buffer {
  return Buffer.from(text, "hex");
}

export function hexadecimal(octets: Buffer): string {
  return octets.toString("hex");
}
