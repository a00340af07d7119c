import { beforeAll, describe, expect, it } from "vitest";
import type { PlainDate } from "#kernel/plain-date.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { applicationDesk, bakery, balancedPlan, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { enterNetwork, id, person, place, seat } from "../network.ts";
import { question } from "../question-cast.ts";
import { council, lease, rent, setQuestions } from "../question-desk.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const desk = await applicationDesk(database, territory);
const { application: door, key } = desk;

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

let before: Which;

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 900, "Anne Moreau");
  await seat(database, 90_000, { person: id(900), role: "coordinator", unit: territory });
  desk.sit("coordinator");
  before = await aFile("Ouverte avant");
  await setQuestions(desk, [lease, rent, council], "2011-01-01");
});

describe("a newer version", () => {
  it("leaves running files to theirs until a coordinator brings them to it, having seen what changes", async () => {
    const which = await aFile("Reprise");
    accepted(await answer(which, { lease: true, rent: 80_000 }, 0));
    const complete = async () => {
      accepted(await door.submitApplication({ params: which, body: {}, key: key() }));
      accepted(await door.replaceFinancingPlan({ params: which, body: { lines: balancedPlan }, key: key() }));
      const { documents } = accepted(await door.readApplication({ params: which }));
      for (const { id: document } of documents.filter(({ isRequired }) => isRequired))
        accepted(
          await door.receiveDocument({
            params: which,
            body: { document, receivedOn: plainDate("2011-02-08"), expiresOn: null },
            key: key(),
          }),
        );
      const opinion = { opinion: "favourable" as const, text: "Bien." };
      accepted(await door.appraise({ params: which, body: opinion, key: key() }));
    };
    await complete();
    accepted(await door.markReady({ params: which, body: {}, key: key() }));

    const franchise = question("franchise", {
      kind: "yes-no",
      label: { fr: "Êtes-vous franchisé ?", en: null },
      isRequired: true,
    });
    await setQuestions(desk, [lease, franchise], "2011-02-03", 1);
    const { form, newer } = await read(which);
    expect(form?.answers).toEqual({ lease: true, rent: 80_000 });
    expect(newer).toMatchObject({
      fromOn: "2011-02-03",
      added: [{ key: "franchise" }],
      changed: [],
      removed: [{ key: "rent" }, { key: "council" }],
      dropped: [{ key: "rent" }],
    });
    expect(reasonOf(await rebase(which, plainDate("2011-02-02")))).toBe("questions-changed");
    const rebased = accepted(await rebase(which, plainDate("2011-02-03")));
    expect(rebased).toMatchObject({
      newer: null,
      form: {
        fromOn: "2011-02-03",
        answers: { lease: true },
        former: [{ key: "rent", leftOn: "2011-02-08", label: { fr: expect.stringContaining("loyer") } }],
      },
    });
    expect(reasonOf(await rebase(which, plainDate("2011-02-03")))).toBe("questions-already-current");
    const file = accepted(await door.readApplication({ params: which }));
    expect([file.status, file.missing.map(({ en }) => en)]).toEqual([
      "submitted",
      ["the answer to “Êtes-vous franchisé ?”", "the coordinator's opinion"],
    ]);
    const ready = await door.markReady({ params: which, body: {}, key: key() });
    expect(reasonOf(ready)).toBe("file-not-complete");
    accepted(await answer(which, { lease: true, franchise: false }, rebased.form?.version ?? 0));
    accepted(
      await door.appraise({
        params: which,
        body: { opinion: "favourable" as const, text: "Toujours." },
        key: key(),
      }),
    );
    accepted(await door.markReady({ params: which, body: {}, key: key() }));
  });

  it("reaches a file that was opened before the territory asked anything", async () => {
    expect((await read(before)).newer).toMatchObject({ added: [{ key: "lease" }, { key: "franchise" }] });
    const { form } = accepted(await rebase(before, plainDate("2011-02-03")));
    expect(form).toMatchObject({ answers: {}, version: 1 });
    accepted(await answer(before, { lease: false, franchise: true }, 1));
  });

  it("is seen by no other territory", async () => {
    const seen = await database.transaction({ read: [place.toul] }, async (transaction) => {
      const tables = transaction.tables<Record<string, { territory_id: string }>>();
      const counts: number[] = [];
      for (const table of ["question_list", "application_form"])
        counts.push((await tables.selectFrom(table).select("territory_id").execute()).length);
      return counts;
    });
    expect(seen).toEqual([0, 0]);
  });
});
