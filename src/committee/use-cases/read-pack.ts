import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { requestIn } from "../domain/pack.ts";
import { standingOf } from "../domain/reader.ts";
import type { WhichItem } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { findItem } from "./read-sitting.ts";
import { type Asking, readerOf } from "./reader-of.ts";

/** The frozen pack, once the reader has said that nothing ties them to the firm. */
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
  const standing = standingOf(await readerOf(transaction, territory, { actor, now }), item, sitting);
  if (standing === "recused") return refuse("recused", { firm });
  if (standing === "to-declare") return refuse("declaration-missing", { firm });
  if (standing === "closed") return refuse("not-a-member", { firm });
  return accept({
    item: item.id,
    title: pack.title,
    firm: { id: pack.firm.id, name: firm, siren: pack.firm.siren },
    request: requestIn(pack),
    hash: item.packHash,
    content: pack.content,
  });
}
