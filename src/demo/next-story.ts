import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import { type AdvanceTeller, advanceTeller } from "./advance-teller.ts";
import { demoId } from "./demo-id.ts";
import { takeReturn } from "./notice-teller.ts";
import type { Handlers } from "./story.ts";
import { play, StoryBroken } from "./storyteller.ts";

/** What the case says will happen, on a day invented within its month. */
export interface NextScene {
  readonly on: PlainDate;
  readonly told: { readonly fr: string; readonly en: string };
  readonly run: (database: Database) => Promise<void>;
}

/** What awaits Longwy after the day one comes in; the other territories only live their days. */
export function nextScenes(handlers: Handlers, territory: string): NextScene[] {
  if (territory !== demoId("longwy")) return [];
  const scene = (day: string, firm: string, told: NextScene["told"], happen: Happening): NextScene => {
    const on = plainDate(day);
    return {
      on,
      told,
      run: async (database) => {
        const application = await applicationOf(handlers, database, { firm, on });
        await happen(
          advanceTeller(handlers, () => application),
          database,
          on,
        );
      },
    };
  };
  return [
    scene(
      "2011-02-21",
      "Transports Val d'Alzette",
      {
        fr: "Transports Val d'Alzette règle par virement son échéance en retard.",
        en: "Transports Val d'Alzette pays its late instalment by transfer.",
      },
      async (advance, database, on) => advance.catchUp(database, on, "rattrapage"),
    ),
    scene(
      "2011-03-11",
      "Garage des Aciéries",
      {
        fr: "Un prélèvement du Garage des Aciéries est rejeté.",
        en: "A direct debit of Garage des Aciéries is returned.",
      },
      async (advance, database, on) => {
        const { id } = await advance.read(database, on);
        // By the bank that was asked for the debit; by hand where the fund has none.
        if (!(await takeReturn(handlers, database, { advance: id, on })))
          await advance.returnLast(database, on, "troisième");
      },
    ),
    scene(
      "2011-04-12",
      "Atelier Bois du Chiers",
      {
        fr: "L'Atelier Bois du Chiers rembourse le reste de son avance par anticipation.",
        en: "Atelier Bois du Chiers repays the rest of its advance early.",
      },
      async (advance, database, on) => advance.prepayAll(database, on),
    ),
    scene(
      "2011-06-09",
      "Garage des Aciéries",
      {
        fr: "Le Garage des Aciéries est placé en liquidation judiciaire : tout ce qui reste est dû.",
        en: "Garage des Aciéries goes into liquidation: all that remains is due.",
      },
      async (advance, database, on) => advance.liquidate(database, on),
    ),
  ];
}

type Happening = (advance: AdvanceTeller, database: Database, on: PlainDate) => Promise<void>;

async function applicationOf(
  { lending }: Handlers,
  database: Database,
  { firm, on }: { firm: string; on: PlainDate },
): Promise<string> {
  const territory = demoId("longwy");
  const { advances } = await play(database, {
    territory,
    on,
    by: "Nadia Rossi",
    act: "lending.listAdvances",
    isReading: true,
    handler: lending.listAdvances,
    given: { params: { territory }, body: undefined },
  });
  const found = advances.find(({ firm: { name } }) => name === firm);
  // A visitor may have recused who tells the story from this file.
  if (found === undefined)
    throw new StoryBroken("lending.listAdvances", { reason: "advance-unknown", facts: { firm } });
  return found.application;
}
