import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, impactDesk } from "../impact-desk.ts";
import { anAnswer } from "../job-counts.ts";

const database = await testDatabase();
const desk = await impactDesk(database);
const { impact, key } = desk;

type Territory = Awaited<ReturnType<typeof desk.aTerritory>>;
type Granted = Awaited<ReturnType<Territory["grant"]>>;

let story: Territory;
let own: Granted;
let other: Granted;

beforeAll(async () => {
  story = await desk.aTerritory("2008-08-14");
  own = await story.grant("2008-02-14");
  other = await story.grant("2008-02-14");
  await story.nameOwner(own.application);
});

const read = async ({ which: params }: Granted) => reason(await impact.readCommitment({ params }));
const readFile = async (application: string) =>
  reason(await impact.readFileJobs({ params: { ...story.params, application } }));
const answer = async ({ which: params }: Granted) =>
  reason(await impact.answerSurvey({ params, body: anAnswer(), key: key() }));

function reason(outcome: { ok: true } | { ok: false; refusal: { reason: string } }): string {
  return outcome.ok ? "accepted" : outcome.refusal.reason;
}

describe("an owner", () => {
  it("reads and answers for their own firm, and for no other", async () => {
    story.sitAs.owner();
    expect([await read(own), await readFile(own.application), await answer(own)]).toEqual(
      Array(3).fill("accepted"),
    );
    expect([await read(other), await readFile(other.application), await answer(other)]).toEqual(
      Array(3).fill("not-your-firm"),
    );
    expect(await read({ ...own, which: { ...own.which, commitment: own.decision } })).toBe("not-your-firm");
    expect(await readFile(own.decision)).toBe("not-your-firm");
    expect(accepted(await impact.readCommitment({ params: own.which })).isOwn).toBe(true);
  });

  it("without a firm is told of no survey and opens none", async () => {
    story.sitAs.stranger();
    expect([await read(own), await answer(own)]).toEqual(["not-your-firm", "not-your-firm"]);
    expect(accepted(await impact.listTasks({ params: story.params })).tasks).toEqual([]);
  });

  it("neither lists, nor verifies, nor reminds, nor reads the totals", async () => {
    story.sitAs.owner();
    const { params } = story;
    const body = {
      months: 6 as const,
      remindedOn: plainDate("2008-08-14"),
      channel: "mail" as const,
      note: null,
    };
    expect([
      reason(await impact.listCommitments({ params })),
      reason(await impact.readJobTotals({ params })),
      reason(await impact.remindSurvey({ params: own.which, body, key: key() })),
    ]).toEqual(Array(3).fill("not-allowed"));
    story.sitAs.coordinator();
    expect(await read({ ...own, which: { ...own.which, commitment: own.decision } })).toBe(
      "commitment-unknown",
    );
  });
});

describe("whoever follows the jobs", () => {
  it.each([
    ["treasurer", "accepted", "not-allowed"],
    ["auditor", "accepted", "not-allowed"],
    ["chair", "accepted", "not-allowed"],
    ["committee-member", "not-allowed", "not-allowed"],
    ["partner-referent", "not-allowed", "not-allowed"],
    ["public-funder", "not-allowed", "not-allowed"],
  ] as const)("as %s: reads a firm: %s; answers: %s; and reads the totals", async (role, reading, answering) => {
    story.sitAs.role(role);
    expect([await read(own), await answer(own)]).toEqual([reading, answering]);
    expect(reason(await impact.readJobTotals({ params: story.params }))).toBe("accepted");
    const files = ["treasurer", "auditor", "chair", "committee-member"].includes(role);
    expect(await readFile(own.application)).toBe(files ? "accepted" : "not-allowed");
  });

  it("is shown nothing of a file that the committee has not agreed to", async () => {
    story.sitAs.coordinator();
    const { application } = await story.aFile("Garage");
    const jobs = await impact.readFileJobs({ params: { ...story.params, application } });
    expect(accepted(jobs).commitment).toBeNull();
  });
});

describe("whoever is recused from a file", () => {
  it("opens none of its jobs, sees them in no list, and is given no task of it", async () => {
    story.sitAs.coordinator();
    const { params, territory, scope } = story;
    const before = accepted(await impact.listTasks({ params })).tasks;
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, {
        territory,
        kind: "application",
        id: own.application,
        person: coordinator,
        reason: "family",
        fromAt: "2008-03-01T00:00:00Z",
        untilAt: null,
      }),
    );
    expect(before.some(({ commitment }) => commitment === own.which.commitment)).toBe(true);
    expect([await read(own), await readFile(own.application), await answer(own)]).toEqual(
      Array(3).fill("file-denied"),
    );
    const body = {
      count: own.decision,
      evidence: "dsn-summary" as const,
      reference: "DSN",
      verifiedOn: plainDate("2008-08-14"),
    };
    expect(reason(await impact.verifyCount({ params: own.which, body, key: key() }))).toBe("file-denied");
    const listed = accepted(await impact.listCommitments({ params })).commitments;
    expect(listed.map(({ id }) => id)).toEqual([other.which.commitment]);
    const after = accepted(await impact.listTasks({ params })).tasks;
    expect(after.some(({ commitment }) => commitment === own.which.commitment)).toBe(false);
  });
});

describe("what was counted", () => {
  it("is never changed nor taken away, even by the database's own hand in the territory", async () => {
    const { scope } = story;
    for (const statement of [
      "update job_count set hired = 9",
      "delete from job_count",
      "update job_commitment set planned_created = 0",
      "delete from job_verification",
    ]) {
      const tried = database.transaction(scope, async (transaction) => {
        const { sql } = await import("kysely");
        await sql.raw(statement).execute(transaction.tables());
      });
      await expect(tried).rejects.toThrow(/permission denied/);
    }
  });
});
