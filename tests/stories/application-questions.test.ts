import { beforeAll, describe, expect, it } from "vitest";
import { findApplication } from "#application/index.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { applicationDesk, bakery, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { enterNetwork, id, person, place, seat } from "../network.ts";
import { council, lease, rent, told } from "../question-desk.ts";
import { readPdf } from "../read-pdf.ts";
import { readZip } from "../read-zip.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const desk = await applicationDesk(database, territory);
const { application: door, params, key } = desk;

type Which = { territory: string; application: string };

const read = async (which: Which) => accepted(await door.readAnswers({ params: which }));
const answer = async (which: Which, answers: Record<string, string | number | boolean>, version: number) =>
  door.answerQuestions({ params: which, body: { version, answers }, key: key() });
const rebase = async (which: Which, fromOn: PlainDate) =>
  door.rebaseQuestions({ params: which, body: { fromOn }, key: key() });
const today = { receivedOn: plainDate("2011-02-08") };
const aFile = async (name: string) => ({
  territory,
  application: (await desk.open({ ...bakery({ name }), ...today })).id,
});
const history = async (which: Which) =>
  accepted(await door.readApplication({ params: which })).history.map(({ kind }) => kind);

let before: Which;

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 900, "Anne Moreau");
  await person(database, 902, "Lucie Perrin");
  await person(database, 903, "Paul Récusé");
  for (const [number, who, role] of [
    [90_000, 900, "coordinator"],
    [90_002, 902, "owner"],
    [90_003, 903, "coordinator"],
  ] as const)
    await seat(database, number, { person: id(who), role, unit: territory });
  desk.sit("coordinator");
  before = await aFile("Ouverte avant");
});

describe("the questions of a territory", () => {
  it("are none until it sets some, and nothing then changes in its files", async () => {
    expect(accepted(await door.readQuestionLists({ params }))).toMatchObject({ inForce: null, dated: [] });
    expect(await read(before)).toMatchObject({ form: null, newer: null });
    expect(reasonOf(await answer(before, {}, 0))).toBe("questions-none");
  });

  it("are set from a day on by whoever read those that are there: of two at once, one wins", async () => {
    const body = (label: string, fromOn: string) => ({
      fromOn: plainDate(fromOn),
      known: 0,
      questions: told([lease, rent, { ...council, label: { fr: label, en: null } }]),
    });
    const both = await Promise.all([
      door.setQuestionList({ params, body: body("Un", "2011-01-01"), key: key() }),
      door.setQuestionList({ params, body: body("Deux", "2011-01-02"), key: key() }),
    ]);
    expect(both.map(reasonOf).toSorted()).toEqual(["accepted", "question-lists-changed"]);
    const { dated } = accepted(await door.readQuestionLists({ params }));
    expect(dated).toHaveLength(1);
    const again = { ...body("Trois", dated[0]?.fromOn ?? ""), known: 1 };
    expect(reasonOf(await door.setQuestionList({ params, body: again, key: key() }))).toBe(
      "question-list-date-taken",
    );
    const circle = { ...body("Quatre", "2011-01-09"), known: 1, questions: told([rent, lease]) };
    expect(reasonOf(await door.setQuestionList({ params, body: circle, key: key() }))).toBe(
      "condition-on-later-question",
    );
  });

  it("are set by a coordinator alone, and read by no owner", async () => {
    desk.sit("treasurer");
    const body = { fromOn: plainDate("2011-02-01"), known: 1, questions: [] };
    expect(reasonOf(await door.setQuestionList({ params, body, key: key() }))).toBe("not-allowed");
    accepted(await door.readQuestionLists({ params }));
    desk.sit("owner", 902);
    expect(reasonOf(await door.readQuestionLists({ params }))).toBe("not-allowed");
    desk.sit("coordinator");
  });
});

