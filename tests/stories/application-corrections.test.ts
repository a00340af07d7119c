import { beforeEach, describe, expect, it } from "vitest";
import { moveApplication } from "#application/index.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { balancedPlan, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { correctionsDesk, field } from "../corrections-desk.ts";
import { testDatabase } from "../database.ts";
import { mailsIn } from "../entry-desk.ts";
import { place } from "../network.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const publicAddress = "https://alize.example";
const desk = await correctionsDesk(database, publicAddress);
const { application: door, params, key } = desk;
const plan = { kind: "plan" } as const;
const whole = { text: "", isOverdue: false, sort: "number", isDescending: false, page: 1 } as const;

beforeEach(async () => {
  await desk.goTo("2011-02-08");
  desk.asAnne();
});

const mailsOf = async ({ application }: { application: string }) =>
  (await mailsIn(database, territory)).filter(({ object_id }) => object_id === application);
const kindsOf = async (which: Parameters<typeof desk.tasks>[0]) =>
  (await desk.tasks(which)).map(({ kind }) => kind);
const stageOf = async ({ application }: { application: string }) => {
  desk.asAnne();
  const { rows } = accepted(await door.readTable({ params, query: whole }));
  return rows.find(({ id }) => id === application);
};

describe("the corrections of a file", () => {
  it("are asked point by point, sent back once and whole, read before and after, accepted, and kept", async () => {
    const which = await desk.aFile();
    const { documents } = accepted(await door.readApplication({ params: which }));
    const document = documents.find(({ kind }) => kind === "quotes")?.id ?? "";
    const asked = accepted(
      await desk.ask(which, [field("headcount"), field("activity"), plan, { kind: "document", document }]),
    );
    expect(asked).toMatchObject({
      side: "desk",
      told: ["Lucie Perrin"],
      rounds: [{ number: 1, turn: "firm" }],
    });
    const [mail, ...others] = (await mailsOf(which)).filter(({ act }) => act.includes("askCorrections"));
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ address: expect.stringContaining("@"), person_name: "Lucie Perrin" });
    expect(mail?.text).toContain(
      `${publicAddress}/territoires/${territory}/mon-dossier/${which.application}`,
    );
    expect(mail?.text).toContain("4 points");
    expect(mail?.text).not.toContain("Point 1");

    desk.asLucie();
    expect(await kindsOf(which)).toEqual(["own-corrections"]);
    const own = accepted(await door.readOwnFile({ params: which }));
    expect(own.nextStep).toMatchObject({ holder: "owner" });
    expect(own.nextStep?.sentence.fr).toContain("22 février 2011");
    const lines = balancedPlan.with(4, {
      ...balancedPlan[4],
      amount: euros(6000),
    } as (typeof balancedPlan)[4]);
    const typed = { headcount: 7, name: "Une autre enseigne", amountCents: 1 };
    const early = await desk.send(which, {
      typed,
      lines,
      answers: [{ position: 2, isExact: true, word: "" }],
    });
    expect(early).toMatchObject({ refusal: { reason: "correction-unanswered", facts: { count: 1 } } });
    expect(accepted(await door.readOwnFile({ params: which })).plan.resources).toBe(euros(40_000));

    const file = new TextEncoder().encode("Devis du four : 34 000 euros");
    accepted(
      await door.handInDocument({
        params: { ...which, document },
        query: { name: "devis.txt" },
        file,
        key: key(),
      }),
    );
    const answers = [{ position: 2, isExact: true, word: "C'est bien une boulangerie." }];
    const sent = accepted(await desk.send(which, { typed, lines, answers }));
    expect(sent.rounds).toMatchObject([
      {
        turn: "desk",
        sent: { by: "owner", on: "2011-02-08" },
        items: [
          {
            asked: { content: { headcount: 5 } },
            answer: { isExact: false, given: { content: { headcount: 7 } } },
          },
          { answer: { isExact: true, word: "C'est bien une boulangerie." } },
          { name: { fr: "le plan de financement" }, answer: { given: { plan: { length: 5 } } } },
          { asked: { number: 1 }, answer: { given: { number: 2, receivedOn: "2011-02-08" } } },
        ],
      },
    ]);
    expect(reasonOf(await desk.send(which, { typed, lines, answers }))).toBe("correction-not-with-firm");
    expect(await kindsOf(which)).toEqual([]);

    desk.asAnne();
    expect(await kindsOf(which)).toEqual(["corrections-to-read", "documents-to-check"]);
    const told = (await mailsOf(which)).filter(({ act }) => act.includes("sendCorrections"));
    expect(told.map(({ person_name }) => person_name)).toEqual(["Anne Moreau"]);
    const after = accepted(await door.readApplication({ params: which }));
    expect(after).toMatchObject({
      status: "submitted",
      nextStep: { holder: "coordinator" },
      requested: { amount: euros(15_000) },
      firm: { headcount: 7, name: expect.stringContaining("Boulangerie") },
      plan: { resources: euros(41_000) },
    });
    accepted(await desk.accept(which));
    expect((await desk.read(which)).rounds).toMatchObject([{ turn: null, ended: { how: "accepted" } }]);
    const { history } = accepted(await door.readApplication({ params: which }));
    expect(history.slice(-4).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["corrections-asked", "appraised", "appraised"],
      ["document-received", "appraised", "appraised"],
      ["corrections-sent", "appraised", "submitted"],
      ["corrections-accepted", "submitted", "submitted"],
    ]);
  });

  it("are asked again in another round, which starts from what came back", async () => {
    const which = await desk.aFile();
    accepted(await desk.ask(which, [field("headcount")]));
    expect(await desk.ask(which, [plan])).toMatchObject({
      refusal: { reason: "corrections-already-asked", facts: { round: 1 } },
    });
    expect(reasonOf(await desk.accept(which))).toBe("correction-not-with-desk");
    desk.asLucie();
    accepted(await desk.send(which, { typed: { headcount: 6 } }));
    desk.asAnne();
    const again = accepted(await desk.ask(which, [field("headcount"), field("jobsCreated")]));
    expect(again.rounds).toMatchObject([
      {
        number: 1,
        ended: { how: "asked-again" },
        items: [{ answer: { given: { content: { headcount: 6 } } } }],
      },
      { number: 2, turn: "firm", items: [{ asked: { content: { headcount: 6 } } }, {}] },
    ]);
    desk.asLucie();
    const answers = [1, 2].map((position) => ({ position, isExact: true, word: "" }));
    accepted(await desk.send(which, { answers }));
    desk.asAnne();
    accepted(await desk.accept(which));
    expect(reasonOf(await desk.withdraw(which))).toBe("correction-not-with-firm");
  });

  it("are withdrawn by the coordinator as long as the firm has them, and end with the file", async () => {
    const which = await desk.aFile();
    accepted(await desk.ask(which, [field("title")]));
    const { params: one, round } = await desk.last(which);
    accepted(await desk.withdraw(which));
    desk.asLucie();
    expect(reasonOf(await desk.send(which, { typed: { title: "Autre" } }))).toBe("correction-not-with-firm");
    expect([await kindsOf(which), round.items.length]).toEqual([[], 1]);
    desk.asAnne();
    accepted(await desk.ask(which, [field("title")]));
    const why = { why: "Le dirigeant renonce." };
    accepted(await door.withdrawApplication({ params: which, body: why, key: key() }));
    expect((await desk.read(which)).rounds.map(({ ended }) => ended?.how)).toEqual([
      "withdrawn",
      "file-over",
    ]);
    expect(await desk.ask(which, [field("title")])).toMatchObject({
      refusal: { reason: "status-does-not-allow" },
    });
    expect(one.round).toBe(round.id);
  });

  it("are refused with a reason: nothing to come, nobody to ask, twice the same, an unknown document", async () => {
    const which = await desk.aFile();
    const ask = async (...given: Parameters<typeof desk.ask>) => reasonOf(await desk.ask(...given));
    expect(await ask(which, [plan], "2011-02-07")).toBe("due-before-today");
    expect(await ask(which, [plan, plan])).toBe("correction-asked-twice");
    const document = crypto.randomUUID();
    expect(await ask(which, [{ kind: "document", document }])).toBe("document-unknown");
    expect(await ask(await desk.aFile({ isOwned: false }), [plan])).toBe("nobody-runs-the-firm");
    expect((await desk.read(which)).rounds).toEqual([]);
  });

  it("refuse what would leave the file without what it needs, and a file that changed since it was read", async () => {
    const which = await desk.aFile();
    accepted(await desk.ask(which, [field("title"), plan]));
    desk.asLucie();
    expect(
      reasonOf(
        await desk.send(which, {
          typed: { title: " " },
          answers: [{ position: 2, isExact: true, word: "" }],
        }),
      ),
    ).toBe("content-incomplete");
    const none = [{ side: "need" as const, kind: "other" as const, label: "Rien", amount: euros(0) }];
    expect(reasonOf(await desk.send(which, { lines: none }))).toBe("amount-not-positive");
    const { hash } = await desk.read(which);
    desk.asAnne();
    const [first] = balancedPlan;
    const lines = first === undefined ? [] : [first];
    accepted(await door.replaceFinancingPlan({ params: which, body: { lines }, key: key() }));
    desk.asLucie();
    const answers = [1, 2].map((position) => ({ position, isExact: true, word: "" }));
    expect(reasonOf(await desk.send(which, { hash, answers }))).toBe("file-changed-meanwhile");
    expect((await desk.read(which)).rounds.at(-1)).toMatchObject({
      turn: "firm",
      items: [{ answer: null }, { answer: null }],
    });
    accepted(await desk.send(which, { answers }));
  });
});

