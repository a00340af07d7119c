import { z } from "zod";
import { calendars } from "#kernel/business-days.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { PlainDateField } from "#platform/calculator/fields.ts";
import type { CommandRun } from "#platform/command/command.ts";
import { commandRun } from "#platform/command/command-run.ts";
import { newId } from "#platform/requests/id.ts";
import { levels } from "../domain/unit.ts";
import type { Office } from "../use-cases/office.ts";
import { openUnit, type WantedTerritory } from "../use-cases/open-unit.ts";
import { recordCommand } from "./record-command.ts";
import { unitSentences } from "./unit-sentences.ts";
import { PersonNameField } from "./user-fields.ts";

const Asked = z.strictObject({
  level: z.enum(levels),
  name: PersonNameField,
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  parent: z.string().min(1).nullable().default(null),
  businessDate: PlainDateField.optional(),
  calendar: z.enum(calendars).default("FR"),
  perimeter: z.string().optional(),
  perimeterFrom: PlainDateField.optional(),
});

type Asked = z.output<typeof Asked>;

export function unitAdd(office: Office): CommandRun {
  return commandRun({
    input: Asked,
    sentences: unitSentences,
    async run(asked, desk) {
      const territory = territoryAsked(asked);
      if (!territory.ok) return territory;
      const { level, name, slug, parent } = asked;
      const now = desk.clock.now();
      const wanted = { id: newId(now), level, name, slug, parent, territory: territory.value };

      const database = await desk.database();
      const scope = territory.value === null ? { read: [] } : { read: [wanted.id], write: wanted.id };
      return database.transaction(scope, async (transaction) => {
        const opened = await openUnit(office, transaction, wanted, now);
        if (!opened.ok) return opened;
        const { unit, perimeter } = opened.value;
        const communes = perimeter?.communes.length ?? 0;
        await recordCommand(transaction, {
          act: "unit add",
          object: `unit/${unit.id}`,
          territory: scope.write,
          after: { ...wanted, communes },
          now,
        });
        return accept({ unit, businessDate: territory.value?.businessDate ?? null, communes });
      });
    },
  });
}

type Incomplete = Refusal<
  "business-date-missing" | "perimeter-missing" | "perimeter-after-opening" | "option-of-a-territory"
>;

/** What only a territory has. */
function territoryAsked(asked: Asked): Outcome<WantedTerritory | null, Incomplete> {
  const { level, businessDate, calendar, perimeter, perimeterFrom } = asked;
  if (level !== "territory") {
    const given = [businessDate, perimeter, perimeterFrom].some((option) => option !== undefined);
    return given ? refuse("option-of-a-territory", { level }, "level") : accept(null);
  }
  if (businessDate === undefined) return refuse("business-date-missing", {}, "businessDate");
  const communes = (perimeter ?? "").split(",").flatMap((code) => (code.trim() === "" ? [] : [code.trim()]));
  if (communes.length === 0) return refuse("perimeter-missing", {}, "perimeter");
  if (perimeterFrom !== undefined && perimeterFrom > businessDate)
    return refuse("perimeter-after-opening", { perimeterFrom, businessDate }, "perimeterFrom");
  return accept({ businessDate, calendar, perimeterFrom: perimeterFrom ?? businessDate, communes });
}
