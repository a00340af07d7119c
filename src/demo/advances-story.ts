import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import { type AdvanceTeller, advanceTeller } from "./advance-teller.ts";
import type { Handlers, Scene } from "./story.ts";
import type { ToldFile } from "./told-files.ts";

/** From the contract to the payment, by two people, then what happened to it on the way. */
export function advanceScenes(handlers: Handlers, told: ToldFile, application: () => string): Scene[] {
  const { disbursedOn } = told;
  if (disbursedOn === undefined) return [];
  const advance = advanceTeller(handlers, application);
  const signedOn = addDays(told.committeeOn, 7);
  return [
    { on: signedOn, run: async (database) => advance.sign(database, signedOn) },
    { on: disbursedOn, run: async (database) => advance.pay(database, disbursedOn) },
    ...(incidents[told.name] ?? []).map(({ on, happen }) => ({
      on: plainDate(on),
      run: async (database: Database) => happen(advance, database, plainDate(on)),
    })),
  ];
}

/** The case's four incidents; their days are invented, within what the case says of them. */
const incidents: Readonly<
  Record<
    string,
    readonly {
      on: string;
      happen: (advance: AdvanceTeller, database: Database, on: PlainDate) => Promise<void>;
    }[]
  >
> = {
  "Garage des Aciéries": [
    {
      on: "2010-05-12",
      happen: async (advance, database, on) => advance.returnLast(database, on, "premier"),
    },
    {
      on: "2010-06-08",
      happen: async (advance, database, on) => advance.repay(database, on, 33_333, "rattrapage de mai"),
    },
    { on: "2010-09-13", happen: async (advance, database, on) => advance.returnLast(database, on, "second") },
    {
      on: "2010-10-08",
      happen: async (advance, database, on) => advance.repay(database, on, 33_333, "rattrapage de septembre"),
    },
  ],
  "Imprimerie de Réhon": [
    {
      on: "2010-08-20",
      happen: async (advance, database, on) => advance.defer(database, on, { from: 4, count: 3 }),
    },
  ],
  "Énergie Toit Lorraine": [
    {
      on: "2011-02-03",
      happen: async (advance, database, on) =>
        advance.askDelay(database, on, {
          by: "Mehdi Saïdi",
          from: 17,
          count: 3,
          reason: "Chantiers annulés depuis le moratoire photovoltaïque de décembre 2010.",
        }),
    },
  ],
  "Conserverie du Pays-Haut": [
    { on: "2010-12-15", happen: async (advance, database, on) => advance.prepayLast(database, on, 6) },
  ],
};
