import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { anArrears, reasonOf } from "../arrears-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk, treasurer } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key, sit, surveys } = desk;

/** A firm that has its money from that day. */
async function aFirm(paidOn: string) {
  const story = await desk.aTerritory(paidOn);
  const advance = await story.grant({ firm: "Menuiserie", amount: "15000", decidedOn: paidOn });
  await story.payOut(advance, paidOn);
  const { territory } = story;
  const params = story.which(advance);
  const warnings = async () => accepted(await lending.readWarnings({ params })).warnings;
  const kinds = async () => (await warnings()).map(({ kind, on }) => [kind, on]);
  const tasks = async () => accepted(await lending.listTasks({ params: { territory } })).tasks;
  const collection = async () => accepted(await lending.readCollection({ params: { territory } }));
  const askAccounts = async (dueMonths: number | null, validFrom: string) =>
    lending.setAccountsPolicy({
      params: { territory },
      body: { validFrom: plainDate(validFrom), dueMonths },
      key: key(),
    });
  const handIn = async (closedOn: string, receivedOn?: string, text = "Comptes") =>
    lending.recordAccounts({
      params,
      query: {
        closedOn: plainDate(closedOn),
        ...(receivedOn === undefined ? {} : { receivedOn: plainDate(receivedOn) }),
        name: "comptes.txt",
      },
      file: new TextEncoder().encode(`${text}, exercice clos le ${closedOn}`),
      key: key(),
    });
  return { ...story, advance, params, warnings, kinds, tasks, collection, askAccounts, handIn };
}

