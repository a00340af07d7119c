import { type ComponentProps, useEffect, useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import type { Refusal } from "#web/design/refusal.tsx";
import { applicationContract } from "../contract.ts";
import { changedKeys, type FileContent } from "../domain/file-content.ts";
import { broughtForm, isSameForm, type TypedForm, typedFormOf } from "./draft-form.ts";
import type { DraftParams, ReadOpenDraft } from "./read-entry.ts";

/** Long enough to finish a word, short enough to lose none. */
const restMs = 800;
const retryMs = 5000;

type SentAnswers = NonNullable<ReadOpenDraft["form"]>["answers"];

interface Kept {
  readonly version: number;
  readonly savedAt: string | null;
  readonly erasedAt: string;
  readonly content: FileContent;
  readonly form: TypedForm | null;
}

export interface DraftDesk {
  readonly content: FileContent;
  readonly change: (changed: Partial<FileContent>) => void;
  /** The answers to the territory's own questions; null where it asks none. */
  readonly form: TypedForm | null;
  readonly changeForm: (changed: Partial<TypedForm>) => void;
  readonly readAgain: () => Promise<unknown>;
  /** What the server has of it. */
  readonly kept: Kept;
  readonly isClean: boolean;
  readonly isSaving: boolean;
  readonly refusal: ComponentProps<typeof Refusal>["of"];
  /** What another page saved meanwhile, and this one has not seen; null where there is none. */
  readonly theirs: ReadOpenDraft | null;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** A request as it is typed: saved at each pause, never over what another page saved since this one read it. */
export function useDraft(
  params: DraftParams,
  read: ReadOpenDraft,
  readAgain: () => Promise<unknown>,
): DraftDesk {
  const [content, setContent] = useState(read.content);
  const [form, setForm] = useState(() => typedFormOf(read));
  const [kept, setKept] = useState<Kept>(() => ({ ...read, form: typedFormOf(read) }));
  const [isSaving, setSaving] = useState(false);
  const write = useWrite(applicationContract, "saveDraft");
  // Whoever meets another page's words is shown them: that is no failure.
  const refusal = write.refusal?.reason === "draft-changed-elsewhere" ? null : write.refusal;
  const isClean = isSame(kept.content, content) && isSameForm(kept.form, form);
  const isBehind = read.version > kept.version && !isSaving;
  const isConflict =
    isBehind && !isClean && !(isSame(read.content, content) && isSameForm(typedFormOf(read), form));
  // Nothing is waiting here: what another page saved simply shows.
  if (isBehind && !isConflict) {
    setKept({ ...read, form: typedFormOf(read) });
    if (isClean) setContent(read.content);
    if (isClean) setForm(typedFormOf(read));
  }
  // The territory asks otherwise since: what was typed is brought to it.
  if (!isBehind && read.form?.fromOn !== form?.fromOn) setForm(broughtForm(read, form));

  async function save() {
    setSaving(true);
    const sent = form === null ? {} : { form: { ...form, answers: { ...form.answers } as SentAnswers } };
    const body = { version: kept.version, content, ...sent };
    const saved = await write.send({ params, body });
    if (saved === null) await readAgain();
    else setKept({ ...saved, content, form });
    setSaving(false);
  }

  const isWaiting = !isClean && !isConflict && !isSaving;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => void save(), refusal === null ? restMs : retryMs);
    return () => clearTimeout(timer);
  });

  useEffect(() => {
    const saveOnLeaving = () => {
      if (document.visibilityState === "hidden" && isWaiting) void save();
    };
    document.addEventListener("visibilitychange", saveOnLeaving);
    return () => document.removeEventListener("visibilitychange", saveOnLeaving);
  });

  return {
    content,
    change: (changed) => setContent((before) => ({ ...before, ...changed })),
    form,
    changeForm: (changed) => setForm((before) => (before === null ? null : { ...before, ...changed })),
    readAgain,
    kept,
    isClean,
    isSaving,
    refusal,
    theirs: isConflict ? read : null,
    keepMine: () =>
      setKept({ ...kept, version: read.version, content: read.content, form: typedFormOf(read) }),
    takeTheirs: () => {
      setKept({ ...read, form: typedFormOf(read) });
      setContent(read.content);
      setForm(typedFormOf(read));
    },
  };
}

function isSame(some: FileContent, others: FileContent): boolean {
  return changedKeys(some, others).length === 0;
}
