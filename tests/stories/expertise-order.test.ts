import { beforeAll, describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { expertiseDesk, letter, people } from "../expertise-desk.ts";
import { foundry } from "../network.ts";

const database = await testDatabase();
const desk = await expertiseDesk(database);
const { expertise, params, key } = desk;
const day = plainDate;

let anne = "";
let file = "";

beforeAll(async () => {
  anne = await desk.enrol(people.anne, foundry);
  file = await desk.aFile("Boulangerie du Haut-Pays", { owner: people.owner });
});

describe("a mission", () => {
  it("is not dated before what it follows: signature, dispute, review, and the need before its own acts", async () => {
    const mission = await desk.aMission(await desk.aNeed(file, 4), anne, 4);
    const which = { ...params, mission };
    const logged = accepted(await desk.log(mission, "2010-05-03"));
    const visit = logged.visits[0]?.id ?? "";
    const dispute = { answer: "disputed" as const, on: "2010-05-10", why: "Une heure seulement" };
    accepted(await desk.answer(mission, visit, dispute));
    expect(await desk.answer(mission, visit, { on: "2010-05-09" })).toMatchObject({
      refusal: { reason: "answered-before-dispute", facts: { disputedOn: "2010-05-10" } },
    });
    accepted(await desk.answer(mission, visit, { on: "2010-05-10" }));
    const review = { by: "owner" as const, reviewedOn: day("2010-06-20"), text: "Utile" };
    accepted(await expertise.reviewMission({ params: which, body: review, key: key() }));
    const closing = (on: string) => ({ closedOn: day(on), withoutReview: null });
    expect(
      await expertise.closeMission({ params: which, body: closing("2010-06-19"), key: key() }),
    ).toMatchObject({ refusal: { reason: "closed-before-last-visit", facts: { lastOn: "2010-06-20" } } });
    expect(
      await expertise.closeMission({ params: which, body: closing("2010-06-20"), key: key() }),
    ).toMatchObject({
      refusal: { reason: "reviews-missing", sentence: expect.stringMatching(/Il manque 1.bilan\./) },
    });
    const need = await desk.aNeed(file, 1);
    const drop = { droppedOn: day("2010-02-02"), why: "Plus besoin" };
    expect(await expertise.dropNeed({ params: { ...params, need }, body: drop, key: key() })).toMatchObject({
      refusal: { reason: "dropped-before-noted", facts: { notedOn: "2010-02-03" } },
    });
  });

  it("that is given up after its need was dropped leaves the need dropped", async () => {
    const need = await desk.aNeed(file, 6);
    const mission = await desk.aLetter(need, anne, 2);
    const drop = { droppedOn: day("2010-03-01"), why: "Le reste se fera sans expert" };
    accepted(await expertise.dropNeed({ params: { ...params, need }, body: drop, key: key() }));
    const body = { closedOn: day("2010-03-02"), withoutReview: "La lettre n'a pas été signée" };
    const closed = await expertise.closeMission({ params: { ...params, mission }, body, key: key() });
    expect(closed).toMatchObject({ value: { status: "closed" } });
    const { needs } = accepted(await expertise.listNeeds({ params }));
    expect(needs.find(({ id }) => id === need)?.status).toBe("dropped");
  });

  it("is not drawn up for a need that was dropped once the delay was over", async () => {
    const need = await desk.aNeed(file, 2);
    const proposal = accepted(await desk.propose(need, anne, 2)).id;
    const drop = { droppedOn: day("2010-03-01"), why: "Plus besoin" };
    accepted(await expertise.dropNeed({ params: { ...params, need }, body: drop, key: key() }));
    const yes = { accepts: true, answeredOn: day("2010-02-06"), why: null };
    expect(
      await expertise.answerProposal({ params: { ...params, proposal }, body: yes, key: key() }),
    ).toMatchObject({ refusal: { reason: "need-status-does-not-allow", facts: { status: "dropped" } } });
  });

  it("covers its need when the need is cut down to what it has", async () => {
    const need = await desk.aNeed(file, 6);
    await desk.aLetter(need, anne, 2);
    const body = { qualifiedOn: day("2010-02-12"), halfDays: halfDays(2) };
    const cut = await expertise.qualifyNeed({ params: { ...params, need }, body, key: key() });
    expect(cut).toMatchObject({ value: { status: "covered", covered: 2n } });
  });

  it("is not drawn up for an expert who has left the list since", async () => {
    const need = await desk.aNeed(file, 2);
    const proposal = accepted(await desk.propose(need, anne, 2)).id;
    const which = { ...params, proposal };
    const yes = { accepts: true, answeredOn: day("2010-02-06"), why: null };
    accepted(await expertise.answerProposal({ params: which, body: yes, key: key() }));
    const agreed = { agrees: true, agreedOn: day("2010-02-08"), why: null };
    accepted(await expertise.agreeEmployer({ params: which, body: agreed, key: key() }));
    await database.asOwner(async (owner) => {
      const { territory } = params;
      await owner.query("select set_config('app.write', $1, false), set_config('app.read', $2, false)", [
        territory,
        `{${territory}}`,
      ]);
      await owner.query("update expert set to_on = '2010-02-09' where id = $1", [anne]);
    });
    expect(await expertise.drawUpLetter({ params, body: letter(proposal), key: key() })).toMatchObject({
      refusal: { reason: "expert-retired", facts: { name: "Anne Moreau", toOn: "2010-02-09" } },
    });
  });
});
