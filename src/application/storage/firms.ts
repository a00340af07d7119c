import type { Transaction } from "#platform/database/transaction.ts";
import type { Firm } from "../domain/firm.ts";
import type { KeptFirm } from "../use-cases/applications.ts";
import { applicationTables } from "./tables.ts";

/** The firms of these ids, with their links. */
export async function listFirms(
  transaction: Transaction,
  { territory, firms: ids }: { territory: string; firms: readonly string[] },
): Promise<ReadonlyMap<string, Firm>> {
  if (ids.length === 0) return new Map();
  const tables = applicationTables(transaction);
  const rows = await tables
    .selectFrom("firm")
    .select(["id", "name", "siren", "siret", "commune_insee", "commune_name", "activity", "created_on"])
    .select(["headcount", "in_insolvency", "legal_form", "owner_name"])
    .where("territory_id", "=", territory)
    .where("id", "in", ids)
    .execute();
  const links = await tables
    .selectFrom("firm_link")
    .select(["firm_id", "kind", "organisation_id", "name"])
    .where("territory_id", "=", territory)
    .where("firm_id", "in", ids)
    .orderBy("position")
    .execute();
  const byFirm = Map.groupBy(links, ({ firm_id }) => firm_id);
  return new Map(
    rows.map(({ id, name, siren, siret, activity, headcount, ...row }) => [
      id,
      {
        id,
        name,
        siren,
        siret,
        activity,
        headcount,
        commune: { insee: row.commune_insee, name: row.commune_name },
        createdOn: row.created_on,
        inInsolvency: row.in_insolvency,
        legalForm: row.legal_form,
        ownerName: row.owner_name,
        links: (byFirm.get(id) ?? []).map((link) => ({
          kind: link.kind,
          organisation: link.organisation_id,
          name: link.name,
        })),
      },
    ]),
  );
}

export async function findFirmBySiren(
  transaction: Transaction,
  territory: string,
  siren: string,
): Promise<Firm | null> {
  const row = await applicationTables(transaction)
    .selectFrom("firm")
    .select("id")
    .where("territory_id", "=", territory)
    .where((where) => where.eb(where.ref("siren"), "=", siren as never))
    .executeTakeFirst();
  if (row === undefined) return null;
  const firms = await listFirms(transaction, { territory, firms: [row.id] });
  return firms.get(row.id) ?? null;
}

export async function addFirm(transaction: Transaction, kept: KeptFirm): Promise<void> {
  const { territory, firm, recordedAt } = kept;
  await applicationTables(transaction)
    .insertInto("firm")
    .values({ territory_id: territory, id: firm.id, ...columnsOf(firm), recorded_at: recordedAt })
    .execute();
  await addLinks(transaction, kept);
}

export async function updateFirm(transaction: Transaction, kept: KeptFirm): Promise<void> {
  const { territory, firm } = kept;
  const tables = applicationTables(transaction);
  await tables
    .updateTable("firm")
    .set(columnsOf(firm))
    .where("territory_id", "=", territory)
    .where("id", "=", firm.id)
    .executeTakeFirstOrThrow();
  await tables
    .deleteFrom("firm_link")
    .where("territory_id", "=", territory)
    .where("firm_id", "=", firm.id)
    .execute();
  await addLinks(transaction, kept);
}

function columnsOf(firm: Firm) {
  return {
    name: firm.name,
    siren: firm.siren,
    siret: firm.siret,
    commune_insee: firm.commune.insee,
    commune_name: firm.commune.name,
    activity: firm.activity,
    created_on: firm.createdOn,
    headcount: firm.headcount,
    in_insolvency: firm.inInsolvency,
    legal_form: firm.legalForm,
    owner_name: firm.ownerName,
  };
}

async function addLinks(transaction: Transaction, { territory, firm }: KeptFirm): Promise<void> {
  if (firm.links.length === 0) return;
  await applicationTables(transaction)
    .insertInto("firm_link")
    .values(
      firm.links.map(({ kind, organisation, name }, index) => ({
        territory_id: territory,
        firm_id: firm.id,
        position: index + 1,
        kind,
        organisation_id: organisation,
        name,
      })),
    )
    .execute();
}
