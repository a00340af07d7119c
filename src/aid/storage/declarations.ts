import { cents } from "#kernel/money.ts";
import type { Siren } from "#kernel/siren.ts";
import { newId } from "#platform/requests/id.ts";
import type { Aids } from "../use-cases/aids.ts";
import { aidTables, type StoredAid, type StoredSameCostsAid } from "./tables.ts";

type DeclarationStore = Pick<Aids, "listDeclarations" | "addDeclaration" | "findCheck" | "addCheck">;

/** What firms declare, and what was checked of them: only ever added. */
export const declarations: DeclarationStore = {
  async listDeclarations(transaction, { territory, application }) {
    const rows = await aidTables(transaction)
      .selectFrom("aid_declaration")
      .select(["id", "application_id as application", "version", "firm_id", "firm_name", "siren"])
      .select(["declared_on as declaredOn", "naf", "links", "aids", "same_costs_aids"])
      .select(["is_perimeter_whole as isPerimeterWhole", "is_insolvent as isInsolvent"])
      .select(["serves_excluded_activity as servesExcludedActivity", "is_committed as isCommitted"])
      .select(["signed_by as signedBy", "signed_as as signedAs", "manner"])
      .select(["made_by as madeBy", "recorded_at as recordedAt"])
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .orderBy("version", "desc")
      .execute();
    return rows.map(({ firm_id, firm_name, siren, aids, same_costs_aids, ...declaration }) => ({
      ...declaration,
      // Its key was checked before it was written.
      firm: { id: firm_id, name: firm_name, siren: siren as Siren },
      aids: aids.map(({ cents: amount, ...aid }) => ({ ...aid, amount: cents(amount) })),
      sameCostsAids: same_costs_aids.map(({ cents: amount, costsCents, ...aid }) => ({
        ...aid,
        amount: cents(amount),
        eligibleCosts: cents(costsCents),
      })),
    }));
  },

  async addDeclaration(transaction, territory, declaration) {
    const aids = declaration.aids.map(
      ({ siren, on, body, regime, form, standing, amount }): StoredAid => ({
        siren,
        on,
        body,
        regime,
        form,
        standing,
        cents: Number(amount),
      }),
    );
    const sameCosts = declaration.sameCostsAids.map(
      ({ amount, eligibleCosts, ...aid }): StoredSameCostsAid => ({
        ...aid,
        cents: Number(amount),
        costsCents: Number(eligibleCosts),
      }),
    );
    const links = declaration.links.map(({ siren, name, kind, through }) => ({
      siren,
      name,
      kind,
      through,
    }));
    await aidTables(transaction)
      .insertInto("aid_declaration")
      .values({
        territory_id: territory,
        id: declaration.id,
        application_id: declaration.application,
        version: declaration.version,
        firm_id: declaration.firm.id,
        firm_name: declaration.firm.name,
        siren: declaration.firm.siren,
        declared_on: declaration.declaredOn,
        naf: declaration.naf,
        links: JSON.stringify(links),
        aids: JSON.stringify(aids),
        same_costs_aids: JSON.stringify(sameCosts),
        is_perimeter_whole: declaration.isPerimeterWhole,
        serves_excluded_activity: declaration.servesExcludedActivity,
        is_insolvent: declaration.isInsolvent,
        is_committed: declaration.isCommitted,
        signed_by: declaration.signedBy,
        signed_as: declaration.signedAs,
        manner: declaration.manner,
        made_by: declaration.madeBy,
        recorded_at: declaration.recordedAt,
      })
      .execute();
  },

  async findCheck(transaction, { territory, application }, on) {
    const row = await aidTables(transaction)
      .selectFrom("aid_insolvency_check")
      .select(["checked_on as checkedOn", "source", "is_insolvent as isInsolvent"])
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .where("checked_on", "<=", on)
      .orderBy("checked_on", "desc")
      .orderBy("id", "desc")
      .executeTakeFirst();
    return row ?? null;
  },

  async addCheck(transaction, check, { territory, person, now }) {
    await aidTables(transaction)
      .insertInto("aid_insolvency_check")
      .values({
        territory_id: territory,
        id: newId(now),
        application_id: check.application,
        checked_on: check.checkedOn,
        source: check.source,
        is_insolvent: check.isInsolvent,
        checked_by: person,
        recorded_at: now,
      })
      .execute();
  },
};
