import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { withExchanges } from "../domain/pack-version.ts";
import { exchangesOf } from "../domain/question.ts";
import { standingOf } from "../domain/reader.ts";
import { isRecused } from "../domain/sitting.ts";
import { holdConvened } from "./change-sitting.ts";
import type { WhichItem } from "./committee.ts";
import { denySubject } from "./deny-subject.ts";
import { detector } from "./detect-recusals.ts";
import type { CommitteeOffice } from "./office.ts";
import { hashOfPack } from "./pack-hash.ts";
import { type Asking, readerOf } from "./reader-of.ts";

type Refused = Refusal<
  | "sitting-unknown"
  | "sitting-begun"
  | "sitting-cancelled"
  | "sitting-is-written"
  | "item-unknown"
  | "recused"
  | "declaration-missing"
  | "nothing-changed"
>;

/**
 * Freezes the file as it stands now, with the questions that were answered: another version, which its readers are told is not
 * the one they read. Whoever the file now shows to be tied to its firm leaves the item.
 */
export async function freezeAgain(
  office: CommitteeOffice,
  transaction: Transaction,
  { territory, sitting: id, item: itemId, ...asking }: WhichItem & Asking,
): Promise<Outcome<{ version: number }, Refused>> {
  const { committee, subjects, convenings } = office;
  const which = { territory, sitting: id };
  const held = await holdConvened(office, transaction, which);
  if (!held.ok) return held;
  const { sitting } = held.value;
  const item = sitting.items.find((one) => one.id === itemId);
  if (item === undefined) return refuse("item-unknown");
  const reader = await readerOf(transaction, territory, asking);
  const firm = item.pack.firm.name;
  const standing = standingOf(reader, item, sitting);
  if (standing === "recused") return refuse("recused", { firm });
  if (standing === "to-declare") return refuse("declaration-missing", { firm });

  const subject = await subjects.find(transaction, { territory, kind: item.kind, id: item.subject });
  if (subject === null) return refuse("item-unknown");
  const questions = await convenings.packs.listQuestions(transaction, { territory, items: [itemId] });
  const people = await findPeople(
    transaction,
    questions.flatMap(({ askedBy, answeredBy }) => [askedBy, ...(answeredBy === null ? [] : [answeredBy])]),
  );
  const pack = withExchanges(
    subject.pack,
    exchangesOf(questions, (person) => people.get(person)?.name ?? ""),
  );
  const hash = hashOfPack(pack);
  if (hash === item.packHash) return refuse("nothing-changed");

  const last = (await convenings.packs.listLastVersions(transaction, { territory, items: [itemId] })).get(
    itemId,
  );
  const version = (last?.version ?? 1) + 1;
  const { now } = asking;
  await convenings.packs.addVersion(transaction, {
    ...which,
    item: itemId,
    version,
    pack,
    hash,
    frozenBy: reader.person,
    frozenAt: now,
  });
  const { members } = sitting;
  const detect = await detector(office, transaction, { territory, members, subjects: [subject] });
  for (const recusal of detect(subject).filter(({ member }) => !isRecused(item, member))) {
    await committee.addRecusal(transaction, { ...which, item: itemId, ...recusal, at: now });
    await denySubject(transaction, { territory, item, recusal, members, now });
  }
  return accept({ version });
}
