import { plainDate } from "#kernel/plain-date.ts";
import {
  communesOf,
  enterMembership,
  enterOrganisation,
  enterPerimeter,
  enterPerson,
  enterSeat,
  enterTerritorySetting,
  enterUnit,
  enterUnitEvent,
} from "#network/index.ts";
import type { Database } from "#platform/database/database.ts";
import { demoOrganisations, demoPeople } from "./cast.ts";
import { demoEmail, demoId } from "./demo-id.ts";
import { type DemoTerritory, demoTerritories } from "./territories.ts";

const sinceOpening = plainDate("2006-01-01");

/** The tree, the organisations and the people of the demonstration. */
export async function loadNetwork(database: Database): Promise<void> {
  await database.transaction({ read: [] }, async (transaction) => {
    const unit = { closedOn: null, isDemonstration: true, openedOn: null };
    await enterUnit(transaction, {
      ...unit,
      id: demoId("reseau"),
      level: "network",
      parent: null,
      name: "Réseau national (démonstration)",
      slug: "reseau",
    });
    await enterUnit(transaction, {
      ...unit,
      id: demoId("lorraine"),
      level: "region",
      parent: demoId("reseau"),
      name: "Lorraine (démonstration)",
      slug: "lorraine",
    });
    for (const { slug, name, openedOn } of demoTerritories) {
      await enterUnit(transaction, {
        ...unit,
        id: demoId(slug),
        level: "territory",
        parent: demoId("lorraine"),
        name,
        slug,
        openedOn,
      });
      await enterUnitEvent(transaction, {
        id: demoId(`${slug} opened`),
        unit: demoId(slug),
        on: openedOn,
        kind: "opened",
        note: "",
      });
    }
    for (const { name, kind, source } of demoOrganisations) {
      await enterOrganisation(transaction, { id: demoId(name), name, kind, source, siren: null });
    }
    for (const { name, memberOf } of demoOrganisations) {
      if (memberOf === undefined) continue;
      await enterMembership(transaction, {
        association: demoId(memberOf),
        member: demoId(name),
        fromOn: sinceOpening,
        toOn: null,
      });
    }
    for (const person of demoPeople) {
      await enterPerson(transaction, {
        id: demoId(person.name),
        name: person.name,
        email: demoEmail(person.name),
        language: "fr",
      });
      for (const { role, unit: slug, organisation } of person.seats) {
        await enterSeat(transaction, {
          id: demoId(`${person.name} ${role} ${slug}`),
          person: demoId(person.name),
          role,
          organisation: organisation === undefined ? null : demoId(organisation),
          unit: demoId(slug),
          fromOn: sinceOpening,
          toOn: null,
        });
      }
    }
  });
  for (const territory of demoTerritories) await loadTerritory(database, territory);
}

async function loadTerritory(
  database: Database,
  { slug, businessDate, perimeters }: DemoTerritory,
): Promise<void> {
  const territory = demoId(slug);
  await database.transaction({ read: [territory], write: territory }, async (transaction) => {
    await enterTerritorySetting(transaction, { territory, businessDate, calendar: "FR" });
    for (const [index, { fromOn, label, reason, groups }] of perimeters.entries()) {
      await enterPerimeter(transaction, territory, {
        version: index + 1,
        fromOn,
        label,
        reason,
        communes: groups.flatMap((group) => communesOf(group)),
      });
    }
  });
}
