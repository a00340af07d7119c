import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { draftPath, erasedIfSavedBefore, linkExpiry } from "../domain/file-draft.ts";
import type { Applications } from "./applications.ts";
import type { FileDraft } from "./file-drafts.ts";
import { drawLinkToken } from "./link-token.ts";

/** Another personal link of a draft; those before open it too, each until its own day. */
export async function addLink(
  applications: Applications,
  transaction: Transaction,
  { territory, draft, now }: { territory: string; draft: FileDraft["id"]; now: string },
): Promise<{ readonly id: string; readonly path: string }> {
  const { token, tokenHash } = drawLinkToken();
  const id = newId(now);
  const link = { territory, draft, id, tokenHash, madeAt: now, expiresAt: linkExpiry(now) };
  await applications.addDraftLink(transaction, link);
  return { id, path: draftPath({ territory, draft, token }) };
}

/** How many requests were erased before anyone submitted them. */
export async function eraseOldDrafts(
  applications: Applications,
  transaction: Transaction,
  { territory, now }: { readonly territory: string; readonly now: string },
): Promise<number> {
  const askedBefore = new Date(Date.parse(now) - 86_400_000).toISOString();
  return applications.eraseDrafts(transaction, {
    territory,
    savedBefore: erasedIfSavedBefore(now),
    askedBefore,
  });
}
