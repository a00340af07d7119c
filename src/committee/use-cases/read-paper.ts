import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { WhichDecision, WhichItem, WhichSitting } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { paperHead } from "./paper-head.ts";
import { readMinutes } from "./read-minutes.ts";
import { type Asking, readerOf } from "./reader-of.ts";

/** The minutes on paper, as the caller may read them: an item that is closed to them stays closed. */
export async function readMinutesPaper(
  office: CommitteeOffice,
  transaction: Transaction,
  asked: WhichSitting & Asking,
) {
  const minutes = await readMinutes(office, transaction, asked);
  if (!minutes.ok) return minutes;
  const { territory } = asked;
  const fund = minutes.value.sitting.fund.id;
  return accept({ ...minutes.value, head: await paperHead(transaction, { territory, fund }) });
}

/** What the minutes say of one file, and of no other firm. */
export async function readExtract(
  office: CommitteeOffice,
  transaction: Transaction,
  { item: id, ...asked }: WhichItem & Asking,
) {
  const paper = await readMinutesPaper(office, transaction, asked);
  if (!paper.ok) return paper;
  const { sitting } = paper.value;
  const item = sitting.items.find((one) => one.id === id);
  if (item === undefined) return refuse("item-unknown");
  const { firm, standing } = item;
  if (standing === "recused") return refuse("recused", { firm });
  if (standing === "to-declare") return refuse("declaration-missing", { firm });
  if (standing === "closed") return refuse("not-a-member", { firm });
  if (paper.value.hash === null) return refuse("minutes-not-sealed");
  return accept({ ...paper.value, sitting: { ...sitting, items: [item] } });
}

/** The letter that told a firm what was decided. */
export async function readLetter(
  { committee }: CommitteeOffice,
  transaction: Transaction,
  { actor, now, ...which }: WhichDecision & Asking,
) {
  const { territory } = which;
  const decision = await committee.findDecision(transaction, which);
  if (decision === null) return refuse("decision-unknown");
  const { denied, seesFiles } = await readerOf(transaction, territory, { actor, now });
  const firm = decision.firm.name;
  if (denied.has(decision.subject)) return refuse("recused", { firm });
  if (!seesFiles) return refuse("not-a-member", { firm });
  const { letter, fund } = decision;
  if (letter === null) return refuse("letter-not-written", { firm });
  return accept({ decision, letter, head: await paperHead(transaction, { territory, fund }) });
}
