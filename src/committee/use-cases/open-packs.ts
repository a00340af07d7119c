import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { standingOf } from "../domain/reader.ts";
import type { WhichSitting } from "./committee.ts";
import type { PackOpening } from "./convenings.ts";
import type { CommitteeOffice } from "./office.ts";
import { type Asking, readerOf } from "./reader-of.ts";

type Refused = Refusal<
  "sitting-unknown" | "item-unknown" | "recused" | "declaration-missing" | "not-a-member"
>;

/** Keeps who opens which version of which pack, and when for the first time: all of those that are asked, or none. */
export async function openPacks(
  { committee, convenings: { packs } }: CommitteeOffice,
  transaction: Transaction,
  {
    territory,
    sitting: id,
    items: asked,
    actor,
    now,
  }: WhichSitting & Asking & { readonly items: readonly string[] },
): Promise<Outcome<{ openings: Omit<PackOpening, "person">[] }, Refused>> {
  const sitting = await committee.find(transaction, { territory, sitting: id });
  if (sitting === null) return refuse("sitting-unknown");
  const reader = await readerOf(transaction, territory, { actor, now });
  const items = [...new Set(asked)];
  for (const one of items) {
    const item = sitting.items.find((candidate) => candidate.id === one);
    if (item === undefined) return refuse("item-unknown");
    const standing = standingOf(reader, item, sitting);
    const firm = item.pack.firm.name;
    if (standing === "recused") return refuse("recused", { firm });
    if (standing === "to-declare") return refuse("declaration-missing", { firm });
    if (standing === "closed") return refuse("not-a-member", { firm });
  }
  const versions = await packs.listLastVersions(transaction, { territory, items });
  const { person } = reader;
  for (const item of items) {
    const version = versions.get(item)?.version ?? 1;
    await packs.addOpening(transaction, { territory, item, version, person, openedAt: now });
  }
  const kept = await packs.listOpenings(transaction, { territory, items });
  return accept({
    openings: kept
      .filter(
        (opening) => opening.person === person && opening.version === versions.get(opening.item)?.version,
      )
      .map(({ item, version, openedAt }) => ({ item, version, openedAt })),
  });
}
