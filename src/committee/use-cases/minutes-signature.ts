import { formatDay } from "#kernel/format.ts";
import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { findSignature, type NewDocument, type NewSignatory, type SignedKind } from "#signature/index.ts";
import { correctedContent, standingHash } from "../domain/minutes-correction.ts";
import { correctedMinutesMail } from "../domain/minutes-mail.ts";
import { isRecused, type Sitting } from "../domain/sitting.ts";
import { sittingView } from "../domain/sitting-view.ts";
import type { Committee, WhichSitting } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { hashOf } from "./pack-hash.ts";
import { type PaperHead, paperHead } from "./paper-head.ts";
import { type CorrectionTold, tellCorrections } from "./read-minutes.ts";
import { type Asking, byOf, readerOf } from "./reader-of.ts";
import { tellSitting } from "./tell.ts";

/** The kind under which signatures know the minutes of a sitting. */
export const minutesKind = "committee-minutes";

/** What the paper that is signed says, for whoever prints it. */
export interface MinutesToPrint {
  readonly sitting: ReturnType<typeof sittingView>;
  readonly hash: string;
  readonly corrections: readonly CorrectionTold[];
  readonly head: PaperHead;
}

export type PrintMinutes = (facts: MinutesToPrint) => Promise<{ name: string; content: Uint8Array }>;

type Acting = WhichSitting & Asking & { readonly print: PrintMinutes };

/** Sends sealed minutes to be signed by who presided and who kept them. */
export async function askMinutesSignature(
  office: CommitteeOffice,
  transaction: Transaction,
  { dueOn, asksCode, ...acting }: Acting & { readonly dueOn: PlainDate; readonly asksCode: boolean },
) {
  const { territory, actor, now } = acting;
  await office.committee.lock(transaction, territory);
  const prepared = await prepare(office, transaction, acting);
  if (!prepared.ok) return prepared;
  const { sitting, document, head } = prepared.value;
  const subject = { kind: minutesKind, id: sitting.id };
  const standing = await findSignature(transaction, { territory, subject });
  if (standing?.state === "completed" && standing.fingerprint === document.fingerprint)
    return refuse("minutes-already-signed");
  const asked = await office.signatures.ask(transaction, {
    territory,
    subject,
    object: null,
    title: typesetFrench(`Procès-verbal du comité du ${formatDay(sitting.heldOn, "fr")}`),
    asker: head.operator,
    inTurn: false,
    asksCode,
    dueOn,
    document,
    signatories: await signatoriesOf(transaction, sitting),
    person: byOf(actor).person,
    now,
  });
  return asked.ok ? accept(null) : asked;
}

/** Adds a correction to sealed minutes: what was signed of them, and every link, is void, and each signatory is told. */
export async function correctMinutes(
  office: CommitteeOffice,
  transaction: Transaction,
  { text, item, ...acting }: Acting & { readonly text: string; readonly item: string | null },
) {
  const { committee, signatures } = office;
  const { territory, sitting: id, actor, now } = acting;
  const which = { territory, sitting: id };
  await committee.lock(transaction, territory);
  const sitting = await committee.find(transaction, which);
  if (sitting === null) return refuse("sitting-unknown");
  const before = await committee.listCorrections(transaction, which);
  const hash = standingHash(sitting, before);
  if (hash === null) return refuse("minutes-not-sealed");
  const about = sitting.items.find((one) => one.id === item);
  if (item !== null && about === undefined) return refuse("item-unknown", {}, "item");
  const { denied } = await readerOf(transaction, territory, { actor, now });
  if (about !== undefined && denied.has(about.subject))
    return refuse("recused", { firm: about.pack.firm.name });

  const correctedOn = await businessDateOf(transaction, territory);
  const correction = { rank: before.length + 1, item, text, correctedBy: byOf(actor).person, correctedOn };
  const kept = { ...correction, hash: hashOf(correctedContent(hash, correction)) };
  await committee.addCorrection(transaction, { ...which, ...kept, at: now });
  const subject = { kind: minutesKind, id };
  const standing = await findSignature(transaction, { territory, subject });
  // Corrected once more before it is signed again: they know already.
  if (standing?.state === "completed" && standing.fingerprint === hash)
    await tellWhoSigned(office, transaction, { territory, sitting, rank: correction.rank, now });
  if (standing?.state !== "open") return accept(null);
  const prepared = await prepare(office, transaction, acting);
  invariant(prepared.ok, "minutes that were just corrected are sealed");
  const { document } = prepared.value;
  const { person } = byOf(actor);
  const renewed = await signatures.renew(transaction, {
    territory,
    subject,
    document,
    why: "Le procès-verbal est rectifié.",
    person,
    now,
  });
  // A request whose time has passed asks nobody any more: another one can be made.
  invariant(renewed.ok || renewed.refusal.reason === "request-expired", "what is to be signed changed");
  return accept(null);
}

