import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { expertDomains } from "#expertise/domain/expert-domain.ts";
import { halfDays } from "#kernel/days.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { expertiseDesk, letter, people, printShop } from "../expertise-desk.ts";
import { foundry } from "../network.ts";

const database = await testDatabase();
const desk = await expertiseDesk(database);
const { expertise, params, key } = desk;
const day = plainDate;

let anne = "";
let paul = "";
let file = "";

beforeAll(async () => {
  anne = await desk.enrol(people.anne, foundry);
  paul = await desk.enrol(people.paul, printShop);
  file = await desk.aFile("Boulangerie du Haut-Pays", { owner: people.owner });
});

describe("an expert", () => {
  it("draws on the pledge of the association their employer belongs to", async () => {
    const { experts } = accepted(await expertise.listExperts({ params }));
    // Longwy's day is in 2011: the convention of 2007 is over, so nothing runs until it is renewed.
    expect(experts.map(({ person, quota }) => [person.name, quota])).toEqual([
      ["Anne Moreau", null],
      ["Paul Klein", null],
    ]);
    const need = await desk.aNeed(file, 10);
    const asked = { params: { ...params, need }, query: { convention: desk.convention } };
    const { suggestions } = accepted(await expertise.suggestExperts(asked));
    expect(suggestions.map(({ expert, match }) => [expert.person.name, match.passes])).toEqual([
      ["Anne Moreau", true],
      ["Paul Klein", false],
    ]);
    expect(suggestions[0]?.expert.quota).toMatchObject({
      holder: { name: "Association des entreprises du bassin" },
      promised: 160n,
      left: 160n,
    });
    const gates = suggestions[1]?.match.gates.filter(({ passed }) => !passed);
    expect(gates).toEqual([{ gate: "days-left", passed: false, asked: 10n, left: null, holder: null }]);
    expect(await desk.propose(need, paul, 10)).toMatchObject({
      refusal: {
        reason: "employer-without-days",
        sentence: expect.stringMatching(/Imprimerie des Trois Frontières/),
      },
    });
  });

  it("is enrolled once, revised, and retired only without missions", async () => {
    const body = {
      person: people.anne,
      employer: foundry,
      domains: ["law" as const],
      isAvailable: true,
      availability: null,
      fromOn: day("2009-01-01"),
    };
    expect(await expertise.enrolExpert({ params, body, key: key() })).toMatchObject({
      refusal: { reason: "expert-already-enrolled" },
    });
    const revision = { domains: ["quality" as const], isAvailable: false, availability: "En congé" };
    const which = { ...params, expert: anne };
    accepted(await expertise.reviseExpert({ params: which, body: revision, key: key() }));
    const need = await desk.aNeed(file, 2);
    expect(await desk.propose(need, anne, 2)).toMatchObject({ refusal: { reason: "expert-unavailable" } });
    const free = { domains: [...expertDomains], isAvailable: true, availability: null };
    const all = accepted(await expertise.reviseExpert({ params: which, body: free, key: key() }));
    expect(all.domains).toEqual(expertDomains);
    free.domains = ["quality"];
    accepted(await expertise.reviseExpert({ params: which, body: free, key: key() }));
  });

  it("of a competitor is refused, by name", async () => {
    const rival = await desk.aFile("Fonderie d'à côté", { competitor: foundry });
    expect(await desk.propose(await desk.aNeed(rival, 2), anne, 2)).toMatchObject({
      refusal: { reason: "employer-competes", facts: { employer: "Fonderie du Rocher" } },
    });
  });
});

