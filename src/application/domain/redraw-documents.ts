import type { ApplicationDocument } from "./document.ts";
import { type AskedKind, isSameKind } from "./document-list.ts";

/** What a checklist becomes when it is drawn from another list. */
export interface RedrawnDocuments {
  /** Asked now, and not on the checklist yet. */
  readonly added: readonly AskedKind[];
  /**
   * On the checklist, where what is asked of it changes. What the list before asked for and this one does not stays, as optional; what
   * the desk asked of this file alone stays as it is.
   */
  readonly changed: readonly Pick<ApplicationDocument, "id" | "isRequired" | "validity">[];
}

/** Draws a file's checklist from another list: nothing that came is lost. */
export function redrawDocuments(
  documents: readonly ApplicationDocument[],
  { before, asked }: { readonly before: readonly AskedKind[]; readonly asked: readonly AskedKind[] },
): RedrawnDocuments {
  const added = asked.filter((one) => !documents.some((document) => isSameKind(one, document)));
  const changed = documents.flatMap((document) => {
    const now = asked.find((one) => isSameKind(one, document));
    const { id, isRequired, validity } = document;
    const isDropped = before.some((one) => isSameKind(one, document));
    const next = {
      id,
      isRequired: now?.isRequired ?? (isRequired && !isDropped),
      validity: now?.validity ?? validity,
    };
    const isSame =
      next.isRequired === isRequired && JSON.stringify(next.validity) === JSON.stringify(validity);
    return isSame ? [] : [next];
  });
  return { added, changed };
}
