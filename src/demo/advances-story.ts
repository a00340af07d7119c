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

interface Incident {
  readonly on: string;
  readonly happen: (advance: AdvanceTeller, database: Database, on: PlainDate) => Promise<void>;
}

const garage = "M. Thill, gérant";

/**
 * The case's four incidents, and one that lives on the day one comes in; their days are invented, within what the case says of
 * them.
 */
const incidents: Readonly<Record<string, readonly Incident[]>> = {
  "Garage des Aciéries": [
    returned("2010-05-12", "premier"),
    step("2010-05-14", "Le gérant attend le règlement d’une flotte ; il rappelle."),
    step("2010-05-25", null),
    promised("2010-06-01", garage, "2010-06-08"),
    caughtUp("2010-06-08", "rattrapage de mai"),
    returned("2010-09-13", "second"),
    step("2010-09-15", "Deux clients paient en retard ; l’atelier reste chargé."),
    promised("2010-09-20", garage, "2010-10-08"),
    caughtUp("2010-10-08", "rattrapage de septembre"),
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
  // Received before the year ended, told once it was closed: its repayment keeps its day, its entry counts on the first open one.
  "Conserverie du Pays-Haut": [
    {
      on: "2011-01-10",
      happen: async (advance, database, on) => advance.prepayLast(database, on, 6, plainDate("2010-12-30")),
    },
  ],
  // Its January debit came back; called, then written to: the second letter is due.
  "Transports Val d'Alzette": [
    returned("2011-01-10", "janvier"),
    step("2011-01-12", "Un client n’a pas payé décembre ; le gérant régularise dès qu’il est payé."),
    step("2011-01-20", null),
  ],
};

function returned(on: string, rank: string): Incident {
  return { on, happen: async (advance, database, day) => advance.returnLast(database, day, rank) };
}

function step(on: string, note: string | null): Incident {
  return { on, happen: async (advance, database, day) => advance.doNextStep(database, day, note) };
}

function promised(on: string, toldBy: string, promisedOn: string): Incident {
  const given = { toldBy, promisedOn: plainDate(promisedOn) };
  return { on, happen: async (advance, database, day) => advance.promise(database, day, given) };
}

function caughtUp(on: string, label: string): Incident {
  return { on, happen: async (advance, database, day) => advance.catchUp(database, day, label) };
}