describe("a file", () => {
  it("opens with the questions of its day, and is submitted once the compulsory ones are answered", async () => {
    const which = await aFile("Déposée");
    const submit = async () => door.submitApplication({ params: which, body: {}, key: key() });
    const first = await submit();
    expect(first).toMatchObject({
      ok: false,
      refusal: { reason: "answers-missing", facts: { missingFr: "« Votre local est-il loué ? »" } },
    });
    accepted(await answer(which, { lease: true }, 0));
    expect(reasonOf(await submit())).toBe("answers-missing");
    expect(reasonOf(await answer(which, { lease: true, rent: 1_000_001 }, 1))).toBe("answer-out-of-bounds");
    expect(reasonOf(await answer(which, { lease: true, rent: 80_000 }, 0))).toBe("answers-changed-meanwhile");
    accepted(await answer(which, { lease: true, rent: 80_000 }, 1));
    accepted(await submit());
    expect(await history(which)).toEqual(["opened", "answered", "answered", "submitted"]);
  });

  it("keeps no answer that another one, or what it says of itself, hides", async () => {
    const which = await aFile("Cachée");
    accepted(await answer(which, { lease: true, rent: 80_000, council: "Personne" }, 0));
    expect((await read(which)).form?.answers).toEqual({ lease: true, rent: 80_000 });
    accepted(await answer(which, { lease: false, rent: 80_000 }, 1));
    expect((await read(which)).form?.answers).toEqual({ lease: false });
    const { firm, project, assignedTo } = bakery({ name: "Cachée" });
    const revise = async (headcount: number) =>
      accepted(
        await door.reviseApplication({
          params: which,
          body: { firm: { ...firm, headcount }, project, assignedTo },
          key: key(),
        }),
      );
    await revise(12);
    const { form } = accepted(await answer(which, { lease: false, council: "Ève" }, 2));
    expect(form?.answers).toEqual({ lease: false, council: "Ève" });
    await revise(9);
    await revise(12);
    expect((await read(which)).form).toMatchObject({ answers: { lease: false }, version: 4 });
  });

  it("takes the first of two who answer at once", async () => {
    const which = await aFile("À deux");
    const both = await Promise.all([answer(which, { lease: true }, 0), answer(which, { lease: false }, 0)]);
    expect(both.map(reasonOf).toSorted()).toEqual(["accepted", "answers-changed-meanwhile"]);
  });

  it("opens with the answers that the coordinator typed, to the questions that they read", async () => {
    const { dated } = accepted(await door.readQuestionLists({ params }));
    const opening = async (fromOn: PlainDate) =>
      door.openApplication({
        params,
        body: { ...bakery({ name: "Assistée" }), ...today, form: { fromOn, answers: { lease: false } } },
        key: key(),
      });
    expect(reasonOf(await opening(plainDate("2010-12-31")))).toBe("questions-changed");
    const opened = accepted(await opening(dated[0]?.fromOn ?? plainDate("2011-01-01")));
    expect((await read({ territory, application: opened.id })).form?.answers).toEqual({ lease: false });
  });

  it("is answered by its owner and no other, closed to whoever is recused, and completed under appraisal", async () => {
    const which = await aFile("Au dirigeant");
    desk.sit("owner", 902);
    expect(reasonOf(await door.readAnswers({ params: which }))).toBe("not-your-firm");
    expect(reasonOf(await answer(which, { lease: false }, 0))).toBe("not-your-firm");
    desk.sit("coordinator");
    const named = { person: id(902), fromOn: plainDate("2010-01-01") };
    accepted(await door.nameOwner({ params: which, body: named, key: key() }));
    desk.sit("owner", 902);
    accepted(await answer(which, { lease: false }, 0));
    expect(await read(which)).toMatchObject({ side: "firm", newer: null });

    desk.sit("coordinator");
    accepted(await door.submitApplication({ params: which, body: {}, key: key() }));
    const opinion = { opinion: "favourable" as const, text: "Bien." };
    accepted(await door.appraise({ params: which, body: opinion, key: key() }));
    desk.sit("owner", 902);
    expect(reasonOf(await answer(which, { lease: true, rent: 1 }, 1))).toBe("answers-under-appraisal");
    desk.sit("coordinator");
    accepted(await answer(which, { lease: true, rent: 1 }, 1));
    expect(accepted(await door.readApplication({ params: which })).status).toBe("submitted");

    await database.transaction({ read: [territory], write: territory }, async (transaction) =>
      recordDenial(transaction, {
        territory,
        kind: "application",
        id: which.application,
        person: id(903),
        reason: "Lien déclaré",
        fromAt: "2010-01-01T00:00:00.000Z",
        untilAt: null,
      }),
    );
    desk.sit("coordinator", 903);
    expect(reasonOf(await door.readAnswers({ params: which }))).toBe("file-denied");
    expect(reasonOf(await answer(which, { lease: false }, 2))).toBe("file-denied");
    expect(reasonOf(await rebase(which, plainDate("2011-01-01")))).toBe("file-denied");
    desk.sit("coordinator");
  });
});

describe("what is answered", () => {
  it("is read by the committee, on the sheet of the copy, in the exported list, and by no answer hidden", async () => {
    const which = await aFile("Partout");
    accepted(await answer(which, { lease: true, rent: 80_000 }, 0));
    const found = await database.transaction({ read: [territory] }, async (transaction) =>
      findApplication(transaction, which),
    );
    expect(found?.answers?.map(({ key: asked, told: said }) => [asked, said.en])).toEqual([
      ["lease", "yes"],
      ["rent", "€800.00"],
    ]);
    const { copy } = accepted(await door.prepareCopy({ params: which, body: {}, key: key() }));
    const { content } = accepted(await door.downloadCopy({ params: { ...which, copy } }));
    const { number } = accepted(await door.readApplication({ params: which }));
    const sheet = (await readZip(content)).get(`Dossier ${number}.pdf`);
    const { text } = await readPdf(new Uint8Array(sheet ?? []));
    expect(text.replaceAll(/\s+/gu, " ")).toMatch(/Votre local est-il loué \? oui.*800,00 €/u);

    const shown = {
      filter: { text: "Partout", column: null, holder: null, assigned: null, label: null, isOverdue: false },
      sort: "number" as const,
      isDescending: false,
      columns: ["firm" as const],
    };
    const { id: made } = accepted(await door.exportFiles({ params, body: shown, key: key() }));
    const csv = accepted(await door.downloadExport({ params: { ...params, export: made } }));
    const lines = new TextDecoder().decode(csv.content).replaceAll(/[\u00a0\u202f]/gu, " ");
    expect(lines.trim().split("\r\n")).toEqual([
      "Entreprise;Votre local est-il loué ?;Quel est son loyer mensuel ?",
      "Partout;oui;800,00 €",
    ]);
  });
});
