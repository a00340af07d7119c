import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { cancelSignatures, findSignature } from "#signature/index.ts";
import { conventionKind } from "../domain/convention-to-sign.ts";
import type { Conventions } from "./conventions.ts";
import { loadRecords } from "./load-records.ts";
import { refuseFuture } from "./refuse-future.ts";
import { refuseRenewal, renewConvention } from "./renew-convention.ts";
import { drawConvention, type SigningRequest, signConvention } from "./sign-convention.ts";

/** What the parties would sign, but for its day. */
export type DraftTerms = Omit<SigningRequest, "territory" | "signedOn"> & {
  /** What a renewal adds to the territory. */
  readonly extension: string | null;
};

/** A convention while it is prepared; it keeps its id once it is signed. */
export interface ConventionDraft {
  readonly id: string;
  readonly number: number;
  /** The convention that it follows. */
  readonly previous: string | null;
  readonly terms: DraftTerms;
  readonly version: number;
  readonly state: "open" | "signed" | "dropped";
  readonly changedBy: string;
  readonly changedAt: string;
  readonly endedOn: PlainDate | null;
  readonly endedWhy: string | null;
}

export interface WhichDraft {
  readonly territory: string;
  readonly draft: string;
}

/** Shelf of the drafts; each method works inside the transaction it is given. */
export interface ConventionDrafts {
  /** Last prepared first. */
  list(transaction: Transaction, territory: string): Promise<ConventionDraft[]>;
  find(transaction: Transaction, which: WhichDraft): Promise<ConventionDraft | null>;
  /** The same, and whoever else wants to change, send, sign or drop it waits. */
  lock(transaction: Transaction, which: WhichDraft): Promise<ConventionDraft | null>;
  add(
    transaction: Transaction,
    draft: { readonly territory: string; readonly by: string; readonly now: string } & Pick<
      ConventionDraft,
      "id" | "previous" | "terms"
    >,
  ): Promise<void>;
  change(
    transaction: Transaction,
    changed: WhichDraft & Pick<ConventionDraft, "terms"> & { readonly by: string; readonly now: string },
  ): Promise<void>;
  end(
    transaction: Transaction,
    ended: WhichDraft & {
      readonly state: "signed" | "dropped";
      readonly on: PlainDate;
      readonly why: string | null;
    },
  ): Promise<void>;
}

export interface DraftDesk {
  readonly conventions: Conventions;
  readonly drafts: ConventionDrafts;
}

type Acting = { readonly person: string; readonly now: string };

/** The drafts of the territory, those that ended too, and what each waits for. */
export async function listDrafts(
  { conventions, drafts }: DraftDesk,
  transaction: Transaction,
  territory: string,
) {
  const all = await drafts.list(transaction, territory);
  const people = await findPeople(transaction, [...new Set(all.map(({ changedBy }) => changedBy))]);
  const known = await loadRecords(conventions, transaction, { territory, on: null, knownAt: null });
  const told = [];
  for (const draft of all) {
    const { id, number, previous, state, terms, changedAt, changedBy, endedOn, endedWhy } = draft;
    told.push({
      id,
      number,
      state,
      isOut: state === "open" && (await isDraftOut(transaction, { territory, draft: id })),
      follows: known.find(({ convention }) => convention.id === previous)?.convention.number ?? null,
      startsOn: terms.startsOn,
      endsOn: terms.endsOn,
      changedAt,
      changedBy: people.get(changedBy)?.name ?? "",
      endedOn,
      endedWhy,
    });
  }
  return { on: await businessDateOf(transaction, territory), drafts: told };
}

/** Begins a draft: nothing is promised, and what lacks is told, not refused. */
export async function prepareDraft(
  { conventions, drafts }: DraftDesk,
  transaction: Transaction,
  {
    territory,
    previous,
    terms,
    person,
    now,
  }: Acting & { readonly territory: string } & Pick<ConventionDraft, "previous" | "terms">,
) {
  if (previous !== null) {
    const known = await loadRecords(conventions, transaction, { territory, on: null, knownAt: null });
    if (!known.some(({ convention }) => convention.id === previous)) return refuse("convention-unknown");
  }
  const id = newId(now);
  await drafts.add(transaction, { territory, id, previous, terms, by: person, now });
  return accept({ draft: id });
}

