import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { amendmentDesk } from "../amendment-desk.ts";
import { calledConvention } from "../called-convention.ts";
import { cast, pledgeBalances } from "../convention-cast.ts";
import { accepted, enterOrganisations } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, place } from "../network.ts";

const database = await testDatabase();
const scope = { read: [place.longwy], write: place.longwy };
const day = plainDate;
const { story, which } = await calledConvention(database);
await enterOrganisations(database, [[46, "Forges du Val (inventées)", "company"]]);
const { prepare, sign, list, paper } = amendmentDesk(story, which);

async function privatePledge() {
  const { pledges } = await story.page(which.convention);
  const found = pledges.find(({ holder, unit }) => holder.id === cast.association && unit === "EUR");
  if (found === undefined) throw new Error("the association promises euros");
  return found;
}

describe("an amendment that changes a pledge", () => {
  let amendment = "";

  it("is shown before it is signed, with what follows by the rule, and changes nothing yet", async () => {
    const pledge = await privatePledge();
    const made = accepted(
      await prepare({
        kind: "pledge-changed",
        terms: { pledge: { id: pledge.id, amount: 132_000_00 } },
        effectiveOn: day("2011-01-01"),
      }),
    );
    amendment = made.id;

    expect(made).toMatchObject({ number: 1, status: "prepared", baseIsSigned: true, blocked: null });
    expect(made.changes.map((change) => ("before" in change ? [change.before, change.after] : []))).toEqual([
      [122_000_00n, 132_000_00n],
      [61_000_00n, 66_000_00n],
      [36_600_00n, 39_600_00n],
      [24_400_00n, 26_400_00n],
      [356_000_00n, 376_000_00n],
    ]);
    expect(made.totals).toMatchObject({
      before: { totalCash: 600_000_00n },
      after: { totalCash: 640_000_00n },
    });
    expect((await story.page(which.convention)).cash.promised).toBe(600_000_00n);
  });

  it("is printed before and after, in figures and in words, as a draft until it is signed", async () => {
    const { text, isTagged, language, title } = await paper(amendment);

    expect({ isTagged, language, title }).toEqual({
      isTagged: true,
      language: "fr-FR",
      title: "Avenant n° 1",
    });
    const told = text.replaceAll(/\s+/g, " ");
    expect(told).toContain("640 000,00 € (six cent quarante mille euros)");
    expect(told).toContain("356 000,00 € 376 000,00 €");
    expect(told).toContain("Projet préparé le 8 février 2011");
  });

  it("moves the promises and the journal by the difference, from its day on: past figures keep the old terms", async () => {
    const before = await pledgeBalances(database);
    const signed = accepted(await sign(amendment));
    const after = await pledgeBalances(database);

    expect(signed).toMatchObject({ status: "signed", endedOn: "2011-02-08" });
    expect((after["EUR signed"] ?? 0n) - (before["EUR signed"] ?? 0n)).toBe(-40_000_00n);
    expect((after["EUR promised"] ?? 0n) - (before["EUR promised"] ?? 0n)).toBe(40_000_00n);
    expect((await story.page(which.convention)).cash.promised).toBe(640_000_00n);
    expect((await story.page(which.convention, "2010-12-31")).cash.promised).toBe(600_000_00n);
    expect((await story.page(which.convention, "2011-01-01")).planned.totalCash).toBe(640_000_00n);
    expect((await story.position("2010-12-31")).figures.pledged).toBe(600_000_00n);
    expect((await story.position("2011-02-08")).figures.pledged).toBe(640_000_00n);
  });

  it("keeps its before and after once it is signed, on its page and on its paper", async () => {
    const [first] = await list();

    expect(first?.changes[0]).toMatchObject({ before: 122_000_00n, after: 132_000_00n });
    expect((await paper(amendment)).text).toContain("Signé le 8 février 2011");
  });

  it("can be called up to the new promise, and no further", async () => {
    const pledge = await privatePledge();
    const call = async (amount: bigint) =>
      story.desk.convention.callFunds({
        params: which,
        body: {
          calledOn: day("2011-02-08"),
          dueOn: day("2011-03-08"),
          lines: [{ pledge: pledge.id, amount: cents(amount), waitsFor: null }],
        },
        key: story.key(),
      });

    expect(await call(83_200_01n)).toMatchObject({ refusal: { reason: "call-above-promise" } });
    expect((await call(33_200_00n)).ok).toBe(true);
  });
});

