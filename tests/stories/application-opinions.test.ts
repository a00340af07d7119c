import { beforeAll, describe, expect, it } from "vitest";
import { applicationContract } from "#application/index.ts";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { client } from "#platform/contract/client.ts";
import { applicationDesk, bakery, balancedPlan, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { enterNetwork, id, person, place, seat } from "../network.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const desk = await applicationDesk(database, territory);
const { application: door, key, base } = desk;
const scope = { read: [territory], write: territory };

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 900, "Anne Moreau");
  await person(database, 920, "Paul Durand");
  await person(database, 921, "Inès Faure");
  for (const number of [920, 921])
    await seat(database, number * 100, { person: id(number), role: "expert", unit: territory });
  desk.sit("coordinator");
});

const figures = {
  turnover: euros(400_000),
  valueAdded: null,
  grossOperatingSurplus: euros(30_000),
  netResult: null,
  equity: euros(50_000),
  financialDebt: euros(75_000),
  cash: null,
};

async function aFile(name: string) {
  const which = { territory, application: (await desk.open(bakery({ name }))).id };
  accepted(await door.replaceFinancingPlan({ params: which, body: { lines: balancedPlan }, key: key() }));
  return which;
}

type Which = Awaited<ReturnType<typeof aFile>>;

const asking = (asked: { person: string } | { name: string; email: string; language: "fr" }) => ({
  asked,
  quality: "Expert du bassin",
  shows: ["plan" as const, "accounts" as const],
  word: "Merci de votre regard.",
  dueOn: plainDate("2011-02-18"),
  questions: [
    { question: "Votre avis ?", kind: "opinion" as const },
    { question: "Le four est-il au bon prix ?", kind: "yes-no" as const },
  ],
});
const ask = async (which: Which, asked: Parameters<typeof asking>[0]) =>
  door.askOpinion({ params: which, body: asking(asked), key: key() });
const email = "zoe@exemple.test";
const zoe = { name: "Zoé Lamy", email, language: "fr" as const };

/** The link that left by mail for an act on an opinion; empty where none did. */
async function linkOf(act: string, opinion: string): Promise<string> {
  return database.asOwner(async (owner) => {
    await owner.query("select set_config('app.whole', 'yes', false)");
    const { rows } = await owner.query<{ secret: string | null }>("select secret from mail where act = $1", [
      `application.${act}/${opinion}`,
    ]);
    return rows.map(({ secret }) => secret ?? "a mail without a link").join(" and ");
  });
}

const known = new Set<string>();

/** Asks, then gives the asked one's link: all are asked at the same instant of the desk's clock. */
async function linkFor(which: Which, whom: Parameters<typeof asking>[0]) {
  const { opinions } = accepted(await ask(which, whom));
  const opinion = opinions.find(({ id: one }) => !known.has(one))?.id ?? "";
  known.add(opinion);
  return { opinion, link: await linkOf("askOpinion", opinion) };
}

/** Whoever holds a link: nobody is signed in. */
function visitor(link: string) {
  const [address = "", token = ""] = link.split("#");
  const opinion = address.split("/").at(-1) ?? "";
  const which = { territory, opinion };
  const visits = client(applicationContract, base, { headers: { cookie: `alize_link=${token}` } });
  return {
    open: async () => door.openOpinion({ params: which, body: { token }, key: key() }),
    read: async () => visits.readOpinion({ params: which }),
    say: async (words: string | null) =>
      visits.declareInterest({ params: which, body: { words }, key: key() }),
    give: async (...answers: string[]) =>
      visits.giveOpinion({
        params: which,
        body: { answers: answers.map((answer) => ({ answer, why: "" })) },
        key: key(),
      }),
  };
}

async function asVisitor(link: string) {
  desk.sit(null);
  return visitor(link);
}

