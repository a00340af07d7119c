import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { reasonOf } from "../application-desk.ts";
import { bank, committeeDesk, later, yes } from "../committee-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { place } from "../network.ts";

const database = await testDatabase();

describe("what the committee did with a file", () => {
  let desk: Awaited<ReturnType<typeof committeeDesk>>;
  let file = "";
  let second = "";
  const conditions = ["Le bail est signé.", "La banque confirme son prêt."];

  beforeAll(async () => {
    desk = await committeeDesk(database, 47_500_00n);
    const links = [{ organisation: bank, name: "", kind: "bank" as const }];
    file = desk.file("Garage des Aciéries", 12_000_00, links);
    desk.sit("coordinator");
    const first = accepted(await desk.convene([file], "2008-11-20"));
    desk.sit("secretary");
    accepted(await desk.open(first.id));
    accepted(await desk.decide(first.id, first.items[0]?.id ?? "", later("Il manque un devis.")));
    desk.sit("coordinator");
    const page = accepted(await desk.convene([file], "2008-12-18"));
    second = page.id;
    desk.sit("secretary");
    accepted(await desk.open(second));
    const decision = { ...yes(12_000_00), outcome: "approved-with-conditions" as const, conditions };
    const derogation = "La firme a onze salariés ; deux partent en retraite au printemps.";
    accepted(await desk.decide(second, page.items[0]?.id ?? "", { ...decision, derogation }));
  });

  const read = async () =>
    desk.committee.readFileDecisions({ params: { ...desk.params, application: file } });
  const decided = async () => {
    desk.sit("coordinator");
    const found = accepted(await read()).examinations.at(-1)?.decision;
    if (found === null || found === undefined) throw new Error("the file is decided");
    return found;
  };

  it("is told sitting by sitting: recusals with their reasons, decision, conditions, derogation", async () => {
    desk.sit("treasurer");
    const { examinations } = accepted(await read());
    expect(
      examinations.map(({ sitting, recused, decision }) => [sitting.heldOn, recused, decision?.outcome]),
    ).toEqual([
      ["2008-11-20", 1, "adjourned"],
      ["2008-12-18", 1, "approved-with-conditions"],
    ]);
    expect(examinations[1]?.recusals.map(({ name, why }) => `${name} : ${why.fr}`)).toEqual([
      "Nadia Banque : Banque du Pays-Haut est la banque de Garage des Aciéries.",
    ]);
    const decision = examinations[1]?.decision;
    expect(decision?.grant).toMatchObject({ amount: 12_000_00n, instalments: 36 });
    expect(decision?.conditions.map(({ text }) => text)).toEqual(conditions);
    expect(decision?.derogation).toContain("onze salariés");
  });

  it("is closed to who is recused, and to a member who has not declared shows nothing of the decision", async () => {
    for (const role of ["committee-member", "coordinator", "auditor"] as const) {
      desk.sitAs("Nadia Banque", role);
      expect(reasonOf(await read())).toBe("recused");
    }
    desk.sitAs("Karim Logis");
    const [first] = accepted(await read()).examinations;
    expect([first?.standing, first?.recused, first?.recusals, first?.decision]).toEqual([
      "to-declare",
      1,
      [],
      null,
    ]);
    desk.sit("owner");
    expect(reasonOf(await read())).toBe("not-allowed");
  });

  it("lifts a condition on a day that is neither before the decision nor to come", async () => {
    const { id: decision, conditions: asked } = await decided();
    const lift = async (liftedOn: string) =>
      desk.committee.liftCondition({
        params: { ...desk.params, decision, condition: asked[0]?.id ?? "" },
        body: { liftedOn: plainDate(liftedOn), evidence: "Bail du 5 janvier" },
        key: desk.key(),
      });
    expect(reasonOf(await lift("2008-12-17"))).toBe("before-the-decision");
    expect(reasonOf(await lift("2011-02-09"))).toBe("date-in-the-future");
    accepted(await lift("2008-12-18"));

    const waiting = accepted(await desk.committee.listTasks({ params: desk.params })).tasks;
    expect(waiting).toContainEqual(
      expect.objectContaining({ kind: "conditions-to-lift", firm: "Garage des Aciéries", conditions: 1 }),
    );
  });

  it("is counted, and no longer waits for its conditions once it lapsed", async () => {
    const { id: decision } = await decided();
    const lapse = async (lapsedOn: string) =>
      desk.committee.releaseHold({
        params: { ...desk.params, decision },
        body: { lapsedOn: plainDate(lapsedOn), reason: "Le dirigeant renonce." },
        key: desk.key(),
      });
    expect(reasonOf(await lapse("2008-12-17"))).toBe("before-the-decision");
    expect(reasonOf(await lapse("2011-02-09"))).toBe("date-in-the-future");
    accepted(await lapse("2009-01-05"));
    expect((await decided()).lapsedOn).toBe("2009-01-05");
    const { tasks } = accepted(await desk.committee.listTasks({ params: desk.params }));
    expect(tasks.filter(({ kind }) => kind === "conditions-to-lift")).toEqual([]);

    const figures = async (read_: string) =>
      database.transaction({ read: [read_] }, async (transaction) => {
        const sittings = await sql`
          select held_on, closed, items, decided from figures_committee_sittings_v1 order by held_on
        `.execute(transaction.tables());
        const decisions = await sql`
          select outcome, amount, half_days, jobs_created, jobs_kept, lapsed, application_id = ${file}::uuid as own
          from figures_committee_decisions_v1 order by decided_on
        `.execute(transaction.tables());
        return { sittings: sittings.rows, decisions: decisions.rows };
      });
    const nothing = { amount: null, half_days: null, jobs_created: null, jobs_kept: null, lapsed: false };
    expect(await figures(place.longwy)).toEqual({
      sittings: [
        { held_on: "2008-11-20", closed: false, items: 1, decided: 1 },
        { held_on: "2008-12-18", closed: false, items: 1, decided: 1 },
      ],
      decisions: [
        { ...nothing, outcome: "adjourned", own: true },
        {
          outcome: "approved-with-conditions",
          amount: 1_200_000n,
          half_days: 12n,
          jobs_created: 4,
          jobs_kept: 0,
          lapsed: true,
          own: true,
        },
      ],
    });
    expect(await figures(place.toul)).toEqual({ sittings: [], decisions: [] });
  });
});