describe("a proposal", () => {
  it("is made to three experts at most, and lapses", async () => {
    const need = await desk.aNeed(file, 2);
    const crowd = [anne];
    for (const who of [people.referent, people.member, people.outsider])
      crowd.push(await desk.enrol(who, foundry));
    for (const expert of crowd.slice(0, 3)) accepted(await desk.propose(need, expert, 2));
    expect(await desk.propose(need, crowd[0] ?? "", 2)).toMatchObject({
      refusal: { reason: "already-proposed" },
    });
    expect(await desk.propose(need, crowd[3] ?? "", 2)).toMatchObject({
      refusal: { reason: "too-many-pending", facts: { pending: 3, most: 3 } },
    });
    accepted(await desk.propose(need, crowd[3] ?? "", 2, "2010-02-20"));
    const { proposals } = accepted(await expertise.listProposals({ params, query: { need } }));
    expect(proposals.map(({ status }) => status)).toEqual(["lapsed", "lapsed", "lapsed", "lapsed"]);
    expect(proposals[0]?.explanation).toMatchObject({ version: 1, passes: true, score: 5 });
    const late = { accepts: true, answeredOn: day("2010-03-08"), why: null };
    const which = { ...params, proposal: proposals[0]?.id ?? "" };
    expect(await expertise.answerProposal({ params: which, body: late, key: key() })).toMatchObject({
      refusal: { reason: "proposal-lapsed", facts: { answerBy: "2010-03-07" } },
    });
    const dropped = { droppedOn: day("2010-03-10"), why: "L'entreprise s'est débrouillée seule" };
    const left = { params: { ...params, need }, body: dropped, key: key() };
    expect(accepted(await expertise.dropNeed(left))).toMatchObject({
      status: "dropped",
      dropped: { why: dropped.why },
    });
  });

  it("becomes a letter only once expert and employer have accepted", async () => {
    const need = await desk.aNeed(file, 2);
    const proposal = accepted(await desk.propose(need, anne, 2)).id;
    const which = { ...params, proposal };
    const draw = async () => expertise.drawUpLetter({ params, body: letter(proposal), key: key() });
    expect(await draw()).toMatchObject({ refusal: { reason: "proposal-not-agreed" } });
    const no = { accepts: false, answeredOn: day("2010-02-05"), why: null };
    expect(await expertise.answerProposal({ params: which, body: no, key: key() })).toMatchObject({
      refusal: { reason: "reason-missing" },
    });
    const yes = { ...no, accepts: true };
    accepted(await expertise.answerProposal({ params: which, body: yes, key: key() }));
    expect(await draw()).toMatchObject({ refusal: { reason: "proposal-not-agreed" } });
    const agreed = { agrees: true, agreedOn: day("2010-02-08"), why: null };
    accepted(await expertise.agreeEmployer({ params: which, body: agreed, key: key() }));
    expect(accepted(await draw())).toMatchObject({ status: "drawn-up", unsigned: { length: 4 } });
    expect(await draw()).toMatchObject({ refusal: { reason: "already-drawn-up" } });
    const { needs } = accepted(await expertise.listNeeds({ params }));
    expect(needs.find(({ id }) => id === need)).toMatchObject({ status: "covered", covered: 2n });
  });
});

