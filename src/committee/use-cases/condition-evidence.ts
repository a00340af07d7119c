import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { addFile, readFile } from "#platform/files/stored-files.ts";
import { newId } from "#platform/requests/id.ts";
import type { Verdict } from "../domain/condition-evidence.ts";
import type { CommitteeOffice } from "./office.ts";
import { openCondition, type WhichCondition } from "./open-condition.ts";
import { type Asking, byOf } from "./reader-of.ts";

/** Who hands in for any firm, who judges, who reads: whoever runs the firm comes besides. */
export const handingRoles: readonly Role[] = ["coordinator"];
export const fileReaders: readonly Role[] = ["coordinator", "treasurer", "secretary", "chair", "auditor"];

/** Hands in what proves that a condition is met: one at a time waits to be judged. */
export async function giveEvidence(
  office: Pick<CommitteeOffice, "committee">,
  transaction: Transaction,
  {
    note,
    name,
    file: content,
    ...asked
  }: WhichCondition & Asking & { readonly note: string; readonly name: string; readonly file: Uint8Array },
) {
  const { committee } = office;
  const { territory, condition, actor, now } = asked;
  await committee.lock(transaction, territory);
  const opened = await openCondition(office, transaction, { ...asked, roles: handingRoles });
  if (!opened.ok) return opened;
  const { liftedOn } = opened.value.condition;
  if (liftedOn !== null) return refuse("condition-already-lifted", { liftedOn });
  const { lapsedOn } = opened.value.decision;
  if (lapsedOn !== null) return refuse("decision-already-lapsed", { lapsedOn });
  const waiting = await findWaiting(office, transaction, { territory, condition });
  if (waiting !== undefined) return refuse("evidence-waits", { givenOn: waiting.givenOn });
  const { person: givenBy } = byOf(actor);
  const added = await addFile(transaction, {
    subject: filesOf({ territory, condition }),
    purpose: "evidence",
    name,
    content,
    addedBy: givenBy,
    now,
  });
  if (!added.ok) return added;
  const givenOn = await businessDateOf(transaction, territory);
  const evidence = { id: newId(now), condition, file: added.value, note, givenBy, givenOn };
  await committee.addEvidence(transaction, { territory, ...evidence, at: now });
  return accept(null);
}

/** Another person than the giver accepts it, which lifts the condition, or refuses it and says why. */
export async function judgeEvidence(
  office: Pick<CommitteeOffice, "committee">,
  transaction: Transaction,
  {
    evidence: id,
    verdict,
    why,
    roles,
    ...asked
  }: WhichCondition &
    Asking & {
      readonly evidence: string;
      readonly verdict: Verdict;
      readonly why: string;
      readonly roles: readonly Role[];
    },
) {
  const { committee } = office;
  const { territory, decision, condition, actor } = asked;
  await committee.lock(transaction, territory);
  const opened = await openCondition(office, transaction, { ...asked, roles });
  if (!opened.ok) return opened;
  const all = await committee.listEvidence(transaction, { territory, conditions: [condition] });
  const evidence = all.find((one) => one.id === id);
  if (evidence === undefined) return refuse("evidence-unknown");
  const { judgement, givenBy, note } = evidence;
  if (judgement !== null) return refuse("evidence-already-judged", { on: judgement.on });
  const { person: by } = byOf(actor);
  if (by === givenBy) return refuse("evidence-is-yours");
  // Given up meanwhile by a sitting: nothing is left to prove.
  const { liftedOn } = opened.value.condition;
  if (liftedOn !== null) return refuse("condition-already-lifted", { liftedOn });
  if (verdict === "refused" && why.trim() === "") return refuse("reasons-missing", {}, "why");
  const on: PlainDate = await businessDateOf(transaction, territory);
  const isFirst = await committee.judgeEvidence(transaction, {
    territory,
    evidence: id,
    verdict,
    by,
    on,
    why,
  });
  invariant(isFirst, "whoever judges has it alone");
  if (verdict === "accepted") {
    const lifted = { territory, decision, condition, liftedOn: on, liftedBy: by, evidence: note };
    await committee.liftCondition(transaction, lifted);
  }
  return accept(null);
}

/** A piece of evidence as it was handed in. */
export async function readEvidence(
  office: Pick<CommitteeOffice, "committee">,
  transaction: Transaction,
  { evidence: id, ...asked }: WhichCondition & Asking & { readonly evidence: string },
) {
  const { territory, condition } = asked;
  const opened = await openCondition(office, transaction, { ...asked, roles: fileReaders });
  if (!opened.ok) return opened;
  const all = await office.committee.listEvidence(transaction, { territory, conditions: [condition] });
  const evidence = all.find((one) => one.id === id);
  if (evidence === undefined) return refuse("evidence-unknown");
  const found = await readFile(transaction, {
    subject: filesOf({ territory, condition }),
    file: evidence.file,
  });
  invariant(found !== null, "evidence has its file");
  const { name, mediaType, content } = found;
  return accept({ name, mediaType, content, isSaved: true });
}

async function findWaiting(
  { committee }: Pick<CommitteeOffice, "committee">,
  transaction: Transaction,
  { territory, condition }: { readonly territory: string; readonly condition: string },
) {
  const all = await committee.listEvidence(transaction, { territory, conditions: [condition] });
  return all.find(({ judgement }) => judgement === null);
}

function filesOf({ territory, condition }: { readonly territory: string; readonly condition: string }) {
  return { territory, kind: "decision-condition", id: condition };
}
