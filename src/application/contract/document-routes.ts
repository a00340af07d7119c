import { z } from "zod";
import { Bilingual } from "#fund/contract.ts";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { storedFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { documentKinds, documentStates, documentVerdicts } from "../domain/document.ts";
import { situations } from "../domain/document-list.ts";
import { longestValidity } from "../domain/document-validity.ts";
import { messageSides } from "../domain/file-message.ts";
import { oneApplication, readers, territory, writers } from "./access.ts";

const Validity = z.discriminatedUnion("mode", [
  z.strictObject({ mode: z.literal("months"), months: z.int().min(1).max(longestValidity) }),
  z.strictObject({ mode: z.literal("until") }),
  z.strictObject({ mode: z.literal("this-file") }),
]);

/** One of another kind bears a name, the others none. */
const AskedKind$ = z
  .strictObject({
    kind: z.enum(documentKinds),
    label: Name.nullable(),
    isRequired: z.boolean(),
    askedOf: z.array(z.enum(situations)).min(1),
    validity: Validity,
  })
  .refine(({ kind, label }) => (kind === "other") === (label !== null), { path: ["label"] });

const DocumentList$ = z.object({ fromOn: PlainDate$.nullable(), asked: z.array(AskedKind$) });

const DocumentLists = z.object({ on: PlainDate$, inForce: DocumentList$, dated: z.array(DocumentList$) });

/** A document as it came once. */
const Version = z.object({
  id: Id,
  number: z.int(),
  /** Null where it came on paper. */
  file: z.object({ name: z.string(), byteLength: z.int() }).nullable(),
  datedOn: PlainDate$,
  expiresOn: PlainDate$.nullable(),
  receivedOn: PlainDate$,
  side: z.enum(messageSides),
  by: z.string(),
  judged: z
    .object({ verdict: z.enum(documentVerdicts), why: z.string().nullable(), on: PlainDate$, by: z.string() })
    .nullable(),
  /** The number of the file that it was taken from. */
  reusedFrom: z.int().nullable(),
});

export const FileDocuments$ = z.object({
  /** The side of whoever reads. */
  side: z.enum(messageSides),
  on: PlainDate$,
  /** Whether documents may still come. */
  isOpen: z.boolean(),
  situation: z.enum(situations),
  /** The first day of the list that the checklist was drawn from, and that of the list in force; null for the programme's. */
  listFromOn: PlainDate$.nullable(),
  currentListFromOn: PlainDate$.nullable(),
  documents: z.array(
    z.object({
      id: Id,
      kind: z.enum(documentKinds),
      name: Bilingual,
      isRequired: z.boolean(),
      receivedOn: PlainDate$.nullable(),
      expiresOn: PlainDate$.nullable(),
      validity: Validity,
      givenBy: z.enum(messageSides).nullable(),
      refusedWhy: z.string().nullable(),
      state: z.enum(documentStates),
      /** It bears a bank account, and whoever reads helps the owner: only its state is told. */
      isReserved: z.boolean(),
      /** Last first. */
      versions: z.array(Version),
      /** Those of other files of the firm that would do. */
      reusable: z.array(
        z.object({ version: Id, fileNumber: z.int(), datedOn: PlainDate$, expiresOn: PlainDate$.nullable() }),
      ),
    }),
  ),
});

/** Those who keep the file, those who run its firm, and those who help them: each checked to be of this one. */
const givers = ["coordinator", "owner", "adviser"] as const;

const readRefusals = { "application-unknown": 404, "file-denied": 403, "not-your-firm": 403 } as const;
const giveRefusals = {
  ...readRefusals,
  "status-does-not-allow": 409,
  "document-unknown": 404,
  "document-reserved": 403,
} as const;
const deskRefusals = {
  "application-unknown": 404,
  "file-denied": 403,
  "date-in-the-future": 422,
  "status-does-not-allow": 409,
} as const;

const oneDocument = oneApplication.extend({ document: Id });
const oneVersion = oneDocument.extend({ version: Id });

/** The documents of a file: what is asked, what came, what is said of it. */
export const documentRoutes = {
  readDocumentLists: {
    method: "GET",
    path: "/territories/:territory/document-lists",
    summary: "Which documents the territory asks for today and of whom, and every list it ever had",
    access: readers,
    params: territory,
    response: DocumentLists,
    refusals: {},
  },
  setDocumentList: {
    method: "POST",
    path: "/territories/:territory/document-lists",
    summary: "Gives the territory its list of documents from a day on; files already open keep theirs",
    act: { fr: "Liste des pièces fixée", en: "List of documents set" },
    access: writers,
    params: territory,
    body: z.object({ fromOn: PlainDate$, asked: z.array(AskedKind$).min(1).max(40) }),
    response: DocumentLists,
    status: 201,
    refusals: { "document-list-date-taken": 409, "document-asked-twice": 422 },
  },
  listDocuments: {
    method: "GET",
    path: "/territories/:territory/applications/:application/documents",
    summary:
      "The documents of a file: every version, what is said of it, and what other files of the firm hold",
    access: [...readers, "owner", "adviser"],
    params: oneApplication,
    response: FileDocuments$,
    refusals: readRefusals,
  },
  askDocument: {
    method: "POST",
    path: "/territories/:territory/applications/:application/asked-documents",
    summary: "Asks this file for a document that no list asks for",
    act: { fr: "Pièce demandée", en: "Document asked for" },
    access: writers,
    params: oneApplication,
    body: z.object({ label: Name, isRequired: z.boolean() }),
    response: FileDocuments$,
    status: 201,
    refusals: deskRefusals,
  },
  redrawDocuments: {
    method: "POST",
    path: "/territories/:territory/applications/:application/document-list",
    summary:
      "Draws the checklist again from the list of the day, for what the firm is: nothing that came is lost",
    act: { fr: "Liste des pièces du dossier reprise", en: "Checklist of the file drawn again" },
    access: writers,
    params: oneApplication,
    body: z.object({ situation: z.enum(situations) }),
    response: FileDocuments$,
    refusals: deskRefusals,
  },
  handInDocument: {
    method: "POST",
    path: "/territories/:territory/applications/:application/documents/:document/versions",
    summary: "Hands in a document: its octets are the body. The version before stays readable",
    act: { fr: "Pièce remise", en: "Document handed in" },
    access: givers,
    params: oneDocument,
    query: z.object({ name: Name, datedOn: PlainDate$.optional(), expiresOn: PlainDate$.optional() }),
    file: true,
    response: FileDocuments$,
    status: 201,
    refusals: {
      ...giveRefusals,
      "date-in-the-future": 422,
      "document-out-of-date": 422,
      "file-type-refused": 415,
      "file-already-there": 409,
    },
  },
  reuseDocument: {
    method: "POST",
    path: "/territories/:territory/applications/:application/documents/:document/reuse",
    summary: "Takes up a document of another file of the same firm that is still good: the same octets",
    act: { fr: "Pièce reprise d'un autre dossier", en: "Document taken up from another file" },
    access: givers,
    params: oneDocument,
    body: z.object({ version: Id }),
    response: FileDocuments$,
    status: 201,
    refusals: { ...giveRefusals, "document-not-reusable": 409 },
  },
  judgeDocument: {
    method: "POST",
    path: "/territories/:territory/applications/:application/documents/:document/verdict",
    summary:
      "Says that the version that stands is good, or refuses it with a reason: the owner is told by mail",
    act: { fr: "Pièce vérifiée", en: "Document checked" },
    access: writers,
    params: oneDocument,
    body: z.object({
      version: Id,
      verdict: z.enum(documentVerdicts),
      why: z.string().trim().max(2000).nullable().default(null),
    }),
    response: FileDocuments$,
    refusals: {
      ...deskRefusals,
      "file-of-own-firm": 403,
      "document-unknown": 404,
      "version-unknown": 404,
      "version-replaced": 409,
      "verdict-already-given": 409,
      "refusal-without-reason": 422,
    },
  },
  downloadDocument: {
    method: "GET",
    path: "/territories/:territory/applications/:application/documents/:document/versions/:version",
    summary: "A version of a document, those that were replaced too",
    access: [...readers, "owner", "adviser"],
    params: oneVersion,
    response: storedFile,
    refusals: { ...readRefusals, "document-reserved": 403, "version-unknown": 404 },
  },
} as const satisfies Record<string, Route>;
