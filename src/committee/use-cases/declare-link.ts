import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LinkKind } from "../domain/recusal.ts";
import { isRecused, type Recusal } from "../domain/sitting.ts";
import type { WhichItem } from "./committee.ts";
import { denySubject } from "./deny-subject.ts";
import type { By, CommitteeOffice } from "./office.ts";
import { findItem } from "./read-sitting.ts";

type Refused = Refusal<
  | "sitting-unknown"
  | "item-unknown"
  | "not-a-member"
  | "item-already-decided"
  | "already-recused"
  | "owner-is-tied"
  | "sitting-cancelled"
  | "reasons-missing"
>;

/** A member says from the firm's name what ties them to it: a tie takes them out of the item, nothing opens its pack. */
export async function declareLink(
  office: CommitteeOffice,
  transaction: Transaction,
  {
    link,
    reason,
    by,
    now,
    ...which
  }: WhichItem & {
    readonly link: LinkKind | null;
    readonly reason: string;
    readonly by: By;
    readonly now: string;
  },
): Promise<Outcome<null, Refused>> {
  const { committee } = office;
  const { territory } = which;
  await committee.lock(transaction, territory);
  const found = await findItem(office, transaction, which);
  if (!found.ok) return found;
  const { sitting, item } = found.value;
  if (sitting.status === "cancelled") return refuse("sitting-cancelled");
  const member = sitting.members.find(({ person }) => person === by.person);
  if (member === undefined) return refuse("not-a-member");
  if (isRecused(item, member.id)) return refuse("already-recused");
  if (link === null) {
    const subject = await office.subjects.find(transaction, { territory, kind: item.kind, id: item.subject });
    if (subject?.owners.has(by.person) === true || subject?.advisers.has(by.person) === true)
      return refuse("owner-is-tied", { firm: item.pack.firm.name }, "link");
    await committee.addDeclaration(transaction, { ...which, member: member.id, at: now });
    return accept(null);
  }
  if (item.status === "decided") return refuse("item-already-decided", { firm: item.pack.firm.name });
  if (reason.trim() === "") return refuse("reasons-missing", {}, "reason");

  const recusal: Recusal = { member: member.id, manner: "declared", link, reason };
  await committee.addRecusal(transaction, { ...which, ...recusal, at: now });
  await denySubject(transaction, { territory, item, recusal, members: sitting.members, now });
  return accept(null);
}
