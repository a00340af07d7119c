import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf, nameOfTerritory, perimeterAt } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { erasedAt } from "../domain/file-draft.ts";
import type { Applications } from "./applications.ts";
import { tellDraftForm } from "./draft-form.ts";
import type { FileDraft, WhichDraft } from "./file-drafts.ts";
import { hashOf } from "./link-token.ts";
import { openTerritory } from "./open-territory.ts";

/** Whoever holds a link of a draft. */
export interface HeldDraft extends WhichDraft {
  readonly token: string | undefined;
  readonly now: string;
}

export type DraftRefusal = Refusal<"draft-unknown" | "draft-link-expired" | "draft-not-open">;

/** The draft that a link opens; held until the end of the transaction where something is to be changed in it. */
export async function openDraft(
  applications: Applications,
  transaction: Transaction,
  { territory, draft: id, token, now }: HeldDraft,
  { isHeld }: { readonly isHeld: boolean },
): Promise<Outcome<FileDraft, DraftRefusal>> {
  if (token === undefined) return refuse("draft-not-open");
  const which = { territory, draft: id };
  const draft = await (isHeld
    ? applications.lockDraft(transaction, which)
    : applications.findDraft(transaction, which));
  const link = await applications.findDraftLink(transaction, { ...which, tokenHash: hashOf(token) });
  if (draft === null || link === null) return refuse("draft-unknown");
  if (Date.parse(link.expiresAt) <= Date.parse(now)) return refuse("draft-link-expired");
  if (Date.parse(erasedAt(draft.savedAt)) <= Date.parse(now)) return refuse("draft-unknown");
  return accept(draft);
}

/** What a link shows. */
export async function readDraft(applications: Applications, transaction: Transaction, held: HeldDraft) {
  const opened = await openDraft(applications, transaction, held, { isHeld: false });
  if (!opened.ok) return opened;
  return accept(await tellDraft(applications, transaction, held.territory, opened.value));
}

/** A draft as its owner reads it: what they typed, or the file that it became. */
export async function tellDraft(
  applications: Applications,
  transaction: Transaction,
  territory: string,
  draft: FileDraft,
) {
  const { name, email, content, version, savedAt, submittedAt, application } = draft;
  const told = { territory: { id: territory, name: await nameOfTerritory(transaction, territory) }, name };
  if (content === null) {
    invariant(application !== null && submittedAt !== null, "a draft without words became a file");
    const file = await applications.find(transaction, { territory, application });
    invariant(file !== null, "a file that was submitted is there");
    const at = new Date(submittedAt).toISOString();
    return {
      ...told,
      state: "submitted" as const,
      number: file.number,
      firm: file.firm.name,
      submittedAt: at,
    };
  }
  const open = await openTerritory(applications, transaction, territory);
  const on = open?.on ?? (await businessDateOf(transaction, territory));
  const perimeter = open === null ? null : await perimeterAt(transaction, territory, open.on);
  return {
    ...told,
    state: "open" as const,
    isDemonstration: open?.isDemonstration === true,
    on,
    email,
    content,
    form: await tellDraftForm(applications, transaction, { territory, on }, { ...draft, content }),
    version,
    savedAt: version === 0 ? null : new Date(savedAt).toISOString(),
    erasedAt: erasedAt(savedAt),
    communes: perimeter?.communes.map(({ insee, name: commune }) => ({ insee, name: commune })) ?? [],
  };
}