describe("yearly accounts", () => {
  it("warn once late, go with their paper, come back when it is withdrawn", async () => {
    const { kinds, askAccounts, handIn, close, params, tasks, collection, advance, sitAsOwner, territory } =
      await aFirm("2010-12-01");
    expect(reasonOf(await askAccounts(1, "2010-11-30"))).toBe("accounts-policy-in-the-past");
    expect(reasonOf(await askAccounts(0, "2010-12-01"))).toBe("accounts-months-outside-bounds");
    expect(reasonOf(await askAccounts(25, "2010-12-01"))).toBe("accounts-months-outside-bounds");
    accepted(await askAccounts(1, "2010-12-01"));
    await close("2011-01-05");
    expect(await kinds()).toEqual([]);
    const { accounts } = accepted(await lending.readAccounts({ params }));
    expect(accounts).toEqual([
      { closedOn: "2010-12-31", dueOn: "2011-01-31", receivedOn: null, isLate: false },
    ]);
    await close("2011-01-31");
    expect(await kinds()).toEqual([]);
    await close("2011-02-01");
    expect(await kinds()).toEqual([["accounts-late", "2011-01-31"]]);
    expect((await collection()).warnings).toMatchObject([{ kind: "accounts-late", advance }]);
    expect(await tasks()).toContainEqual(
      expect.objectContaining({
        kind: "warning-to-see",
        warning: expect.objectContaining({ kind: "accounts-late", closedOn: "2010-12-31" }),
      }),
    );
    expect(reasonOf(await handIn("2009-12-31"))).toBe("accounts-not-asked");
    expect(reasonOf(await handIn("2010-12-31", "2010-12-30"))).toBe("accounts-before-closing");
    expect(reasonOf(await handIn("2010-12-31", "2011-02-02"))).toBe("date-in-the-future");

    await sitAsOwner(advance);
    expect(await tasks()).toMatchObject([{ kind: "accounts-to-hand-in", closedOn: "2010-12-31" }]);
    // Twice at once, of two different files: one is received.
    const both = await Promise.all([handIn("2010-12-31"), handIn("2010-12-31", undefined, "Bilan")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.map(reasonOf)).toContain("accounts-already-received");
    expect(await tasks()).toEqual([]);
    expect(accepted(await lending.readAccounts({ params })).accounts).toMatchObject([
      { receivedOn: "2011-02-01", isLate: false },
    ]);
    expect(reasonOf(await lending.readWarnings({ params }))).toBe("not-allowed");

    sit("coordinator", coordinator, territory);
    expect(await kinds()).toEqual([]);
    const [paper] = accepted(await lending.listPapers({ params })).papers;
    expect(paper).toMatchObject({ kind: "annual-accounts", name: "comptes.txt" });
    const body = { why: "Ceux d'une autre entreprise" };
    accepted(
      await lending.withdrawPaper({ params: { ...params, paper: paper?.id ?? "" }, body, key: key() }),
    );
    expect(await kinds()).toEqual([["accounts-late", "2011-01-31"]]);
  });

  it("are asked when the firm's own year ends", async () => {
    const { askAccounts, close, params } = await aFirm("2010-12-01");
    accepted(await askAccounts(1, "2010-12-01"));
    const body = { closesOn: plainDate("2010-12-15") };
    expect(accepted(await lending.setYearEnd({ params, body, key: key() })).nextClosingOn).toBe("2010-12-15");
    await close("2010-12-16");
    expect(accepted(await lending.readAccounts({ params }))).toMatchObject({
      nextClosingOn: "2011-12-15",
      accounts: [{ closedOn: "2010-12-15", dueOn: "2011-01-15" }],
    });
  });

  it("are handed in by the owner of the firm, and by nobody else's", async () => {
    const { askAccounts, close, handIn, ...story } = await aFirm("2010-12-01");
    accepted(await askAccounts(1, "2010-12-01"));
    await close("2011-01-05");
    const other = await story.grant({ firm: "Autre", amount: "1500", decidedOn: "2010-12-01" });
    await story.sitAsOwner(other);
    expect(reasonOf(await handIn("2010-12-31"))).toBe("file-denied");
    expect(reasonOf(await lending.readAccounts({ params: story.params }))).toBe("file-denied");
  });
});

describe("an official notice", () => {
  it("warns on every advance of the firm until it is withdrawn, or the court's act is recorded", async () => {
    const { params, kinds, advance, grant, read, payOut, which, tasks, close } = await aFirm("2010-03-01");
    const { firm } = await read(advance);
    const second = await grant({ firm: firm.name, firmId: firm.id, amount: "1500", decidedOn: "2010-03-01" });
    await payOut(second, "2010-03-01");
    const body = {
      kind: "liquidation" as const,
      publishedOn: plainDate("2010-02-25"),
      reference: "Bodacc A n° 40",
      note: "Lue par hasard",
    };
    const later = { ...body, publishedOn: plainDate("2010-03-02") };
    expect(reasonOf(await lending.recordNotice({ params, body: later, key: key() }))).toBe(
      "date-in-the-future",
    );
    const both = await Promise.all([
      lending.recordNotice({ params, body, key: key() }),
      lending.recordNotice({ params: which(second), body, key: key() }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.map(reasonOf)).toContain("notice-already-told");
    expect(await kinds()).toEqual([["notice-published", "2010-02-25"]]);
    const other = accepted(await lending.readWarnings({ params: which(second) }));
    expect(other.warnings).toMatchObject([{ kind: "notice-published", notice: "liquidation" }]);
    expect((await tasks()).filter(({ kind }) => kind === "warning-to-see")).toHaveLength(2);

    await close("2010-03-02");
    const judged = { judgedOn: plainDate("2010-03-01"), publishedOn: plainDate("2010-03-02") };
    accepted(await lending.recordLiquidation({ params, body: judged, key: key() }));
    expect(await kinds()).toEqual([["judgment", "2010-03-01"]]);
    expect((await tasks()).filter(({ kind }) => kind === "claim-to-declare")).toMatchObject([{ advance }]);

    const notice = other.notices[0]?.id ?? "";
    const leaving = { params: { ...which(second), notice }, body: { why: "Homonyme" } };
    const after = accepted(await lending.withdrawNotice({ ...leaving, key: key() }));
    expect(after.warnings).toEqual([]);
    expect(after.notices).toMatchObject([{ withdrawn: { by: "Claire Fontaine", why: "Homonyme" } }]);
    expect(reasonOf(await lending.withdrawNotice({ ...leaving, key: key() }))).toBe(
      "notice-already-withdrawn",
    );
    // Told again, under the same reference: the first was withdrawn.
    accepted(await lending.recordNotice({ params: which(second), body, key: key() }));
  });
});

describe("a survey of jobs left without an answer", () => {
  it("warns until it is answered, and is told to the treasurer: the coordinator hears of it from the jobs", async () => {
    const { kinds, tasks, read, advance, territory } = await aFirm("2010-07-06");
    const { application } = await read(advance);
    surveys.push({ application, months: 6, dueOn: plainDate("2010-07-04") });
    expect(await kinds()).toEqual([["survey-missed", "2010-07-04"]]);
    expect(await tasks()).toEqual([]);
    sit("treasurer", treasurer, territory);
    expect(await tasks()).toMatchObject([
      { kind: "warning-to-see", warning: { kind: "survey-missed", months: 6 } },
    ]);
    surveys.length = 0;
    expect(await kinds()).toEqual([]);
    expect(await tasks()).toEqual([]);
  });
});

describe("a warning", () => {
  it("is acknowledged once, with a note, and goes with its cause", async () => {
    const { params, story, collection } = await anArrears(desk);
    const warning = accepted(await lending.readWarnings({ params })).warnings[0];
    expect(warning).toMatchObject({ kind: "first-return", on: "2010-08-05", seen: null });
    const body = {
      kind: "first-return" as const,
      cause: warning?.cause ?? "",
      note: "Le client de la firme paie en fin de mois.",
    };
    expect(
      reasonOf(await lending.acknowledgeWarning({ params, body: { ...body, cause: "autre" }, key: key() })),
    ).toBe("warning-gone");
    const both = await Promise.all([
      lending.acknowledgeWarning({ params, body, key: key() }),
      lending.acknowledgeWarning({ params, body, key: key() }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.map(reasonOf)).toContain("warning-already-seen");
    expect((await collection()).warnings).toMatchObject([
      { seen: { by: "Claire Fontaine", on: "2010-08-06", note: body.note } },
    ]);
    // The return was a mistake: the warning goes by itself.
    const { events } = await story.read(params.advance);
    const mistaken = events.find(({ kind }) => kind === "return")?.id ?? "";
    expect(mistaken).toBe(warning?.cause);
    await story.close("2010-10-05");
    expect((await collection()).warnings.filter(({ kind }) => kind === "first-return")).toEqual([]);
  });

  it("is not told to whoever is recused from the file", async () => {
    const { params, territory, story, collection } = await anArrears(desk);
    const { application } = await story.read(params.advance);
    await database.transaction(story.scope, async (transaction) =>
      recordDenial(transaction, {
        territory,
        kind: "application",
        id: application,
        person: coordinator,
        reason: "bank",
        fromAt: "2010-01-01T00:00:00Z",
        untilAt: null,
      }),
    );
    expect((await collection()).warnings).toEqual([]);
    const refused = await Promise.all([
      lending.readWarnings({ params }),
      lending.readAccounts({ params }),
      lending.acknowledgeWarning({
        params,
        body: { kind: "first-return", cause: "x", note: "y" },
        key: key(),
      }),
    ]);
    expect(refused.map(reasonOf)).toEqual(["file-denied", "file-denied", "file-denied"]);
  });
});