/** Nothing is left to renew of a request that was completed: each signatory is told that what they gave is void. */
async function tellWhoSigned(
  { publicAddress }: CommitteeOffice,
  transaction: Transaction,
  {
    territory,
    sitting,
    rank,
    now,
  }: { readonly territory: string; readonly sitting: Sitting; readonly rank: number; readonly now: string },
): Promise<void> {
  const { id, heldOn, fund } = sitting;
  const { operator } = await paperHead(transaction, { territory, fund });
  const address = `${publicAddress}/territoires/${territory}/comite/${id}/proces-verbal`;
  for (const { person, name, email, language } of await signatoriesOf(transaction, sitting))
    await queueMail(transaction, {
      territory,
      to: { person, name, address: email },
      act: `committee.correctMinutes/${id}/${rank}`,
      language,
      ...correctedMinutesMail(language, { name, operator, heldOn, address }),
      now,
    });
}

/** What signatures ask of the minutes of a sitting: they may still be corrected until the last one is given. */
export function signedMinutesOf(committee: Committee): SignedKind {
  return {
    async hold(transaction, { territory, id }) {
      await committee.lock(transaction, territory);
      const which = { territory, sitting: id };
      const sitting = await committee.find(transaction, which);
      return sitting === null
        ? null
        : standingHash(sitting, await committee.listCorrections(transaction, which));
    },
    // The request itself is the evidence: minutes read there whether they are signed.
    onSigned: async () => accept(null),
  };
}

async function prepare(
  { committee }: CommitteeOffice,
  transaction: Transaction,
  { territory, sitting: id, print }: Acting,
) {
  const which = { territory, sitting: id };
  const sitting = await committee.find(transaction, which);
  if (sitting === null) return refuse("sitting-unknown");
  const corrections = await committee.listCorrections(transaction, which);
  const hash = standingHash(sitting, corrections);
  if (hash === null) return refuse("minutes-not-sealed");
  const told = await tellSitting(transaction, { territory, sitting });
  const reader = { person: "", seesFiles: true, denied: closedToSomeone(sitting) };
  const view = sittingView(sitting, reader, told);
  const head = await paperHead(transaction, { territory, fund: sitting.fund });
  const shown = await tellCorrections(transaction, view, corrections);
  const printed = await print({ sitting: view, hash, corrections: shown, head });
  const essentials = [
    { label: "Séance", value: `${formatDay(sitting.heldOn, "fr")}, ${sitting.place}` },
    { label: "Points décidés", value: String(sitting.items.length) },
    { label: "Empreinte scellée", value: hash },
  ].map(({ label, value }) => ({ label, value: typesetFrench(value) }));
  const document: NewDocument = { ...printed, essentials, fingerprint: hash };
  return accept({ sitting, document, head });
}

/** One paper for all who sign and who follow it: an item from which anyone is recused is sealed in it, and told in its own extract. */
function closedToSomeone({ items, members }: Sitting): ReadonlySet<string> {
  return new Set(
    items.filter((item) => members.some(({ id }) => isRecused(item, id))).map(({ subject }) => subject),
  );
}

async function signatoriesOf(transaction: Transaction, sitting: Sitting): Promise<NewSignatory[]> {
  const chair = sitting.members.find(({ id }) => id === sitting.chair)?.person ?? "";
  const secretary = sitting.secretary ?? "";
  const people = await findPeople(transaction, [chair, secretary]);
  const both = [{ id: chair, role: "présidence et secrétariat de la séance" }];
  const each = [
    { id: chair, role: "présidence de la séance" },
    { id: secretary, role: "secrétariat de la séance" },
  ];
  return (chair === secretary ? both : each).map(({ id, role }) => {
    const person = people.get(id);
    invariant(person !== undefined, "whoever presided and whoever kept the minutes are known");
    const { name, email, language } = person;
    return { role, person: id, name, email, language, mayDelegate: false };
  });
}
