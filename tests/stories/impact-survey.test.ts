import { beforeAll, describe, expect, it } from "vitest";
import type { FollowUpMonths } from "#impact/domain/follow-up.ts";
import { listLateSurveys } from "#impact/index.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { countOf, impactDesk } from "../impact-desk.ts";

const database = await testDatabase();
const desk = await impactDesk(database);
const { impact, key, answer, verify } = desk;

type Territory = Awaited<ReturnType<typeof desk.aTerritory>>;
type Granted = Awaited<ReturnType<Territory["grant"]>>;

/** What reporting reads. */
async function figures({ scope, territory }: Territory) {
  return database.transaction(scope, async (transaction) =>
    transaction
      .tables<{
        figures_impact_jobs_v1: Record<string, unknown> & { territory_id: string; decided_on: string };
      }>()
      .selectFrom("figures_impact_jobs_v1")
      .selectAll()
      .where("territory_id", "=", territory)
      .orderBy("decided_on")
      .execute(),
  );
}

describe("a bakery over three years", () => {
  let story: Territory;
  let bakery: Granted;

  beforeAll(async () => {
    story = await desk.aTerritory("2008-02-14");
    bakery = await story.grant("2008-02-14", { created: 6, kept: 2, headcount: 4 });
    await story.nameOwner(bakery.application);
  });

  const tasks = async () => accepted(await impact.listTasks({ params: story.params })).tasks;
  const totals = async () => accepted(await impact.readJobTotals({ params: story.params }));

  it("begins with its headcount frozen, its promise, and four surveys to come", async () => {
    const page = accepted(await impact.readCommitment({ params: bakery.which }));
    expect(page).toMatchObject({
      planned: { created: 6, kept: 2 },
      baseline: { heads: 4, fteHundredths: null },
      dueOn: "2011-02-14",
      definition: { fromOn: null, cddMonths: 6 },
      known: null,
      realisation: null,
      history: [],
    });
    expect(page.followUps.map(({ dueOn, state }) => [dueOn, state])).toEqual([
      ["2008-08-14", "to-come"],
      ["2009-02-14", "to-come"],
      ["2010-02-14", "to-come"],
      ["2011-02-14", "to-come"],
    ]);
    expect(await tasks()).toEqual([]);
    expect(await totals()).toMatchObject({ planned: { created: 6, kept: 2 }, hired: null, unverified: 1 });
  });

  it("is asked at six months by its owner's account, and answers from there", async () => {
    await story.goTo("2008-07-14");
    story.sitAs.owner();
    expect(await answer(bakery, 6, "2008-07-14", {})).toMatchObject({
      refusal: { reason: "follow-up-not-open", sentence: expect.stringMatching(/15 juillet 2008/) },
    });
    await story.goTo("2008-08-01");
    expect(await tasks()).toMatchObject([{ kind: "survey-to-answer", months: 6, dueOn: "2008-08-14" }]);
    expect(await answer(bakery, 6, "2008-08-01", { hiredOnCdi: 1, present: 2, headcount: 5 })).toMatchObject({
      refusal: { reason: "present-exceeds-hired", facts: { present: 2, hired: 1 } },
    });
    const said = {
      headcount: 7,
      headcountFteHundredths: 650,
      hiredOnCdi: 2,
      apprentices: 1,
      present: 2,
      kept: 2,
    };
    const page = accepted(await answer(bakery, 6, "2008-08-01", said));
    expect(page).toMatchObject({ isOwn: true, known: null, realisation: null });
    expect(page.followUps[0]).toMatchObject({
      state: "answered",
      count: { hired: 2, apprentices: 1, onBehalf: false, answeredBy: "Lucie Perrin" },
    });
    expect(await tasks()).toEqual([]);
  });

  it("counts once the coordinator has seen the evidence, and not before", async () => {
    story.sitAs.coordinator();
    expect(await tasks()).toMatchObject([{ kind: "count-to-verify", months: 6, hired: 2 }]);
    const { followUps } = accepted(await impact.readCommitment({ params: bakery.which }));
    const count = countOf({ followUps }, 6);
    expect(await verify(bakery, count, "2008-07-31")).toMatchObject({
      refusal: { reason: "verified-before-counted" },
    });
    expect(await verify(bakery, count, "2008-08-02")).toMatchObject({
      refusal: { reason: "date-in-the-future" },
    });
    expect(await verify(bakery, bakery.decision, "2008-08-01")).toMatchObject({
      refusal: { reason: "count-unknown" },
    });
    const page = accepted(await verify(bakery, count, "2008-08-01"));
    expect(page).toMatchObject({ known: { hired: 2, present: 2, kept: 2, headcount: 7 }, realisation: 3333 });
    expect(await tasks()).toEqual([]);
    expect(await totals()).toMatchObject({
      hired: 2,
      present: { heads: 2, fteHundredths: 0, fteUnknown: 1 },
      headcount: { heads: 7, firms: 1 },
      unverified: 0,
    });
  });

  it("leaves the twelfth month without answer: reminded, then missing, never zero", async () => {
    await story.goTo("2009-03-01");
    expect(await tasks()).toMatchObject([
      { kind: "survey-late", months: 12, dueOn: "2009-02-14", before: { months: 6, hired: 2 } },
    ]);
    const remind = async (months: FollowUpMonths, on: string) =>
      impact.remindSurvey({
        params: bakery.which,
        body: { months, remindedOn: plainDate(on), channel: "telephone", note: "Rappelle lundi." },
        key: key(),
      });
    expect(await remind(12, "2009-03-02")).toMatchObject({ refusal: { reason: "date-in-the-future" } });
    expect(await remind(24, "2009-03-01")).toMatchObject({ refusal: { reason: "follow-up-not-open" } });
    expect(await remind(6, "2009-03-01")).toMatchObject({ refusal: { reason: "survey-answered" } });
    expect(accepted(await remind(12, "2009-03-01")).history[0]).toMatchObject({
      kind: "reminder",
      channel: "telephone",
      by: "Claire Fontaine",
    });
    expect(await totals()).toMatchObject({
      hired: 2,
      answers: { expected: 2, answered: 1, missing: 1 },
    });
  });

  it("alerts at twenty-four months, told for the firm by the coordinator: the committee decides", async () => {
    await story.goTo("2010-02-20");
    const fewer = { hiredOnCdi: 1, present: 1, headcount: 6, kept: 2 };
    expect(await answer(bakery, 24, "2010-02-14", fewer)).toMatchObject({
      refusal: { reason: "hired-decreases-without-reason", facts: { before: 2, after: 1 } },
    });
    const said = {
      hiredOnCdi: 3,
      hiredOnCdd: 1,
      present: 4,
      presentFteHundredths: 350,
      headcount: 8,
      kept: 2,
    };
    const page = accepted(await answer(bakery, 24, "2010-02-14", said));
    expect(page.followUps.map(({ state }) => state)).toEqual(["verified", "missing", "answered", "to-come"]);
    expect(page.followUps[2]?.count).toMatchObject({ onBehalf: true, answeredBy: "Claire Fontaine" });

    const note = async (
      outcome: "note" | "early-repayment",
      decidedOn = "2010-02-20",
      months: 24 | 36 = 24,
    ) =>
      impact.noteShortfall({
        params: bakery.which,
        body: {
          months,
          outcome,
          reason: "Le marché a reculé.",
          decidedOn: plainDate(decidedOn),
          isInContract: false,
        },
        key: key(),
      });
    expect(await note("note")).toMatchObject({ refusal: { reason: "no-shortfall" } });
    expect(accepted(await verify(bakery, countOf(page, 24), "2010-02-18"))).toMatchObject({
      known: { hired: 4, presentFteHundredths: 350 },
      realisation: 6667,
    });
    expect(await tasks()).toMatchObject([
      { kind: "shortfall", months: 24, hired: 4, planned: { created: 6 } },
    ]);

    expect(await note("early-repayment")).toMatchObject({
      refusal: { reason: "early-repayment-not-in-contract" },
    });
    expect(await note("note", "2010-02-17")).toMatchObject({
      refusal: { reason: "decided-before-verified" },
    });
    expect(await note("note", "2010-02-20", 36)).toMatchObject({ refusal: { reason: "no-shortfall" } });
    expect(accepted(await note("note")).history[0]).toMatchObject({ kind: "shortfall", outcome: "note" });
    expect(await tasks()).toEqual([]);
  });

  it("is asked at thirty-six months with what was promised and last said, in the words of its page", async () => {
    await story.goTo("2011-02-08");
    story.sitAs.owner();
    expect(await tasks()).toMatchObject([
      {
        kind: "survey-to-answer",
        months: 36,
        dueOn: "2011-02-14",
        planned: { created: 6 },
        before: { months: 24, hired: 4 },
      },
    ]);
    story.sitAs.coordinator();
  });

  it("corrects a verified count by another, with its reason; both stay, and one counts at a time", async () => {
    const corrected = { hiredOnCdi: 3, hiredOnCdd: 2, present: 4, headcount: 8, kept: 2 };
    expect(await answer(bakery, 24, "2010-02-14", corrected)).toMatchObject({
      refusal: { reason: "correction-without-reason", facts: { hired: 4 } },
    });
    const reason = "Un contrat avait été oublié.";
    const page = accepted(await answer(bakery, 24, "2010-02-14", { ...corrected, reason }));
    expect(page.known).toMatchObject({ hired: 4 });
    expect(accepted(await verify(bakery, countOf(page, 24), "2011-02-08")).known).toMatchObject({ hired: 5 });
    const counts = page.history.filter(({ kind }) => kind === "count");
    expect(counts).toHaveLength(3);

    // The committee had noted what was missing at 24 months: it is not asked twice.
    expect((await tasks()).map(({ kind }) => kind)).toEqual(["survey-to-answer"]);
  });

  it("is told to reporting in one row, as the pages tell it", async () => {
    expect(await figures(story)).toMatchObject([
      {
        commitment_id: bakery.which.commitment,
        application_id: bakery.application,
        firm_id: bakery.firm.id,
        decided_on: "2008-02-14",
        planned_created: 6,
        planned_kept: 2,
        hired: 5,
        hired_on: "2010-02-14",
        present: 4,
        present_fte_hundredths: null,
        kept: 2,
        baseline_heads: 4,
        headcount: 8,
        verified_on: "2011-02-08",
        expected_follow_ups: 3,
        answered_follow_ups: 2,
      },
    ]);
    const silent = await story.grant("2011-02-01", { created: 3, kept: 0 });
    const rows = await figures(story);
    expect(rows.find((row) => row["commitment_id"] === silent.which.commitment)).toMatchObject({
      hired: null,
      present: null,
      kept: null,
      headcount: null,
      verified_on: null,
      expected_follow_ups: 0,
      answered_follow_ups: 0,
    });
    const listed = accepted(await impact.listCommitments({ params: story.params })).commitments;
    expect(listed.map(({ known, answers }) => [known?.hired ?? null, answers.expected])).toEqual(
      rows.map((row) => [row["hired"], row["expected_follow_ups"]]),
    );
  });
});

describe("a survey that nobody answered", () => {
  it("is told late the day after its day, by file, until it is answered", async () => {
    const story = await desk.aTerritory("2008-02-14");
    const garage = await story.grant("2008-02-14", { created: 1, kept: 0, headcount: 2 });
    const { territory, scope } = story;
    const late = async (on: string) =>
      database.transaction(scope, async (transaction) =>
        listLateSurveys(transaction, { territory, on: plainDate(on) }),
      );
    expect(await late("2008-08-14")).toEqual([]);
    const told = { application: garage.application, months: 6, dueOn: "2008-08-14" };
    expect(await late("2008-08-15")).toEqual([told]);
    await story.goTo("2008-08-20");
    accepted(await answer(garage, 6, "2008-08-20", { hiredOnCdi: 1, present: 1, headcount: 3 }));
    expect(await late("2008-08-21")).toEqual([]);
  });
});
