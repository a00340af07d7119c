import { expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { lendingProposals } from "#lending/index.ts";
import { anArrears } from "../arrears-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;
const sources = lendingProposals(async () => new Set());
const acceleration = sources.find(({ kind }) => kind === "acceleration");

it("an acceleration is brought before the committee once the notice is served and its time over, and carried out once", async () => {
  const { story, advance, doStep, case: arrears, territory } = await anArrears(desk);
  const scope = { read: [territory], write: territory };
  const listed = async () =>
    database.transaction(scope, async (transaction) => acceleration?.list(transaction, territory));
  for (const [number, on, note] of [
    [1, "2010-08-07", "Pas de réponse."],
    [2, "2010-08-15", null],
    [3, "2010-08-30", null],
    [4, "2010-09-21", null],
  ] as const) {
    await story.close(on);
    accepted(await doStep(number, on, note));
  }
  const servedOn = plainDate("2010-09-21");
  const body = { servedOn, registeredNumber: "1A 204 331 8842 7" };
  accepted(await lending.serveFormalNotice({ params: { territory, case: arrears }, body, key: key() }));
  await story.close("2010-10-22");
  expect(await listed()).toEqual([]);
  accepted(await doStep(5, "2010-10-22", "Tout est proposé au comité."));
  const [proposal] = (await listed()) ?? [];
  expect(proposal).toMatchObject({ proposal: arrears, title: "Déchéance du terme de l'avance n° 1" });

  const carry = async (decidedOn: string) =>
    database.transaction(scope, async (transaction) =>
      acceleration?.carry(transaction, {
        territory,
        file: proposal?.file ?? "",
        proposal: arrears,
        outcome: "agreed",
        decision: arrears,
        decidedOn: plainDate(decidedOn),
        reasons: "Sans nouvelle depuis août",
        by: { person: coordinator, name: "Claire Fontaine" },
        now: "2010-10-22T18:00:00.000Z",
      }),
    );
  expect((await carry("2010-10-21"))?.en).toMatch(/21 October 2010/);
  expect(await carry("2010-10-22")).toBeNull();
  const { acceleratedOn, events } = await story.read(advance);
  expect(acceleratedOn).toBe("2010-10-22");
  expect(events.at(-1)?.decision).toMatchObject({ by: "committee", on: "2010-10-22" });
  expect(await listed()).toEqual([]);
  expect((await carry("2010-10-22"))?.fr).toBeTruthy();
});
