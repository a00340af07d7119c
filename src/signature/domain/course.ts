import { invariant } from "#kernel/invariant.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { DocumentVersion, RequestFile, Signatory, Signature, SignatureRequest } from "./request.ts";

export const signatoryStates = ["asked", "waits-turn", "signed", "refused", "replaced"] as const;
export type SignatoryState = (typeof signatoryStates)[number];

type Course = Pick<RequestFile, "request" | "signatories" | "signatures" | "refusals">;

/** Where a signatory stands about the document as it is now: what was signed of another version counts for nothing. */
export function signatoryState(course: Course, signatory: Signatory): SignatoryState {
  if (signatory.replaced !== null) return "replaced";
  if (standingSignature(course, signatory) !== null) return "signed";
  if (hasRefused(course, signatory)) return "refused";
  return course.request.inTurn && isBehindAnother(course, signatory) ? "waits-turn" : "asked";
}

/** The signature that stands: of these bytes, by this signatory. */
export function standingSignature(
  { request, signatures }: Pick<Course, "request" | "signatures">,
  { id }: Pick<Signatory, "id">,
): Signature | null {
  return (
    signatures.find(
      ({ signatory, version, voided }) => signatory === id && version === request.version && voided === null,
    ) ?? null
  );
}

/** Those who hold a place now, by place. */
export function standingSignatories({ signatories }: Pick<Course, "signatories">): readonly Signatory[] {
  return signatories.filter(({ replaced }) => replaced === null).toSorted((a, b) => a.rank - b.rank);
}

/** Those whose turn it is. */
export function askedSignatories(course: Course): readonly Signatory[] {
  if (course.request.state !== "open") return [];
  return standingSignatories(course).filter((signatory) => signatoryState(course, signatory) === "asked");
}

/** Everyone signed the same bytes. */
export function isComplete(course: Course): boolean {
  const standing = standingSignatories(course);
  return standing.length > 0 && standing.every((one) => standingSignature(course, one) !== null);
}

/** The day of the last signature: that of the act itself. */
export function completedOn(course: Course): PlainDate {
  const days = standingSignatories(course).map((one) => standingSignature(course, one)?.signedOn);
  const last = days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  invariant(last !== undefined, "a request that is complete was signed some day");
  return last;
}

/** The last day on which one may sign is that of the request. */
export function isExpired(
  { state, dueOn }: Pick<SignatureRequest, "state" | "dueOn">,
  on: PlainDate,
): boolean {
  return state === "open" && on > dueOn;
}

/** The document that is to be signed now. */
export function standingDocument({
  request,
  documents,
}: Pick<RequestFile, "request" | "documents">): DocumentVersion {
  const document = documents.find(({ version }) => version === request.version);
  invariant(document !== undefined, "a request always has the document that it asks to sign");
  return document;
}

function hasRefused({ request, refusals }: Course, { id }: Signatory): boolean {
  return refusals.some(({ signatory, version }) => signatory === id && version === request.version);
}

function isBehindAnother(course: Course, { rank }: Signatory): boolean {
  return standingSignatories(course).some(
    (other) => other.rank < rank && standingSignature(course, other) === null,
  );
}
