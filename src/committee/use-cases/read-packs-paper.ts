import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Reader, seatOf, standingOf } from "../domain/reader.ts";
import type { Sitting } from "../domain/sitting.ts";
import type { WhichSitting } from "./committee.ts";
import type { CommitteeOffice } from "./office.ts";
import { paperHead } from "./paper-head.ts";
import { type Asking, byOf, readerOf } from "./reader-of.ts";

/**
 * The packs that the caller may read, for paper: nothing at all of an item from which they are recused, and for a member only the
 * versions that they opened.
 */
export async function readPacksPaper(
  office: CommitteeOffice,
  transaction: Transaction,
  { territory, sitting: id, ...asking }: WhichSitting & Asking,
) {
  const sitting = await office.committee.find(transaction, { territory, sitting: id });
  if (sitting === null) return refuse("sitting-unknown");
  const reader = await readerOf(transaction, territory, asking);
  const open = await openVersions(office, transaction, { territory, sitting, reader });
  if (open.size === 0) return refuse("no-pack-opened");

  const call = (await office.convenings.callings.listCalls(transaction, { territory, sitting: id })).at(-1);
  const printed = sitting.items.filter((item) => open.has(item.id));
  return accept({
    heldOn: sitting.heldOn,
    time: call?.time ?? null,
    place: sitting.place,
    reader: byOf(asking.actor).name,
    head: await paperHead(transaction, { territory, fund: sitting.fund }),
    items: printed.map(({ id: item, position, pack, packHash }) => ({
      position,
      pack,
      hash: packHash,
      version: open.get(item) ?? 1,
    })),
    /** Places on the agenda that are not printed: no name. */
    left: sitting.items.filter((item) => !open.has(item.id)).map(({ position }) => position),
  });
}

/** By item, the version that stands and that the caller may print. */
async function openVersions(
  { convenings: { packs } }: CommitteeOffice,
  transaction: Transaction,
  { territory, sitting, reader }: { territory: string; sitting: Sitting; reader: Reader },
): Promise<Map<string, number>> {
  const items = sitting.items
    .filter((item) => standingOf(reader, item, sitting) === "open")
    .map((item) => item.id);
  const versions = await packs.listLastVersions(transaction, { territory, items });
  const openings = await packs.listOpenings(transaction, { territory, items });
  const sits = seatOf(reader, sitting) !== null;
  const open = items.map((item) => [item, versions.get(item)?.version ?? 1] as const);
  return new Map(
    open.filter(
      ([item, version]) =>
        !sits ||
        openings.some((one) => one.item === item && one.version === version && one.person === reader.person),
    ),
  );
}
