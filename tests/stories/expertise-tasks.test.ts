import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { moveBusinessDate } from "#network/index.ts";
import { cast } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { expertiseDesk, letter, people } from "../expertise-desk.ts";
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

let file = "";
let byAnne = "";

beforeAll(async () => {
  await database.transaction(desk.scope, async (transaction) =>
    moveBusinessDate(transaction, place.longwy, day("2010-11-20")),
  );
  byAnne = await desk.enrol(people.anne, foundry);
  await desk.enrol(people.paul, foundry);
  file = await desk.aFile("Boulangerie du Haut-Pays", { owner: people.owner });
});

const tasks = async () => accepted(await expertise.listTasks({ params })).tasks;

/** The kinds of what waits for each, by name. */
async function waiting(): Promise<Record<string, string[]>> {
  const who = { coordinator: desk.coordinate, owner, otherOwner, anne, paul, referent };
  const told: Record<string, string[]> = {};
  for (const [name, sits] of Object.entries(who)) {
    sits();
    const kinds = (await tasks()).map(({ kind }) => kind);
    if (kinds.length > 0) told[name] = kinds;
  }
  desk.coordinate();
  return told;
}

describe("what waits", () => {
  it("goes from one to the next, from the need to the close", async () => {
    const need = await desk.aNeed(file, 2);
    expect(await waiting()).toEqual({ coordinator: ["need-uncovered"] });

    const proposedOn = "2010-11-13";
    const proposal = accepted(await desk.propose(need, byAnne, 2, proposedOn)).id;
    expect(await waiting()).toEqual({ anne: ["proposal-to-answer"] });
    const which = { ...params, proposal };
    const yes = { accepts: true, answeredOn: day(proposedOn), why: null };
    accepted(await expertise.answerProposal({ params: which, body: yes, key: key() }));
    expect(await waiting()).toEqual({ coordinator: ["employer-to-agree"], referent: ["employer-to-agree"] });
    const agreed = { agrees: true, agreedOn: day(proposedOn), why: null };
    accepted(await expertise.agreeEmployer({ params: which, body: agreed, key: key() }));
    expect(await waiting()).toEqual({ coordinator: ["letter-to-draw-up"] });

    const body = {
      ...letter(proposal),
      drawnUpOn: day(proposedOn),
      startsOn: day(proposedOn),
      endsOn: day("2011-05-31"),
    };
    const mission = accepted(await expertise.drawUpLetter({ params, body, key: key() })).id;
    const toSign = ["letter-to-sign"];
    expect(await waiting()).toEqual({ coordinator: toSign, owner: toSign, anne: toSign, referent: toSign });
    for (const party of ["owner", "expert", "employer", "operator"] as const) {
      const signature = { party, signedOn: day(proposedOn), signedBy: "Une signature" };
      accepted(await expertise.signLetter({ params: { ...params, mission }, body: signature, key: key() }));
    }
    expect(await waiting()).toEqual({});

    accepted(await desk.log(mission, "2010-11-13"));
    accepted(await desk.log(mission, "2010-11-14"));
    const toConfirm = ["half-day-to-confirm", "half-day-to-confirm"];
    expect(await waiting()).toEqual({ coordinator: toConfirm, owner: toConfirm });
    desk.coordinate();
    expect(await tasks()).toMatchObject([
      { on: "2010-11-13", isLate: true, waitsForOwner: true },
      { on: "2010-11-14", isLate: false, waitsForOwner: true },
    ]);

    const [first = "", second = ""] = (await desk.read(mission)).visits.map(({ id }) => id);
    owner();
    expect(await tasks()).toMatchObject([{ waitsForOwner: false }, { waitsForOwner: false }]);
    accepted(await desk.answer(mission, first, { on: "2010-11-15" }));
    const dispute = { answer: "disputed" as const, on: "2010-11-15", why: "Une heure seulement" };
    accepted(await desk.answer(mission, second, dispute));
    expect(await waiting()).toEqual({ coordinator: ["visit-disputed"] });
    owner();
    accepted(await desk.answer(mission, second, { on: "2010-11-16" }));
    expect(await waiting()).toEqual({
      coordinator: ["mission-to-close"],
      owner: ["review-to-write"],
      anne: ["review-to-write"],
    });
    for (const by of ["owner", "expert"] as const) {
      const review = { by, reviewedOn: day("2010-11-17"), text: "Utile" };
      accepted(await expertise.reviewMission({ params: { ...params, mission }, body: review, key: key() }));
    }
    expect(await waiting()).toEqual({ coordinator: ["mission-to-close"] });
    const closing = { closedOn: day("2010-11-18"), withoutReview: null };
    accepted(await expertise.closeMission({ params: { ...params, mission }, body: closing, key: key() }));
    expect(await waiting()).toEqual({});
  });

  it("comes back to the coordinator when a delay ends without an answer", async () => {
    const need = await desk.aNeed(file, 1);
    accepted(await desk.propose(need, byAnne, 1));
    expect(await waiting()).toEqual({ coordinator: ["proposal-unanswered"] });
    expect(await tasks()).toMatchObject([{ need, answerBy: "2010-02-19", expert: { name: "Anne Moreau" } }]);
  });
});
