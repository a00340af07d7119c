import type { PlainDate } from "#kernel/plain-date.ts";
import type { ApplicationDocument, DocumentVerdict } from "./document.ts";
import { isSameKind } from "./document-list.ts";
import { type DocumentValidity, lastGoodDay } from "./document-validity.ts";
import type { MessageSide } from "./file-message.ts";

/** A document as it came once; the one with the highest number stands. */
export interface DocumentVersion {
  readonly id: string;
  /** The line of the checklist that it is of. */
  readonly document: string;
  readonly number: number;
  /** Its octets, and the line that they were handed in to; null where it came on paper. */
  readonly file: { readonly id: string; readonly document: string } | null;
  readonly reusedFrom: string | null;
  readonly datedOn: PlainDate;
  readonly expiresOn: PlainDate | null;
  readonly receivedOn: PlainDate;
  readonly side: MessageSide;
  readonly by: { readonly person: string; readonly name: string };
  readonly judged: {
    readonly verdict: DocumentVerdict;
    readonly why: string | null;
    readonly on: PlainDate;
    readonly by: { readonly person: string; readonly name: string };
  } | null;
}

/** A version that stands in another file of the same firm, with what its line says. */
export interface ReusableVersion extends DocumentVersion {
  readonly application: { readonly id: string; readonly number: number };
  readonly line: Pick<ApplicationDocument, "kind" | "label" | "validity">;
}

type Line = Pick<ApplicationDocument, "kind" | "label"> & { readonly validity: DocumentValidity };

/** Until when a version of another file is good for a line of this one; undefined where it may not be taken up. */
export function reusableUntil(
  line: Line,
  version: Pick<ReusableVersion, "line" | "file" | "judged" | "datedOn" | "expiresOn">,
  on: PlainDate,
): PlainDate | null | undefined {
  if (version.file === null || version.judged?.verdict === "refused") return undefined;
  if (line.validity.mode === "this-file" || version.line.validity.mode === "this-file") return undefined;
  if (!isSameKind(line, version.line)) return undefined;
  const until = lastGoodDay(line.validity, version);
  return until !== null && until < on ? undefined : until;
}
