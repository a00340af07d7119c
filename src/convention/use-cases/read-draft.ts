import type { Locale } from "#kernel/format.ts";
import { accept, type Facts, refuse } from "#kernel/outcome.ts";
import { businessDateOf, findOrganisations, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { findSignature } from "#signature/index.ts";
import { conventionSentences } from "../domain/convention-sentences.ts";
import { conventionFingerprint, conventionKind } from "../domain/convention-to-sign.ts";
import { type DraftDesk, drawDraft, type WhichDraft } from "./convention-drafts.ts";
import { loadRecords } from "./load-records.ts";
import { paperOfDraft } from "./read-papers.ts";

/** A draft whole: who signs it, what it lacks to be signed today, whether what was sent still says the same. */
export async function readDraft(
  desk: DraftDesk,
  transaction: Transaction,
  { territory, draft: id, now }: WhichDraft & { readonly now: string },
) {
  const draft = await desk.drafts.find(transaction, { territory, draft: id });
  if (draft === null) return refuse("draft-unknown");
  const { previous, terms, changedBy } = draft;
  const ids = terms.parties.map(({ organisation }) => organisation);
  const organisations = await findOrganisations(transaction, ids);
  const people = await findPeople(transaction, [changedBy]);
  const known = await loadRecords(desk.conventions, transaction, { territory, on: null, knownAt: null });
  const standing = await findSignature(transaction, { territory, subject: { kind: conventionKind, id } });
  const isOut = draft.state === "open" && standing?.state === "open";
  const drawn = draft.state === "open" ? await drawDraft(desk, transaction, { territory, draft, now }) : null;
  const says = drawn?.ok
    ? conventionFingerprint(await paperOfDraft(desk.conventions, transaction, drawn.value))
    : null;
  return accept({
    ...draft,
    on: await businessDateOf(transaction, territory),
    changedBy: people.get(changedBy)?.name ?? "",
    isOut,
    follows: known.find(({ convention }) => convention.id === previous)?.convention.number ?? null,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn,
    signers: ids.map((organisation) => ({
      id: organisation,
      name: organisations.get(organisation)?.name ?? "",
    })),
    lacks: drawn === null || drawn.ok ? null : lackTold(drawn.refusal),
    isOutOfDate: isOut && standing.fingerprint !== says,
  });
}

function lackTold({
  reason,
  facts,
}: {
  readonly reason: keyof typeof conventionSentences;
  readonly facts: Facts;
}) {
  const tell = (locale: Locale) => conventionSentences[reason](facts, locale);
  return { reason, fr: tell("fr"), en: tell("en") };
}
