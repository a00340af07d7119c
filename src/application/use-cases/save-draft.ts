import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isSameAnswers } from "../domain/answers.ts";
import { changedKeys, type FileContent } from "../domain/file-content.ts";
import { erasedAt, mostLookUps } from "../domain/file-draft.ts";
import type { Applications } from "./applications.ts";
import { readTypedForm } from "./draft-form.ts";
import type { DraftForm, FileDraft } from "./file-drafts.ts";
import type { FirmDirectory } from "./firm-directory.ts";
import { lookUpFirm } from "./look-up-firm.ts";
import { type DraftRefusal, type HeldDraft, openDraft } from "./open-draft.ts";

/** Keeps what was typed over the version that the page read, and over no other: two pages never erase each other unseen. */
export async function saveDraft(
  applications: Applications,
  transaction: Transaction,
  {
    content,
    version,
    form: typed,
    ...held
  }: HeldDraft & {
    readonly content: FileContent;
    readonly version: number;
    readonly form?: Parameters<typeof readTypedForm>[3]["form"];
  },
) {
  const opened = await openToWriting(applications, transaction, held);
  if (!opened.ok) return opened;
  const { content: kept, version: current, savedAt } = opened.value;
  const day = { territory: held.territory, on: await businessDateOf(transaction, held.territory) };
  const form = await readTypedForm(applications, transaction, day, {
    form: typed,
    draft: opened.value,
    content,
  });
  if (!form.ok) return form;
  const isSame = changedKeys(kept, content).length === 0 && isSameForm(opened.value, form.value);
  if (isSame && current > 0) return accept(told(current, savedAt));
  if (version !== current) return refuse("draft-changed-elsewhere", { version: current });
  const { now } = held;
  const saved = { content, form: form.value, version: current + 1, now };
  await applications.saveDraft(transaction, { ...held, ...saved });
  return accept(told(current + 1, now));
}

function isSameForm(some: DraftForm, other: DraftForm): boolean {
  return (
    some.questionsFromOn === other.questionsFromOn &&
    some.situation === other.situation &&
    isSameAnswers(some.answers, other.answers)
  );
}

function told(version: number, savedAt: string) {
  return { version, savedAt: new Date(savedAt).toISOString(), erasedAt: erasedAt(savedAt) };
}

/** What the public register says of the firm, for a request that is being written. */
export async function lookUpForDraft(
  applications: Applications,
  transaction: Transaction,
  { number, directory, ...held }: HeldDraft & { readonly number: string; readonly directory: FirmDirectory },
) {
  const opened = await openToWriting(applications, transaction, held);
  if (!opened.ok) return opened;
  if (opened.value.lookUps >= mostLookUps) return refuse("look-ups-used-up", { most: mostLookUps });
  await applications.countLookUp(transaction, held);
  const { territory, now } = held;
  return lookUpFirm(applications, transaction, { territory, number, by: null, now, directory });
}

type Written = Omit<FileDraft, "content"> & { readonly content: FileContent };

async function openToWriting(
  applications: Applications,
  transaction: Transaction,
  held: HeldDraft,
): Promise<Outcome<Written, DraftRefusal | Refusal<"draft-submitted">>> {
  const opened = await openDraft(applications, transaction, held, { isHeld: true });
  if (!opened.ok) return opened;
  const { content, application } = opened.value;
  if (content !== null) return accept({ ...opened.value, content });
  invariant(application !== null, "a draft without words became a file");
  const file = await applications.find(transaction, { territory: held.territory, application });
  return refuse("draft-submitted", { number: file?.number ?? 0 });
}