describe("what an amendment may change", () => {
  it("is what its kind declares: another field is refused, in a sentence", async () => {
    const refused = await prepare({
      kind: "term-extended",
      terms: { endsOn: day("2011-12-31"), governance: "Un comité de neuf membres." },
      effectiveOn: day("2011-02-01"),
    });

    expect(refused).toMatchObject({
      refusal: {
        reason: "field-outside-kind",
        field: "terms.governance",
        sentence: expect.stringContaining("ne change pas la gouvernance"),
      },
    });
  });

  it("never goes below what is called", async () => {
    const pledge = await privatePledge();
    const refused = await prepare({
      kind: "pledge-changed",
      terms: { pledge: { id: pledge.id, amount: 81_999_99 } },
      effectiveOn: day("2011-02-01"),
    });

    expect(refused).toMatchObject({
      refusal: { reason: "change-below-called", facts: { wanted: 8_199_999, least: 8_200_000 } },
    });
  });

  it("asks for communes that joined the territory before it extends the perimeter", async () => {
    const refused = await prepare({
      kind: "perimeter-extended",
      terms: { perimeter: { on: day("2011-02-01"), extension: "bassin de Briey" } },
      effectiveOn: day("2011-02-01"),
    });

    expect(refused).toMatchObject({ refusal: { reason: "perimeter-not-extended" } });
  });
});

describe("amendments that follow each other", () => {
  it("are locked until their base is signed or withdrawn", async () => {
    const longer = (endsOn: string) =>
      prepare({ kind: "term-extended", terms: { endsOn: day(endsOn) }, effectiveOn: day("2011-02-01") });
    const second = accepted(await longer("2011-06-30")).id;
    const third = accepted(await longer("2011-12-31"));

    expect(third.baseIsSigned).toBe(false);
    expect(await sign(third.id)).toMatchObject({
      refusal: { reason: "amendment-before-its-base", facts: { number: 3, base: 2 } },
    });
    const params = { ...which, amendment: second };
    const body = { reason: "Six mois ne suffisent pas." };
    accepted(await story.desk.convention.withdrawAmendment({ params, body, key: story.key() }));
    accepted(await sign(third.id));
    expect((await story.page(which.convention)).convention).toMatchObject({
      endsOn: "2011-12-31",
      status: "running",
    });
    expect((await story.page(which.convention, "2011-01-31")).convention.status).toBe("ended");
    expect(await sign(second)).toMatchObject({
      refusal: { reason: "amendment-already-ended", facts: { outcome: "withdrawn" } },
    });
  });

  it("are signed once, also by two people at once", async () => {
    const target = accepted(
      await prepare({
        kind: "job-target-changed",
        terms: { jobTarget: 120 },
        effectiveOn: day("2011-02-01"),
      }),
    );
    const outcomes = await Promise.all([sign(target.id), sign(target.id)]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { reason: "amendment-already-ended" },
    });
  });

  it("are refused by the database too when they come before their base", async () => {
    const draft = async (jobTarget: number) =>
      accepted(
        await prepare({ kind: "job-target-changed", terms: { jobTarget }, effectiveOn: day("2011-02-01") }),
      ).id;
    const [base, next] = [await draft(130), await draft(140)];
    const forced = database.transaction(scope, async (transaction) =>
      sql`insert into convention_amendment_end (territory_id, amendment_id, outcome, ended_on, recorded_at)
        values (${place.longwy}, ${next}, 'signed', '2011-02-08', now())`.execute(transaction.tables()),
    );

    await expect(forced).rejects.toThrow("comes before its base is signed");
    accepted(await sign(base));
    accepted(await sign(next));
  });
});

