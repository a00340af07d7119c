import { beforeAll, describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { cast } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { expertiseDesk, haulier, letter, people } from "../expertise-desk.ts";
import { foundry, place } from "../network.ts";

const database = await testDatabase();
const desk = await expertiseDesk(database);
const { expertise, params, key } = desk;
const day = plainDate;

const owner = () => desk.sit({ role: "owner", who: people.owner });
const otherOwner = () => desk.sit({ role: "owner", who: people.otherOwner });
const anne = () => desk.sit({ role: "expert", who: people.anne });
const paul = () => desk.sit({ role: "expert", who: people.paul });
const referent = () =>
  desk.sit({ role: "partner-referent", who: people.referent, organisation: cast.association });
const member = () => desk.sit({ role: "partner-referent", who: people.member, organisation: haulier });

let file = "";
let mission = "";
let other = "";
let byAnne = "";
let byPaul = "";

beforeAll(async () => {
  byAnne = await desk.enrol(people.anne, foundry);
  byPaul = await desk.enrol(people.paul, haulier);
  file = await desk.aFile("Boulangerie du Haut-Pays", { owner: people.owner });
  const elsewhere = await desk.aFile("Menuiserie Vauban", { owner: people.otherOwner });
  mission = await desk.aMission(await desk.aNeed(file, 6), byAnne, 6);
  other = await desk.aMission(await desk.aNeed(elsewhere, 4), byPaul, 4);
});

const refusalOf = async (outcome: Promise<{ ok: boolean; refusal?: { reason: string } }>) =>
  (await outcome).refusal?.reason ?? "accepted";

const seen = async () =>
  accepted(await expertise.listMissions({ params })).missions.map(({ id }) =>
    id === mission ? "mission" : "other",
  );

const review = async (by: "owner" | "expert") =>
  expertise.reviewMission({
    params: { ...params, mission },
    body: { by, reviewedOn: day("2010-06-30"), text: "Utile" },
    key: key(),
  });

describe("who sees a mission", () => {
  it.each([
    ["the coordinator", desk.coordinate, ["other", "mission"]],
    ["the auditor", () => desk.sit({ role: "auditor", who: people.outsider }), ["other", "mission"]],
    ["the secretary", () => desk.sit({ role: "secretary", who: people.outsider }), ["other", "mission"]],
    ["its owner", owner, ["mission"]],
    ["another owner", otherOwner, ["other"]],
    ["its expert", anne, ["mission"]],
    ["another expert", paul, ["other"]],
    ["the referent of the association, for its members' experts", referent, ["other", "mission"]],
    ["the referent of a member, for its own", member, ["other"]],
  ])("%s", async (_, sits, expected) => {
    sits();
    expect(await seen()).toEqual(expected);
    for (const [name, id] of [
      ["mission", mission],
      ["other", other],
    ] as const) {
      const read = await refusalOf(expertise.readMission({ params: { ...params, mission: id } }));
      expect([name, read]).toEqual([name, expected.includes(name) ? "accepted" : "not-your-mission"]);
    }
  });

  it("does not let those who sign neither money nor days in", async () => {
    for (const role of ["public-funder", "regional-pilot", "network-head", "administrator"] as const) {
      desk.sit({ role, who: people.outsider });
      expect([role, await refusalOf(expertise.listMissions({ params }))]).toEqual([role, "not-allowed"]);
    }
  });

  it("tells each what they may do", async () => {
    const may = async (sits: () => void) => {
      sits();
      return (await desk.read(mission)).may;
    };
    expect(await may(owner)).toEqual({
      sign: [],
      sendLetter: false,
      logVisit: false,
      withdrawVisits: false,
      answerVisits: true,
      review: ["owner"],
      close: false,
    });
    expect(await may(anne)).toMatchObject({ logVisit: true, answerVisits: false, review: ["expert"] });
    expect(await may(referent)).toMatchObject({ logVisit: false, answerVisits: false, review: [] });
    expect(await may(desk.coordinate)).toMatchObject({ logVisit: true, answerVisits: true, close: true });
  });
});

describe("who acts on a mission", () => {
  it("logs, confirms and reviews one's own only", async () => {
    for (const sits of [paul, otherOwner]) {
      sits();
      expect(await refusalOf(desk.log(mission, "2010-03-01"))).toMatch(/^not-(your-mission|allowed)$/);
    }
    anne();
    const visit = accepted(await desk.log(mission, "2010-03-01", 2)).visits[0]?.id ?? "";
    expect(await refusalOf(desk.answer(mission, visit))).toBe("not-allowed");
    expect(await refusalOf(review("owner"))).toBe("not-your-review");
    otherOwner();
    expect(await refusalOf(desk.answer(mission, visit))).toBe("not-your-mission");
    expect(await refusalOf(review("owner"))).toBe("not-your-mission");
    owner();
    expect(await refusalOf(review("expert"))).toBe("not-your-review");
    expect(accepted(await desk.answer(mission, visit)).visits[0]).toMatchObject({
      status: "confirmed",
      answer: { by: "Lucie Perrin", onBehalf: false },
    });
    expect(await refusalOf(review("owner"))).toBe("accepted");
    expect(await refusalOf(review("owner"))).toBe("already-reviewed");
  });

  it("confirms once, also when the owner presses twice", async () => {
    desk.coordinate();
    const visit = accepted(await desk.log(mission, "2010-03-08")).visits.at(-1)?.id ?? "";
    owner();
    const twice = await Promise.all([desk.answer(mission, visit), desk.answer(mission, visit)]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await desk.read(mission)).days).toMatchObject({ confirmed: 3n, toConfirm: 0n, planned: 3n });
    expect((await desk.holdings({ mission }))["honoré"]).toBe("3 dj");
  });

  it("answers a proposal and signs a letter in one's own place only", async () => {
    desk.coordinate();
    const need = await desk.aNeed(file, 2);
    const proposal = accepted(await desk.propose(need, byAnne, 2)).id;
    const which = { ...params, proposal };
    const yes = { accepts: true, answeredOn: day("2010-02-06"), why: null };
    const agreed = { agrees: true, agreedOn: day("2010-02-08"), why: null };
    const agree = async () => expertise.agreeEmployer({ params: which, body: agreed, key: key() });
    paul();
    expect(
      accepted(await expertise.listProposals({ params, query: {} })).proposals.map(({ id }) => id),
    ).not.toContain(proposal);
    expect(await refusalOf(expertise.answerProposal({ params: which, body: yes, key: key() }))).toBe(
      "not-your-proposal",
    );
    anne();
    accepted(await expertise.answerProposal({ params: which, body: yes, key: key() }));
    member();
    expect(await refusalOf(agree())).toBe("not-your-organisation");
    referent();
    accepted(await agree());
    desk.coordinate();
    const drawn = accepted(await expertise.drawUpLetter({ params, body: letter(proposal), key: key() })).id;
    anne();
    expect(await refusalOf(desk.sign(drawn, "owner"))).toBe("not-your-signature");
    accepted(await desk.sign(drawn, "expert"));
    owner();
    expect(await refusalOf(desk.sign(drawn, "operator"))).toBe("not-your-signature");
    accepted(await desk.sign(drawn, "owner"));
    referent();
    expect(await refusalOf(desk.sign(drawn, "operator"))).toBe("not-your-signature");
    expect(accepted(await desk.sign(drawn, "employer"))).toMatchObject({ unsigned: ["operator"] });
  });
});

