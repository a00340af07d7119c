import { beforeAll, describe, expect, it } from "vitest";
import { blankContent } from "#application/domain/file-content.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { applicationDesk, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lastLinkTo, visitorOf } from "../entry-desk.ts";
import { enterNetwork, id, person, place, seat } from "../network.ts";
import { question } from "../question-cast.ts";
import { lease, rent, setQuestions } from "../question-desk.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const desk = await applicationDesk(database, territory);
const { application: door, params, key, base } = desk;
const takeover = question("seller", { label: { fr: "Qui cède ?", en: null }, askedOf: ["takeover"] });
const [first, second] = [plainDate("2011-02-01"), plainDate("2011-02-07")];
const content = {
  ...blankContent,
  name: "Fournil du Pont",
  communeInsee: "54323",
  communeName: "Longwy",
  activity: "Boulangerie",
  ownerName: "Rose Levain",
  title: "Un four de plus",
  amountCents: 1_500_000,
};

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 900, "Anne Moreau");
  await seat(database, 90_000, { person: id(900), role: "coordinator", unit: place.lorraine });
});

async function begun(email: string) {
  const body = { name: "Rose Levain", email, language: "fr" as const };
  accepted(await door.askDraftLink({ params, body, key: key() }));
  const link = await lastLinkTo(database, territory, email);
  const visit = await visitorOf(base, "file-drafts", link);
  const one = { territory, draft: link.what };
  type Form = {
    fromOn: typeof first;
    situation: "takeover" | null;
    answers: Record<string, boolean | number | string>;
  };
  return {
    read: async () => {
      const read = accepted(await visit.door.readDraft({ params: one }));
      if (read.state !== "open") throw new Error("submitted already");
      return read;
    },
    save: async (version: number, form?: Form) =>
      visit.door.saveDraft({
        params: one,
        body: { version, content, ...(form === undefined ? {} : { form }) },
        key: key(),
      }),
    submit: async (version: number, questionsFromOn: typeof first | null) =>
      visit.door.submitDraft({ params: one, body: { version, questionsFromOn }, key: key() }),
  };
}

describe("a request without an account", () => {
  it("asks nothing more where its territory asks nothing of its own", async () => {
    const rose = await begun("sans@fournil.example");
    expect((await rose.read()).form).toBeNull();
    accepted(await rose.save(0));
    accepted(await rose.submit(1, null));
  });

  it("is asked the territory's questions, keeps what is shown, and waits for what is compulsory", async () => {
    desk.sit("coordinator");
    await setQuestions(desk, [lease, rent, takeover], "2011-02-01");
    desk.sit(null);
    const rose = await begun("avec@fournil.example");
    const { form } = await rose.read();
    expect(form).toMatchObject({ fromOn: first, situation: null, answers: {}, rebased: null });
    const typed = { fromOn: first, situation: null, answers: { lease: false, rent: 80_000, seller: "x" } };
    accepted(await rose.save(0, typed));
    expect((await rose.read()).form?.answers).toEqual({ lease: false });
    const sold = { fromOn: first, situation: "takeover" as const, answers: { lease: true, seller: "Jean" } };
    accepted(await rose.save(1, sold));
    // The same again is no other version.
    expect(accepted(await rose.save(1, sold)).version).toBe(2);
    expect(reasonOf(await rose.submit(2, null))).toBe("answers-missing");
    const whole = { ...sold, answers: { ...sold.answers, rent: -1 } };
    accepted(await rose.save(2, whole));
    expect(reasonOf(await rose.submit(3, first))).toBe("answer-out-of-bounds");
    accepted(await rose.save(3, { ...sold, answers: { ...sold.answers, rent: 80_000 } }));
    accepted(await rose.submit(4, first));

    desk.sit("coordinator");
    const { applications: files } = accepted(await door.listApplications({ params }));
    const which = { territory, application: files.at(-1)?.id ?? "" };
    expect(accepted(await door.readAnswers({ params: which }))).toMatchObject({
      known: { situation: "takeover" },
      form: { fromOn: first, answers: { lease: true, rent: 80_000, seller: "Jean" } },
    });
    const { confirmed, now } = accepted(await door.readConfirmations({ params: which }));
    expect(confirmed).toEqual(now);
    expect(now.answers?.map(({ told }) => told)).toEqual(["oui", expect.stringContaining("800,00"), "Jean"]);
    desk.sit(null);
    const { rows } = await database.asOwner(async (owner) => {
      await owner.query("select set_config('app.whole', 'yes', false)");
      return owner.query("select distinct answers from file_draft where submitted_at is not null");
    });
    expect(rows).toEqual([{ answers: {} }]);
  });

  it("begun under older questions, is brought to the newer ones with a word, and never submitted unread", async () => {
    const rose = await begun("reprise@fournil.example");
    accepted(await rose.save(0, { fromOn: first, situation: null, answers: { lease: true, rent: 80_000 } }));
    desk.sit("coordinator");
    await setQuestions(desk, [lease, takeover], "2011-02-07", 1);
    desk.sit(null);
    expect(reasonOf(await rose.submit(1, first))).toBe("questions-changed");
    const { form } = await rose.read();
    expect(form).toMatchObject({
      fromOn: second,
      answers: { lease: true },
      rebased: { dropped: [{ key: "rent", told: { en: "€800.00" } }] },
    });
    accepted(await rose.submit(1, second));
  });
});