describe("a partner that joins, and one that leaves early", () => {
  it("brings its promise, the public part following", async () => {
    const joining = accepted(
      await prepare({
        kind: "partner-added",
        terms: {
          party: {
            organisation: id(46),
            college: "partner-firms",
            role: "contributor",
            cash: euros(10_000),
            halfDays: halfDays(20),
            purpose: "fund",
            nature: "gift",
            tranches: [{ dueOn: day("2011-06-15"), weight: 1 }],
          },
        },
        effectiveOn: day("2011-02-08"),
      }),
    );
    accepted(await sign(joining.id));
    const { cash, days, parties } = await story.page(which.convention);

    expect(cash.promised).toBe(640_000_00n + 10_000_00n + 10_000_00n + 2n * (10_000_00n + 7_000_00n));
    expect(days.promised).toBe(180n);
    expect(parties).toContainEqual(expect.objectContaining({ id: id(46), college: "partner-firms" }));
  });

  it("leaves with what it owes: the rest is released, and the rule counts on what stays", async () => {
    const leaving = accepted(
      await prepare({
        kind: "partner-left",
        terms: { leaver: cast.association },
        effectiveOn: day("2011-02-08"),
        reason: "L'association se retire.",
      }),
    );
    expect(leaving.changes).toContainEqual({
      what: "leaves",
      organisation: "Association des entreprises du bassin",
    });
    accepted(await sign(leaving.id));
    const page = await story.page(which.convention);
    const [cash, days] = page.pledges.filter(({ holder }) => holder.id === cast.association);

    expect(cash).toMatchObject({ promised: 82_000_00n, called: 82_000_00n, toCall: 0n, left: 33_200_00n });
    expect(days).toMatchObject({ promised: 0n, left: 0n });
    expect(page.planned).toMatchObject({ privateCash: 92_000_00n, halfDays: 20n });
    expect(page.planned.publicCash).toBe(92_000_00n + 2n * (92_000_00n + 7_000_00n));
    expect(page.parties.find((party) => party.id === cast.association)?.leftOn).toBe("2011-02-08");
  });

  it("says in the true-up what was called beyond", async () => {
    const told = accepted(await story.desk.convention.previewTrueUp({ params: which, query: {} }));

    expect(told.lines.map(({ contributor, due, called }) => [contributor, due, called])).toEqual([
      ["local", 48_800_00n, 48_800_00n],
      ["state", 97_600_00n, 142_400_00n],
    ]);
  });

  it("keeps the figures views equal to the journal", async () => {
    const balances = await pledgeBalances(database);
    const signed = -(balances["EUR signed"] ?? 0n);
    const released = balances["EUR released"] ?? 0n;
    const { cash } = await story.page(which.convention);

    expect(signed - released).toBe(cash.promised);
    expect((await story.position("2011-02-08")).figures.pledged).toBe(cash.promised);
  });
});

describe("who reads amendments", () => {
  it("shows a public funder its own pledge among the changes, and the totals; the paper is for those who see all", async () => {
    story.desk.sit("public-funder", cast.state);
    const [first] = await list();
    const refused = await story.desk.convention.readAmendmentPaper({
      params: { ...which, amendment: first?.id ?? "" },
    });
    story.desk.sit("coordinator");

    expect(first?.changes.map((change) => ("organisation" in change ? change.organisation : ""))).toEqual([
      "État, aménagement du territoire (démonstration)",
    ]);
    expect(first?.totals?.after.totalCash).toBe(640_000_00n);
    expect(refused).toMatchObject({ refusal: { reason: "not-allowed" } });
  });
});
