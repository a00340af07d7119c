import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { newId } from "#platform/requests/id.ts";
import { seatOf, standingOf } from "../domain/reader.ts";
import type { Item, Sitting } from "../domain/sitting.ts";
import type { WhichItem } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { findItem } from "./read-sitting.ts";
import { type Asking, readerOf } from "./reader-of.ts";

type Closed = Refusal<
  "sitting-unknown" | "item-unknown" | "recused" | "declaration-missing" | "not-a-member" | "sitting-begun"
>;

/** A member asks something on a file before the sitting; whoever may read the file reads the question. */
export async function askQuestion(
  office: CommitteeOffice,
  transaction: Transaction,
  { text, ...asked }: WhichItem & Asking & { readonly text: string },
): Promise<Outcome<null, Closed>> {
  const opened = await openItem(office, transaction, asked);
  if (!opened.ok) return opened;
  const { sitting, reader } = opened.value;
  if (seatOf(reader, sitting) === null) return refuse("not-a-member");
  const { territory, item, now } = asked;
  await office.convenings.packs.addQuestion(transaction, {
    territory,
    id: newId(now),
    item,
    askedBy: reader.person,
    text,
    askedAt: now,
    answer: null,
    answeredBy: null,
    answeredAt: null,
  });
  return accept(null);
}

/** The coordinator answers, once: the answer is read where the question is. */
export async function answerQuestion(
  office: CommitteeOffice,
  transaction: Transaction,
  {
    question: id,
    answer,
    ...asked
  }: WhichItem & Asking & { readonly question: string; readonly answer: string },
): Promise<Outcome<null, Closed | Refusal<"question-unknown" | "question-already-answered">>> {
  const opened = await openItem(office, transaction, asked);
  if (!opened.ok) return opened;
  const { territory, item, now } = asked;
  const { packs } = office.convenings;
  const questions = await packs.listQuestions(transaction, { territory, items: [item] });
  const question = questions.find((one) => one.id === id);
  if (question === undefined) return refuse("question-unknown");
  const { person: by } = opened.value.reader;
  const isFirst = await packs.answerQuestion(transaction, { territory, question: id, answer, by, at: now });
  return isFirst ? accept(null) : refuse("question-already-answered");
}

/** An item of a sitting that has not begun, for someone who may read its file. */
async function openItem(
  office: CommitteeOffice,
  transaction: Transaction,
  { territory, sitting: id, item: itemId, ...asking }: WhichItem & Asking,
): Promise<Outcome<{ sitting: Sitting; item: Item; reader: Awaited<ReturnType<typeof readerOf>> }, Closed>> {
  await office.committee.lock(transaction, territory);
  const found = await findItem(office, transaction, { territory, sitting: id, item: itemId });
  if (!found.ok) return found;
  const { sitting, item } = found.value;
  const reader = await readerOf(transaction, territory, asking);
  const firm = item.pack.firm.name;
  const standing = standingOf(reader, item, sitting);
  if (standing === "recused") return refuse("recused", { firm });
  if (standing === "to-declare") return refuse("declaration-missing", { firm });
  if (standing === "closed") return refuse("not-a-member", { firm });
  if (sitting.status !== "convened") return refuse("sitting-begun", { heldOn: sitting.heldOn });
  return accept({ sitting, item, reader });
}