it("are sent back even where the file lacks something that nobody asked for", async () => {
  const which = await desk.aFile();
  const { firm, ...file } = accepted(await door.readApplication({ params: which }));
  const { title, description, requested, jobs } = file;
  const { id: _, ...given } = firm;
  const body = {
    firm: { ...given, ownerName: null },
    project: { title, description, requested, jobs },
    assignedTo: desk.cast.anne,
  };
  accepted(await door.reviseApplication({ params: which, body, key: key() }));
  accepted(await desk.ask(which, [field("headcount")]));
  desk.asLucie();
  accepted(await desk.send(which, { typed: { headcount: 9 } }));
});

describe("the owner's turn", () => {
  it("stops the clock of the stage, is told on the board, and is reminded once a day", async () => {
    const which = await desk.aFile();
    const { stage: before } = (await stageOf(which)) ?? {};
    accepted(await desk.ask(which, [field("headcount")], "2011-02-22"));
    expect(reasonOf(await desk.remind(which))).toBe("reminded-already");
    await desk.goTo("2011-02-22");
    const days = before?.days ?? -1;
    expect((await stageOf(which))?.stage).toMatchObject({ days, ownerDays: 14, withFirmSince: "2011-02-08" });
    expect(await kindsOf(which)).toEqual([]);
    await desk.goTo("2011-06-01");
    expect((await stageOf(which))?.stage).toMatchObject({ days, isOverdue: false });
    expect(await desk.tasks(which)).toMatchObject([{ kind: "corrections-late", dueOn: "2011-02-22" }]);
    accepted(await desk.remind(which));
    expect(reasonOf(await desk.remind(which))).toBe("reminded-already");
    const mails = (await mailsOf(which)).filter(({ act }) => act.includes("Corrections/"));
    expect(mails.map(({ person_name }) => person_name)).toEqual(["Lucie Perrin", "Lucie Perrin"]);
    expect(mails.at(-1)?.subject).toContain("Rappel");

    desk.asLucie();
    accepted(await desk.send(which, { answers: [{ position: 1, isExact: true, word: "" }] }));
    await desk.goTo("2011-06-11");
    const { stage, nextStep } = (await stageOf(which)) ?? {};
    expect(stage).toMatchObject({ days: days + 10, withFirmSince: null });
    expect(nextStep).toMatchObject({ holder: "coordinator" });
  });

  it("keeps the file from the committee, which has no part in it; a file that was ready is examined anew", async () => {
    const which = await desk.aFile();
    accepted(await door.markReady({ params: which, body: {}, key: key() }));
    accepted(await desk.ask(which, [field("headcount")]));
    const opinion = { opinion: "favourable" as const, text: "Toujours plein." };
    accepted(await door.appraise({ params: which, body: opinion, key: key() }));
    const ready = await door.markReady({ params: which, body: {}, key: key() });
    expect(ready).toMatchObject({
      refusal: {
        reason: "file-not-complete",
        facts: { missingFr: "la fin des corrections demandées à l’entreprise" },
      },
    });
    desk.asLucie();
    accepted(await desk.send(which, { answers: [{ position: 1, isExact: true, word: "" }] }));
    desk.asAnne();
    expect(reasonOf(await door.markReady({ params: which, body: {}, key: key() }))).toBe("file-not-complete");
    accepted(await desk.accept(which));
    accepted(await door.markReady({ params: which, body: {}, key: key() }));

    const scope = { read: [territory], write: territory };
    await database.transaction(scope, async (transaction) =>
      moveApplication(transaction, {
        ...which,
        to: "in-committee",
        on: plainDate("2011-02-08"),
        by: { person: null, name: "comité" },
        why: null,
        now: "2011-02-08T18:00:00.000Z",
      }),
    );
    expect(await desk.ask(which, [field("headcount")])).toMatchObject({
      refusal: { reason: "status-does-not-allow", facts: { status: "in-committee" } },
    });
  });
});
