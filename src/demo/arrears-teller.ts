import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import { demoId } from "./demo-id.ts";
import type { Handlers } from "./story.ts";
import { play } from "./storyteller.ts";

const territory = demoId("longwy");
const by = "Camille Perrin";

type AdvanceOn = (database: Database, on: PlainDate) => Promise<{ readonly id: string }>;

/** What people do about an advance in arrears, by the plan in force. */
export function arrearsOf({ lending }: Pick<Handlers, "lending">, advanceOn: AdvanceOn) {
  async function openCase(database: Database, on: PlainDate) {
    const { id: advance } = await advanceOn(database, on);
    const { cases } = await play(database, {
      territory,
      on,
      by,
      act: "lending.readArrearsCases",
      isReading: true,
      handler: lending.readArrearsCases,
      given: { params: { territory, advance }, body: undefined },
    });
    const [latest] = cases;
    if (latest === undefined) throw new Error("What is late has its case.");
    return latest;
  }

  return {
    /** The next step of the plan, done by the coordinator. */
    async doNextStep(database: Database, on: PlainDate, note: string | null) {
      const { id, next } = await openCase(database, on);
      await play(database, {
        territory,
        on,
        by,
        act: "lending.doReminderStep",
        handler: lending.doReminderStep,
        given: { params: { territory, case: id, number: next?.number ?? 0 }, body: { on, note } },
      });
    },

    /** The owner promises all that is late. */
    async promise(database: Database, on: PlainDate, given: { toldBy: string; promisedOn: PlainDate }) {
      const { id, late } = await openCase(database, on);
      await play(database, {
        territory,
        on,
        by,
        act: "lending.notePromises",
        handler: lending.notePromises,
        given: {
          params: { territory, case: id },
          body: {
            toldOn: on,
            toldBy: given.toldBy,
            promises: [{ promisedOn: given.promisedOn, amount: cents(late) }],
          },
        },
      });
    },
  };
}
