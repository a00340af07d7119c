import type { PlainDate } from "#kernel/plain-date.ts";
import type { Queries, Transaction } from "#platform/database/transaction.ts";

/** The paper of a territory: each part may be empty, and the house has its own. */
export interface Letterhead {
  /** In place of the operator's name. */
  readonly name: string;
  /** Lines. */
  readonly address: string;
  readonly contact: string;
  /** At the foot of every page, after what the document says there. */
  readonly footer: string;
  readonly logo: { readonly file: string; readonly alt: string } | null;
}

/** A letterhead from its day on. */
export interface AdoptedLetterhead extends Letterhead {
  readonly version: number;
  readonly fromOn: PlainDate;
}

interface LetterheadTables {
  letterhead: {
    territory_id: string;
    version: number;
    from_on: PlainDate;
    name: string;
    address: string;
    contact: string;
    footer: string;
    logo_id: string | null;
    logo_alt: string | null;
    adopted_by: string;
    adopted_at: string;
  };
}

/** Where the logos of a territory are kept. */
export function logosOf(territory: string) {
  return { territory, kind: "letterhead", id: territory };
}

/** First adopted first. */
export async function listLetterheads(
  transaction: Transaction,
  territory: string,
): Promise<AdoptedLetterhead[]> {
  const rows = await lettersOf(transaction)
    .selectFrom("letterhead")
    .select(["version", "from_on as fromOn", "name", "address", "contact", "footer", "logo_id", "logo_alt"])
    .where("territory_id", "=", territory)
    .orderBy("version")
    .execute();
  return rows.map(({ logo_id: file, logo_alt: alt, ...row }) => ({
    ...row,
    logo: file === null || alt === null ? null : { file, alt },
  }));
}

/** Adds a version; false when another was adopted meanwhile. */
export async function addLetterhead(
  transaction: Transaction,
  adopted: AdoptedLetterhead & { readonly territory: string; readonly by: string; readonly now: string },
): Promise<boolean> {
  const { territory, version, fromOn, name, address, contact, footer, logo, by, now } = adopted;
  const added = await lettersOf(transaction)
    .insertInto("letterhead")
    .values({
      territory_id: territory,
      version,
      from_on: fromOn,
      name,
      address,
      contact,
      footer,
      logo_id: logo?.file ?? null,
      logo_alt: logo?.alt ?? null,
      adopted_by: by,
      adopted_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** What was adopted for that day: the last version that had begun; null before the first. */
export function versionOn<Version extends { readonly fromOn: string }>(
  versions: readonly Version[],
  on: string,
): Version | null {
  return versions.findLast(({ fromOn }) => fromOn <= on) ?? null;
}

function lettersOf(transaction: Transaction): Queries<LetterheadTables> {
  return transaction.tables<LetterheadTables>();
}
