import { invariant } from "#kernel/invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { consultationRuleOn, earliestClosing } from "../domain/consultation.ts";
import { consultationMail } from "../domain/consultation-mail.ts";
import { checkProposal, type Proposal } from "../domain/decision.ts";
import { isFollowUp } from "../domain/follow-up.ts";
import { standingOf } from "../domain/reader.ts";
import { isRecused, type Sitting } from "../domain/sitting.ts";
import { type ConveningRequest, conveneSitting } from "./convene-sitting.ts";
import type { CommitteeOffice } from "./office.ts";
import { paperHead } from "./paper-head.ts";
import { type Asking, byOf, readerOf } from "./reader-of.ts";

/** What is said in the place of a room. */
export const writtenPlace = "Consultation écrite";

type Opening = Pick<ConveningRequest, "territory" | "fund" | "quorum" | "now"> & {
  readonly actor: Asking["actor"];
  readonly reason: string;
  readonly closesOn: PlainDate;
  /** The member who presides. */
  readonly chair: string;
  readonly items: readonly (ConveningRequest["items"][number] & { readonly proposal: Proposal })[];
};

/** Opens a vote in writing on chosen files: frozen as for a sitting, each with what is put to the vote; each member is written to. */
export async function openConsultation(
  office: CommitteeOffice,
  transaction: Transaction,
  { reason, closesOn, chair, items, actor, ...opening }: Opening,
) {
  const { territory, now } = opening;
  const by = byOf(actor);
  const today = await businessDateOf(transaction, territory);
  const { days, stops } = consultationRuleOn(
    await office.committee.listConsultationRules(transaction, territory),
    today,
  );
  const earliest = earliestClosing(today, { days });
  if (closesOn < earliest) return refuse("consultation-too-short", { earliest, days }, "closesOn");
  for (const [index, { kind, proposal }] of items.entries()) {
    // Whoever keeps a proposal may refuse what is decided on it, and nobody is there to hear it.
    if (isFollowUp(kind)) return refuse("proposal-waits-for-a-sitting", {}, `items.${index}.id`);
    const checked = checkProposal(proposal);
    if (!checked.ok) {
      const { reason: why, facts, field } = checked.refusal;
      return refuse(why, facts, `items.${index}.proposal.${field ?? ""}`);
    }
  }
  const asked = items.map(({ kind, id }) => ({ kind, id }));
  const place = writtenPlace;
  const convened = await conveneSitting(office, transaction, {
    ...opening,
    by,
    heldOn: today,
    place,
    items: asked,
  });
  if (!convened.ok) return convened;
  const which = { territory, sitting: convened.value.sitting };
  const sitting = await office.committee.find(transaction, which);
  invariant(sitting !== null, "what was convened is there");
  const reader = await readerOf(transaction, territory, { actor, now });
  const closed = sitting.items.find((item) => standingOf(reader, item, sitting) === "recused");
  if (closed !== undefined) return refuse("recused", { firm: closed.pack.firm.name }, "items");
  const presides = checkChair(sitting, chair);
  if (!presides.ok) return presides;
  const proposals = new Map(
    sitting.items.flatMap((item) => {
      const wanted = items.find(({ kind, id }) => kind === item.kind && id === item.subject);
      return wanted === undefined ? [] : [[item.id, wanted.proposal] as const];
    }),
  );
  const kept = { reason, closesOn, stops, chair, openedBy: by.person, proposals };
  await office.committee.addConsultation(transaction, { ...which, ...kept });
  await writeToMembers(office, transaction, { territory, sitting, reason, closesOn, now });
  return convened;
}

function checkChair(sitting: Sitting, chair: string): Outcome<null, Refusal<"not-a-member">> {
  const isThere = sitting.members.some(({ id, votes }) => id === chair && votes);
  return isThere ? accept(null) : refuse("not-a-member", {}, "chair");
}

/** One mail a member who has something to answer; who is recused from everything is asked nothing. */
async function writeToMembers(
  { publicAddress }: CommitteeOffice,
  transaction: Transaction,
  {
    territory,
    sitting,
    reason,
    closesOn,
    now,
  }: { territory: string; sitting: Sitting; reason: string; closesOn: PlainDate; now: string },
): Promise<void> {
  const { operator } = await paperHead(transaction, { territory, fund: sitting.fund });
  const people = await findPeople(
    transaction,
    sitting.members.map(({ person }) => person),
  );
  for (const member of sitting.members) {
    const files = sitting.items.filter((item) => !isRecused(item, member.id)).length;
    const person = people.get(member.person);
    if (files === 0 || person === undefined) continue;
    const { name, email, language } = person;
    const address = `${publicAddress}/territoires/${territory}/comite/${sitting.id}/consultation`;
    await queueMail(transaction, {
      territory,
      to: { person: member.person, name, address: email },
      act: `committee.openConsultation/${sitting.id}`,
      language,
      ...consultationMail(language, { member: name, operator, files, reason, closesOn, address }),
      now,
    });
  }
}