describe("a mission, told as a small ledger of half-days", () => {
  it("is planned, delivered, confirmed, and gives back what it did not use", async () => {
    const mission = await desk.aLetter(await desk.aNeed(file, 5), anne, 5);
    const before = await desk.holdings({ mission });
    expect(before["mission planned"]).toBeUndefined();
    expect(await desk.log(mission, "2010-02-16")).toMatchObject({ refusal: { reason: "letter-not-signed" } });
    accepted(await desk.sign(mission, "operator"));
    expect(await desk.sign(mission, "operator")).toMatchObject({ refusal: { reason: "already-signed" } });
    const told = async () => desk.holdings({ mission });
    expect(await told()).toEqual({ signé: "−160 dj", promis: "155 dj", "mission planned": "5 dj" });

    const first = accepted(await desk.log(mission, "2010-02-16", 2)).visits[0]?.id ?? "";
    expect(await told()).toMatchObject({ "mission planned": "3 dj", "mission delivered": "2 dj" });
    accepted(await desk.answer(mission, first));
    expect(await told()).toEqual({
      signé: "−160 dj",
      promis: "155 dj",
      honoré: "2 dj",
      "mission planned": "3 dj",
    });
    expect(await desk.answer(mission, first)).toMatchObject({ refusal: { reason: "visit-confirmed" } });

    const second = accepted(await desk.log(mission, "2010-02-23")).visits[1]?.id ?? "";
    const dispute = { answer: "disputed" as const, on: "2010-02-25" };
    expect(await desk.answer(mission, second, dispute)).toMatchObject({
      refusal: { reason: "reason-missing" },
    });
    const disputed = await desk.answer(mission, second, { ...dispute, why: "Personne n'est venu" });
    expect(accepted(disputed).visits[1]).toMatchObject({
      status: "disputed",
      answer: { why: "Personne n'est venu", onBehalf: true },
    });
    expect(await told()).toMatchObject({ "mission planned": "2 dj", "mission delivered": "1 dj" });
    const closing = { closedOn: day("2010-07-01"), withoutReview: "Départ de l'expert" };
    const which = { ...params, mission };
    expect(await expertise.closeMission({ params: which, body: closing, key: key() })).toMatchObject({
      refusal: { reason: "visits-unanswered", facts: { visits: 1 } },
    });
    const withdrawal = { withdrawnOn: day("2010-02-26"), why: "Erreur de saisie" };
    const away = { params: { ...which, visit: second }, body: withdrawal, key: key() };
    expect(accepted(await expertise.withdrawVisit(away)).visits[1]?.status).toBe("withdrawn");
    expect(await told()).toEqual({
      signé: "−160 dj",
      promis: "155 dj",
      honoré: "2 dj",
      "mission planned": "3 dj",
    });

    expect(
      await expertise.closeMission({ params: which, body: { ...closing, withoutReview: null }, key: key() }),
    ).toMatchObject({
      refusal: { reason: "reviews-missing", facts: { missing: 2 } },
    });
    for (const by of ["owner", "expert"] as const) {
      const body = { by, reviewedOn: day("2010-06-30"), text: "Utile" };
      accepted(await expertise.reviewMission({ params: which, body, key: key() }));
    }
    const closed = accepted(
      await expertise.closeMission({ params: which, body: { ...closing, withoutReview: null }, key: key() }),
    );
    expect(closed).toMatchObject({
      status: "closed",
      days: { contracted: 5n, planned: 0n, toConfirm: 0n, confirmed: 2n, returned: 3n },
      value: euros(700),
      closed: { on: "2010-07-01", withoutReview: null },
    });
    expect(await told()).toEqual({ signé: "−160 dj", promis: "158 dj", honoré: "2 dj" });
    expect(await desk.log(mission, "2010-06-01")).toMatchObject({ refusal: { reason: "mission-closed" } });
  });

  it("that never gets its signatures is closed with a word, and its need is open again", async () => {
    const need = await desk.aNeed(file, 3);
    const mission = await desk.aLetter(need, anne, 3);
    const which = { ...params, mission };
    const body = { closedOn: day("2010-03-01"), withoutReview: null };
    expect(await expertise.closeMission({ params: which, body, key: key() })).toMatchObject({
      refusal: { reason: "reviews-missing", facts: { missing: 1 } },
    });
    const why = { ...body, withoutReview: "L'expert a changé d'employeur" };
    expect(accepted(await expertise.closeMission({ params: which, body: why, key: key() }))).toMatchObject({
      days: { planned: 0n, returned: 0n },
    });
    const { needs } = accepted(await expertise.listNeeds({ params }));
    expect(needs.find(({ id }) => id === need)).toMatchObject({ status: "qualified", covered: 0n });
    expect((await desk.holdings({}))["promis"]).toBe("158 dj");
  });

  it("stays within its letter and within the day, also under two visits at once", async () => {
    const mission = await desk.aMission(await desk.aNeed(file, 3), anne, 3);
    const other = await desk.aMission(await desk.aNeed(file, 4), anne, 4);
    expect(await desk.log(mission, "2010-02-14")).toMatchObject({
      refusal: { reason: "visit-before-start" },
    });
    expect(await desk.log(mission, "2011-02-09")).toMatchObject({
      refusal: { reason: "date-in-the-future" },
    });
    const both = await Promise.all([
      desk.log(mission, "2010-03-01", 2),
      desk.log(other, "2010-03-01", 2),
      desk.log(other, "2010-03-01", 2),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of both) if (!outcome.ok) expect(outcome.refusal.reason).toBe("day-already-full");
    const rest = (await desk.read(mission)).days.planned;
    const days = ["2010-03-02", "2010-03-03", "2010-03-04", "2010-03-05"];
    const rush = await Promise.all(days.map(async (on) => desk.log(mission, on)));
    expect(BigInt(rush.filter(({ ok }) => ok).length)).toBe(rest);
    for (const outcome of rush) if (!outcome.ok) expect(outcome.refusal.reason).toBe("visit-beyond-letter");
    expect((await desk.read(mission)).days).toMatchObject({ planned: 0n, toConfirm: halfDays(3) });
  });

  it("cannot have three half-days in a day, whatever writes them", async () => {
    const mission = await desk.aMission(await desk.aNeed(file, 6), anne, 6);
    accepted(await desk.log(mission, "2010-04-01", 2));
    const again = database.transaction(desk.scope, async (transaction) =>
      sql`
        insert into visit
        select territory_id, gen_random_uuid(), mission_id, person_id, visited_on, 1, note, status, logged_by, entry_id, recorded_at
        from visit where mission_id = ${mission}`.execute(transaction.tables()),
    );
    await expect(again).rejects.toMatchObject({ constraint: "expert_gives_two_half_days_a_day" });
  });
});