describe("an opinion asked of someone", () => {
  it("is given once by a personal link, after they said that nothing ties them to the firm", async () => {
    const which = await aFile("Biscuiterie");
    const body = { closedOn: plainDate("2010-12-31"), months: 12, source: "Bilan", figures };
    accepted(await door.enterAccounts({ params: which, body, key: key() }));
    const { opinion, link } = await linkFor(which, zoe);
    expect(reasonOf(await ask(which, { ...zoe, email: email.toUpperCase() }))).toBe("opinion-already-asked");

    const paul = await asVisitor(link);
    expect(reasonOf(await visitor(`/avis/${opinion}#${"x".repeat(43)}`).read())).toBe("opinion-link-unknown");
    expect(reasonOf(await visitor(`/avis/${opinion}`).read())).toBe("opinion-link-unknown");
    const opened = accepted(await paul.open());
    expect(opened).toMatchObject({ firm: { name: "Biscuiterie" }, file: null, questions: null });
    expect(reasonOf(await paul.give("favourable", "yes"))).toBe("interest-not-said");
    const free = accepted(await paul.say(null));
    expect(free.file).toMatchObject({ plan: { bankLeverage: "1.33" } });
    const [year] = free.file?.accounts?.years ?? [];
    expect(year?.ratios.find((ratio) => ratio.key === "repayment-years")?.value).toBe("2.5");
    expect(year?.ratios.find((ratio) => ratio.key === "gearing")).toMatchObject({
      value: null,
      missing: ["cash"],
    });
    // What the desk and the committee know of the firm is not theirs to read.
    expect(JSON.stringify({ ...free, file: null })).not.toContain("Banque du Bassin");
    expect(reasonOf(await paul.give("favourable"))).toBe("answer-missing");
    expect(reasonOf(await paul.give("favourable", "perhaps"))).toBe("answer-missing");
    accepted(await paul.give("reserved", "yes"));
    expect(reasonOf(await paul.give("favourable", "yes"))).toBe("opinion-already-given");

    desk.sit("coordinator");
    const [told] = accepted(await door.listOpinions({ params: which })).opinions;
    expect(told).toMatchObject({
      name: "Zoé Lamy",
      state: "given",
      questions: [{ answer: "reserved" }, { answer: "yes" }],
    });
    expect(await linkOf("giveOpinion", opinion)).toBe("a mail without a link");
    const frozen = database.transaction(scope, async (transaction) =>
      transaction
        .tables<{ opinion_question: { answer: string; territory_id: string } }>()
        .updateTable("opinion_question")
        .set({ answer: "no" })
        .where("answer", "=", "yes")
        .execute(),
    );
    await expect(frozen).rejects.toThrow("frozen");
  });

  it("is not given by whoever says that something ties them to the firm", async () => {
    desk.sit("coordinator");
    const which = await aFile("Cidrerie");
    const { link } = await linkFor(which, { person: id(920) });
    const paul = await asVisitor(link);
    const told = accepted(await paul.say("J'en suis le voisin."));
    expect(told).toMatchObject({ state: "interest-declared", file: null, questions: null });
    expect(reasonOf(await paul.say(null))).toBe("interest-already-said");
    expect(reasonOf(await paul.give("favourable", "yes"))).toBe("interest-stands");
    desk.sit("coordinator");
    const [asked] = accepted(await door.listOpinions({ params: which })).opinions;
    expect(asked).toMatchObject({ state: "interest-declared", interest: "J'en suis le voisin." });
  });

  it("is reminded once, by a link that ends the one before; withdrawn, it opens nothing", async () => {
    desk.sit("coordinator");
    const which = await aFile("Confiserie");
    const { opinion: asked, link: first } = await linkFor(which, zoe);
    const opinion = { params: { ...which, opinion: asked }, body: {} };
    accepted(await door.remindOpinion({ ...opinion, key: key() }));
    expect(reasonOf(await door.remindOpinion({ ...opinion, key: key() }))).toBe("opinion-already-reminded");
    const second = await linkOf("remindOpinion", asked);
    desk.sit(null);
    expect(reasonOf(await visitor(first).read())).toBe("opinion-link-unknown");
    accepted(await visitor(second).read());
    desk.sit("coordinator");
    accepted(await door.withdrawOpinion({ ...opinion, key: key() }));
    expect(reasonOf(await door.withdrawOpinion({ ...opinion, key: key() }))).toBe("opinion-over");
    desk.sit(null);
    expect(reasonOf(await visitor(second).read())).toBe("opinion-withdrawn");
  });

  it("is asked of nobody who is recused, and opens nothing to whoever becomes so", async () => {
    desk.sit("coordinator");
    const which = await aFile("Torréfaction");
    const { link } = await linkFor(which, { person: id(921) });
    const denial = { territory, kind: "application", id: which.application, person: id(921), reason: "Lien" };
    const always = { fromAt: "2010-01-01T00:00:00.000Z", untilAt: null };
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, { ...denial, ...always }),
    );
    desk.sit(null);
    expect(reasonOf(await visitor(link).read())).toBe("file-denied");
    desk.sit("coordinator");
    expect(reasonOf(await ask(which, { person: id(921) }))).toBe("referee-recused");
    expect(reasonOf(await ask(which, { person: id(900) }))).toBe("not-a-referee");
  });

  it("is asked by mail of no account that may not read the file, whatever its letters", async () => {
    desk.sit("coordinator");
    const which = await aFile("Vannerie");
    const denial = { territory, kind: "application", id: which.application, person: id(921), reason: "Lien" };
    const always = { fromAt: "2010-01-01T00:00:00.000Z", untilAt: null };
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, { ...denial, ...always }),
    );
    const byMail = { name: "I. F.", email: "921@Exemple.fr", language: "fr" as const };
    expect(reasonOf(await ask(which, byMail))).toBe("referee-recused");
    const { link } = await linkFor(which, { ...byMail, email: "920@exemple.fr" });
    desk.sit(null);
    accepted(await visitor(link).read());
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, { ...denial, ...always, person: id(920) }),
    );
    expect(reasonOf(await visitor(link).read())).toBe("file-denied");
  });

  it("opens nothing to whoever runs the firm by now, and its answer is not told to an asker recused since", async () => {
    await seat(database, 92_090, { person: id(920), role: "owner", unit: territory });
    desk.sit("coordinator");
    const which = await aFile("Poterie");
    const { link } = await linkFor(which, { person: id(920) });
    const { opinion, link: other } = await linkFor(which, zoe);
    const body = { person: id(920), fromOn: plainDate("2011-01-05") };
    accepted(await door.nameOwner({ params: which, body, key: key() }));
    const denial = { territory, kind: "application", id: which.application, person: id(900), reason: "Lien" };
    const always = { fromAt: "2010-01-01T00:00:00.000Z", untilAt: null };
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, { ...denial, ...always }),
    );
    desk.sit(null);
    expect(reasonOf(await visitor(link).read())).toBe("file-denied");
    accepted(await visitor(other).say(null));
    accepted(await visitor(other).give("favourable", "yes"));
    expect(await linkOf("giveOpinion", opinion)).toBe("");
    desk.sit("coordinator");
  });

  it("is given once, two presses at once or one", async () => {
    desk.sit("coordinator");
    const { link } = await linkFor(await aFile("Moulin"), zoe);
    const paul = await asVisitor(link);
    accepted(await paul.say(null));
    const outcomes = await Promise.all([paul.give("favourable", "yes"), paul.give("reserved", "no")]);
    expect(outcomes.map(reasonOf).sort()).toEqual(["accepted", "opinion-already-given"]);
    desk.sit("coordinator");
  });
});

describe("the accounts of a firm", () => {
  it("are corrected on their closing day, never entered before it nor empty", async () => {
    desk.sit("coordinator");
    const which = await aFile("Laiterie");
    const enter = async (closedOn: string, told: Partial<typeof figures> | null) =>
      door.enterAccounts({
        params: which,
        body: {
          closedOn: plainDate(closedOn),
          months: 12,
          source: "Bilan",
          figures: {
            ...figures,
            ...(told ?? { turnover: null, grossOperatingSurplus: null, equity: null, financialDebt: null }),
          },
        },
        key: key(),
      });
    expect(reasonOf(await enter("2011-02-09", {}))).toBe("date-in-the-future");
    expect(reasonOf(await enter("2010-12-31", null))).toBe("accounts-empty");
    expect(reasonOf(await enter("2010-12-31", { turnover: cents(-1n) }))).toBe("input-refused");
    accepted(await enter("2010-12-31", {}));
    const { years } = accepted(await enter("2010-12-31", { turnover: euros(420_000) }));
    expect(years).toMatchObject([{ figures: { turnover: euros(420_000), cash: null } }]);
    desk.sit("committee-member");
    expect(reasonOf(await door.readAccounts({ params: which }))).toBe("not-allowed");
  });
});