describe("a file", () => {
  it("shows its needs and missions to its owner, not to another", async () => {
    const asked = { params: { ...params, application: file } };
    owner();
    const read = accepted(await expertise.readFileExpertise(asked));
    expect(read.missions.map(({ id }) => id)).toContain(mission);
    expect(read.needs).not.toEqual([]);
    otherOwner();
    expect(await refusalOf(expertise.readFileExpertise(asked))).toBe("not-your-file");
  });

  it("from which one is recused stays closed, in every list and on every page", async () => {
    const recused = people.outsider;
    await database.transaction(desk.scope, async (transaction) =>
      recordDenial(transaction, {
        territory: place.longwy,
        kind: "application",
        id: file,
        person: recused,
        reason: "bank",
        fromAt: "2010-01-01T00:00:00Z",
        untilAt: null,
      }),
    );
    desk.sit({ role: "coordinator", who: recused });
    expect(await seen()).toEqual(["other"]);
    expect(await refusalOf(expertise.readMission({ params: { ...params, mission } }))).toBe("file-denied");
    expect(await refusalOf(desk.log(mission, "2010-03-15"))).toBe("file-denied");
    const asked = { params: { ...params, application: file } };
    expect(await refusalOf(expertise.readFileExpertise(asked))).toBe("file-denied");
    const { needs } = accepted(await expertise.listNeeds({ params }));
    const { proposals } = accepted(await expertise.listProposals({ params, query: {} }));
    const { tasks } = accepted(await expertise.listTasks({ params }));
    expect(JSON.stringify([needs, proposals, tasks].flat(), plainBigints)).not.toContain("Boulangerie");
    const days = { params: { ...params, convention: desk.convention }, query: {} };
    const { holders, totals } = accepted(await expertise.readDaysState(days));
    expect(holders.flatMap(({ missions }) => missions.map(({ id }) => id))).toEqual([other]);
    expect(totals.confirmed).toBe(3n);
    const body = {
      application: file,
      domain: "law" as const,
      text: "Bail",
      halfDays: halfDays(1),
      detectedOn: day("2010-03-01"),
    };
    expect(await refusalOf(expertise.addNeed({ params, body, key: key() }))).toBe("file-denied");
  });
});

function plainBigints(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}
