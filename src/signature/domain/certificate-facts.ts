import type { PlainDate } from "#kernel/plain-date.ts";
import { completedOn, standingDocument, standingSignatories, standingSignature } from "./course.ts";
import type { DocumentVersion, RequestFile, Signatory, Signature, SignatureRequest } from "./request.ts";

/** Everything that the certificate of evidence says. */
export type CertificateFacts = {
  readonly request: SignatureRequest;
  readonly document: DocumentVersion;
  readonly isDemonstration: boolean;
  readonly on: PlainDate;
  readonly signed: readonly { readonly signatory: Signatory; readonly signature: Signature }[];
  /** What happened on the way, oldest first: replacements, former versions, refusals, reminders. */
  readonly story: readonly CertificateStep[];
};

export type CertificateStep = { readonly at: string } & (
  | { readonly kind: "asked"; readonly names: readonly string[] }
  | { readonly kind: "changed"; readonly version: number; readonly why: string }
  | { readonly kind: "refused"; readonly name: string; readonly why: string }
  | {
      readonly kind: "replaced" | "delegated";
      readonly name: string;
      readonly by: string;
      readonly why: string;
    }
  | { readonly kind: "voided"; readonly name: string; readonly why: string }
);

/** The evidence of a request that everyone signed. */
export function certificateFacts(
  file: RequestFile,
  { isDemonstration }: { readonly isDemonstration: boolean },
): CertificateFacts {
  return {
    request: file.request,
    document: standingDocument(file),
    isDemonstration,
    on: completedOn(file),
    signed: standingSignatories(file).flatMap((signatory) => {
      const signature = standingSignature(file, signatory);
      return signature === null ? [] : [{ signatory, signature }];
    }),
    story: requestStory(file),
  };
}

/** What was done about a request, oldest first; signatures that stand are told elsewhere. */
export function requestStory(file: RequestFile): readonly CertificateStep[] {
  const { request, documents, signatories, signatures, refusals } = file;
  const nameOf = (id: string) => signatories.find((signatory) => signatory.id === id)?.name ?? "";
  const first = signatories.filter(({ standsFor }) => standsFor === null).map(({ name }) => name);
  const steps: CertificateStep[] = [
    { kind: "asked", at: request.askedAt, names: first },
    ...documents.flatMap(({ version, changedWhy: why, madeAt: at }) =>
      why === null ? [] : [{ kind: "changed" as const, at, version, why }],
    ),
    ...refusals.map(({ signatory, why, at }) => ({
      kind: "refused" as const,
      at,
      name: nameOf(signatory),
      why,
    })),
    ...signatories.flatMap(({ standsFor, name, ...signatory }) => {
      const before = signatories.find(({ id }) => id === standsFor);
      const replaced = before?.replaced ?? null;
      if (before === undefined || replaced === null) return [];
      const step = { kind: replaced.how, at: replaced.at, name: before.name, by: name, why: replaced.why };
      return [{ ...step, id: signatory.id }];
    }),
    ...signatures.flatMap(({ signatory, voided }) =>
      voided === null
        ? []
        : [{ kind: "voided" as const, at: voided.at, name: nameOf(signatory), why: voided.why }],
    ),
  ];
  return steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
