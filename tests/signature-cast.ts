import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { RequestFile, Signatory, Signature, SignatureRequest } from "../src/signature/domain/request.ts";

// The cast of the tests of this room: an owner and an operator who sign a contract.

export function aSignatory(id: string, given: Partial<Signatory> = {}): Signatory {
  return {
    id,
    request: "request",
    rank: 1,
    role: "dirigeante",
    person: null,
    name: id,
    email: `${id}@exemple.test`,
    language: "fr",
    mayDelegate: true,
    standsFor: null,
    replaced: null,
    ...given,
  };
}

export function aSignature(
  signatory: string,
  { signedOn = "2026-11-24", version = 1 }: { signedOn?: string; version?: number } = {},
): Signature {
  return {
    id: `${signatory} ${version}`,
    request: "request",
    signatory,
    version,
    sha256: "00",
    way: "link",
    signedOn: plainDate(signedOn),
    signedAt: `${signedOn}T08:00:00.000Z`,
    typedName: signatory,
    consentVersion: 1,
    consent: "",
    link: "link",
    linkHash: "00",
    person: null,
    address: "192.0.2.1",
    agent: null,
    codeConfirmedAt: null,
    paper: null,
    recordedBy: null,
    voided: null,
  };
}

type Given = Omit<Partial<RequestFile>, "request"> & { readonly request?: Partial<SignatureRequest> };

export function aFile({ request = {}, ...given }: Given = {}): RequestFile {
  return {
    request: {
      id: "request",
      territory: "longwy",
      subject: { kind: "advance-contract", id: "advance" },
      object: null,
      title: "Contrat",
      asker: "Chambre",
      inTurn: false,
      asksCode: true,
      dueOn: plainDate("2026-12-23") satisfies PlainDate,
      version: 1,
      state: "open",
      askedBy: "claire",
      askedAt: "2026-11-23T08:00:00.000Z",
      endedOn: null,
      endedAt: null,
      endedWhy: null,
      certificate: null,
      ...request,
    },
    documents: [],
    signatories: [aSignatory("owner"), aSignatory("operator", { rank: 2 })],
    signatures: [],
    refusals: [],
    reminders: [],
    ...given,
  };
}
