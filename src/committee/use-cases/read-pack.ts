import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { requestIn } from "../domain/pack.ts";
import { seatOf, standingOf } from "../domain/reader.ts";
import type { WhichItem } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { findItem } from "./read-sitting.ts";
import { type Asking, readerOf } from "./reader-of.ts";

/** The frozen pack, once the reader has said that nothing ties them to the firm; a member opens it first, which is kept. */
export async function readPack(
  office: CommitteeOffice,
  transaction: Transaction,
  { territory, actor, now, ...which }: WhichItem & Asking,
) {
  const found = await findItem(office, transaction, { territory, ...which });
  if (!found.ok) return found;

  const { sitting, item } = found.value;
  const { pack } = item;
  const firm = pack.firm.name;
  const reader = await readerOf(transaction, territory, { actor, now });
  const standing = standingOf(reader, item, sitting);
  if (standing === "recused") return refuse("recused", { firm });
  if (standing === "to-declare") return refuse("declaration-missing", { firm });
  if (standing === "closed") return refuse("not-a-member", { firm });
  const { packs } = office.convenings;
  const asked = { territory, items: [item.id] };
  const version = (await packs.listLastVersions(transaction, asked)).get(item.id)?.version ?? 1;
  if (seatOf(reader, sitting) !== null) {
    const openings = await packs.listOpenings(transaction, asked);
    const hasOpened = openings.some((one) => one.person === reader.person && one.version === version);
    if (!hasOpened) return refuse("pack-not-opened", { firm });
  }
  return accept({
    item: item.id,
    version,
    title: pack.title,
    firm: { id: pack.firm.id, name: firm, siren: pack.firm.siren },
    request: requestIn(pack),
    hash: item.packHash,
    content: pack.content,
    exchanges: (pack.exchanges ?? []).map((exchange) => ({ ...exchange })),
  });
}
