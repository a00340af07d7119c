import { findFund } from "#fund/index.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import type { SittingTime } from "../domain/convening.ts";
import { subjectKey } from "../domain/follow-up.ts";
import { sits } from "../domain/member.ts";
import type { QuorumRule } from "../domain/quorum.ts";
import type { ConvenedItem, ConvenedSitting } from "./committee.ts";
import { denySubject } from "./deny-subject.ts";
import { type Detect, detector } from "./detect-recusals.ts";
import type { By, CommitteeOffice } from "./office.ts";
import { hashOfPack } from "./pack-hash.ts";
import type { Subject } from "./subjects.ts";

export interface ConveningRequest {
  readonly territory: string;
  readonly heldOn: PlainDate;
  readonly place: string;
  readonly time?: SittingTime | null | undefined;
  readonly link?: string | null | undefined;
  readonly fund: string;
  readonly quorum: QuorumRule;
  readonly items: readonly { readonly kind: string; readonly id: string }[];
  readonly by: By;
  readonly now: string;
}

type Refused = Refusal<
  | "fund-unknown"
  | "committee-empty"
  | "item-unknown"
  | "item-not-ready"
  | "item-twice"
  | "item-already-convened"
>;

/** Convenes: the packs are frozen, and whoever a file shows to be tied to its firm cannot open it any more. */
export async function conveneSitting(
  office: CommitteeOffice,
  transaction: Transaction,
  request: ConveningRequest,
): Promise<Outcome<{ sitting: string }, Refused>> {
  const { territory, heldOn, place, fund, quorum, by, now } = request;
  const { committee, subjects } = office;
  if ((await findFund(transaction, { territory, fund })) === null) return refuse("fund-unknown", {}, "fund");
  await committee.lock(transaction, territory);
  const everyone = await committee.listMembers(transaction, territory);
  const members = everyone.filter((member) => sits(member, heldOn));
  if (members.length === 0) return refuse("committee-empty", { heldOn }, "heldOn");
  const taken = await takeSubjects(office, transaction, request);
  if (!taken.ok) return taken;

  const detect = await detector(office, transaction, { territory, members, subjects: taken.value });
  const items = taken.value.map((subject, index) => itemOf(subject, { index, detect, now }));
  const id = newId(now);
  const convened: ConvenedSitting = {
    territory,
    id,
    heldOn,
    place,
    fund,
    rule: quorum,
    items,
    convenedAt: now,
    convenedBy: by.person,
    time: request.time ?? null,
    link: request.link ?? null,
  };
  await committee.add(transaction, convened);
  for (const item of items) {
    for (const recusal of item.recusals)
      await denySubject(transaction, { territory, item, recusal, members, now });
    const { kind, subject } = item;
    await subjects.move(transaction, {
      territory,
      kind,
      id: subject,
      to: "in-committee",
      on: heldOn,
      by,
      why: null,
      now,
    });
  }
  return accept({ sitting: id });
}

async function takeSubjects(
  { committee, subjects }: CommitteeOffice,
  transaction: Transaction,
  { territory, items }: ConveningRequest,
): Promise<Outcome<Subject[], Refused>> {
  const waiting = new Set(await committee.listWaiting(transaction, territory));
  const taken: Subject[] = [];
  for (const [index, wanted] of items.entries()) {
    const field = `items.${index}`;
    const subject = await subjects.find(transaction, { territory, ...wanted });
    if (subject === null) return refuse("item-unknown", {}, field);
    const firm = subject.pack.firm.name;
    if (taken.some(({ kind, id }) => kind === subject.kind && id === subject.id))
      return refuse("item-twice", { firm }, field);
    if (waiting.has(subjectKey(subject))) return refuse("item-already-convened", { firm }, field);
    if (!subject.isReady) return refuse("item-not-ready", { firm }, field);
    taken.push(subject);
  }
  return accept(taken);
}

function itemOf(
  subject: Subject,
  { index, detect, now }: { index: number; detect: Detect; now: string },
): ConvenedItem {
  return {
    id: newId(now),
    position: index + 1,
    kind: subject.kind,
    subject: subject.id,
    pack: subject.pack,
    packHash: hashOfPack(subject.pack),
    recusals: detect(subject),
  };
}
