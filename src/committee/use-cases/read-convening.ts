import { accept, refuse } from "#kernel/outcome.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { holds } from "#platform/requests/actor.ts";
import { conveningView } from "../domain/convening-view.ts";
import { requestIn } from "../domain/pack.ts";
import { changedParts } from "../domain/pack-version.ts";
import { standingOf } from "../domain/reader.ts";
import type { Sitting } from "../domain/sitting.ts";
import type { WhichItem, WhichSitting } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { findItem } from "./read-sitting.ts";
import { type Asking, readerOf } from "./reader-of.ts";

/** Those who are told who read what. */
const followers = ["coordinator", "chair", "secretary"] as const;

/** How a sitting is prepared: its calls, who comes, what is read and asked, as the caller may see it. */
export async function readConvening(
  office: CommitteeOffice,
  transaction: Transaction,
  { territory, sitting: id, ...asking }: WhichSitting & Asking,
) {
  const sitting = await office.committee.find(transaction, { territory, sitting: id });
  if (sitting === null) return refuse("sitting-unknown");
  const reader = await readerOf(transaction, territory, asking);
  const seesReaders = asking.actor !== null && holds(asking.actor, followers, territory);
  const told = await tellConvening(office, transaction, { territory, sitting });
  return accept(conveningView(sitting, { reader, seesReaders }, told));
}

export async function tellConvening(
  { convenings: { callings, packs } }: Pick<CommitteeOffice, "convenings">,
  transaction: Transaction,
  { territory, sitting }: { readonly territory: string; readonly sitting: Sitting },
) {
  const which = { territory, sitting: sitting.id };
  const items = sitting.items.map(({ id }) => id);
  const calls = await callings.listCalls(transaction, which);
  const rank = calls.at(-1)?.rank ?? 0;
  const openings = await packs.listOpenings(transaction, { territory, items });
  const questions = await packs.listQuestions(transaction, { territory, items });
  const people = await findPeople(transaction, [
    ...new Set([
      ...sitting.members.map(({ person }) => person),
      ...openings.map(({ person }) => person),
      ...questions.flatMap(({ askedBy, answeredBy }) => [askedBy, answeredBy ?? askedBy]),
    ]),
  ]);
  return {
    calls,
    answers: await callings.listAnswers(transaction, { ...which, rank }),
    reminders: await callings.listReminders(transaction, which),
    versions: await packs.listLastVersions(transaction, { territory, items }),
    openings,
    questions,
    nameOfPerson: (person: string) => people.get(person)?.name ?? "",
  };
}

/** The versions of a pack, each with what changed since the one before. */
export async function readPackVersions(
  office: CommitteeOffice,
  transaction: Transaction,
  { territory, actor, now, ...which }: WhichItem & Asking,
) {
  const found = await findItem(office, transaction, { territory, ...which });
  if (!found.ok) return found;
  const { sitting, item } = found.value;
  const firm = item.pack.firm.name;
  const standing = standingOf(await readerOf(transaction, territory, { actor, now }), item, sitting);
  if (standing === "recused") return refuse("recused", { firm });
  if (standing === "to-declare") return refuse("declaration-missing", { firm });
  if (standing === "closed") return refuse("not-a-member", { firm });
  const versions = await office.convenings.packs.listVersions(transaction, { territory, item: item.id });
  const people = await findPeople(
    transaction,
    versions.flatMap(({ frozenBy }) => frozenBy ?? []),
  );
  return accept({
    versions: versions.map(({ version, pack, hash, frozenBy, frozenAt }, index) => {
      const before = versions[index - 1];
      return {
        version,
        hash,
        frozenAt,
        frozenBy: frozenBy === null ? null : (people.get(frozenBy)?.name ?? null),
        changed: before === undefined ? [] : changedParts(before.pack, pack),
        amount: {
          before: before === undefined ? null : requestIn(before.pack).amount,
          after: requestIn(pack).amount,
        },
      };
    }),
  });
}