/** Changes what was read; where it is out to be signed, nobody signs before the new version is sent. */
export async function changeDraft(
  { drafts }: DraftDesk,
  transaction: Transaction,
  {
    version,
    terms,
    person,
    now,
    ...which
  }: WhichDraft & Acting & { readonly version: number; readonly terms: DraftTerms },
) {
  const opened = await lockOpenDraft(drafts, transaction, which);
  if (!opened.ok) return opened;
  if (opened.value.version !== version) {
    const { changedBy, changedAt } = opened.value;
    const by = (await findPeople(transaction, [changedBy])).get(changedBy)?.name ?? "";
    return refuse("draft-changed-meanwhile", { by, at: changedAt });
  }
  await drafts.change(transaction, { ...which, terms, by: person, now });
  return accept({ draft: which.draft });
}

/** Gives a draft up: whoever was written to is told. */
export async function dropDraft(
  { drafts }: DraftDesk,
  transaction: Transaction,
  { why, person, now, ...which }: WhichDraft & Acting & { readonly why: string },
) {
  const opened = await lockOpenDraft(drafts, transaction, which);
  if (!opened.ok) return opened;
  const { territory, draft: id } = which;
  const subject = { kind: conventionKind, id };
  await cancelSignatures(transaction, { territory, subject, why, by: person, now });
  const on = await businessDateOf(transaction, territory);
  await drafts.end(transaction, { ...which, state: "dropped", on, why });
  return accept({ draft: id });
}

/** Records that every party signed it on paper, that day. */
export async function signDraft(
  desk: DraftDesk,
  transaction: Transaction,
  { signedOn, now, ...which }: WhichDraft & { readonly signedOn: PlainDate; readonly now: string },
) {
  const opened = await lockOpenDraft(desk.drafts, transaction, which);
  if (!opened.ok) return opened;
  const early = await refuseFuture(transaction, {
    territory: which.territory,
    on: signedOn,
    field: "signedOn",
  });
  if (early !== null) return early;
  if (await isDraftOut(transaction, which)) return refuse("draft-under-way", { number: opened.value.number });
  return enactDraft(desk, transaction, { draft: opened.value, territory: which.territory, signedOn, now });
}

/** Signed: the draft becomes the convention, under the same id, as one that is recorded once signed. */
export async function enactDraft(
  { conventions, drafts }: DraftDesk,
  transaction: Transaction,
  {
    territory,
    draft,
    signedOn,
    now,
  }: {
    readonly territory: string;
    readonly draft: ConventionDraft;
    readonly signedOn: PlainDate;
    readonly now: string;
  },
) {
  const { id, previous, terms } = draft;
  const signing = { ...terms, territory, signedOn, id, now };
  const signed =
    previous === null
      ? await signConvention(conventions, transaction, signing)
      : await renewConvention(conventions, transaction, { ...signing, convention: previous });
  if (!signed.ok) return signed;
  await drafts.end(transaction, { territory, draft: id, state: "signed", on: signedOn, why: null });
  return signed;
}

/** The convention as the draft would make it if it were signed that day; or why it may not be. */
export async function drawDraft(
  { conventions }: DraftDesk,
  transaction: Transaction,
  {
    territory,
    draft,
    now,
  }: { readonly territory: string; readonly draft: ConventionDraft; readonly now: string },
) {
  const { id, previous, terms } = draft;
  if (previous !== null) {
    const renewing = { territory, convention: previous, startsOn: terms.startsOn };
    const refused = await refuseRenewal(conventions, transaction, renewing);
    if (refused !== null) return refused;
  }
  const signedOn = await businessDateOf(transaction, territory);
  return drawConvention(conventions, transaction, { ...terms, territory, signedOn, id, previous, now });
}

export async function lockOpenDraft(drafts: ConventionDrafts, transaction: Transaction, which: WhichDraft) {
  const draft = await drafts.lock(transaction, which);
  if (draft === null) return refuse("draft-unknown");
  const { number, state, endedOn } = draft;
  if (state !== "open") return refuse("draft-ended", { number, state, on: endedOn });
  return accept(draft);
}

/** Sent to be signed by personal links, not signed by all yet. */
export async function isDraftOut(
  transaction: Transaction,
  { territory, draft }: WhichDraft,
): Promise<boolean> {
  const subject = { kind: conventionKind, id: draft };
  return (await findSignature(transaction, { territory, subject }))?.state === "open";
}
