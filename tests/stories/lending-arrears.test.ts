import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { advances } from "#lending/storage/advances.ts";
import { formalNoticeOf } from "#lending/use-cases/formal-notice.ts";
import { anArrears as arrearsAt, reasonOf } from "../arrears-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk } from "../lending-desk.ts";
import { id } from "../network.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;
const anArrears = async () => arrearsAt(desk);

describe("arrears, from the return to the committee", () => {
  it("call, write twice, give notice, wait, and propose: each once, each on its day", async () => {
    const {
      story,
      advance,
      params,
      open,
      doStep,
      letter,
      case: arrears,
      territory,
      collection,
    } = await anArrears();
    expect(await open()).toMatchObject({
      since: "2010-08-05",
      openedOn: "2010-08-06",
      closedOn: null,
      planVersion: 0,
      late: 416_66n,
      bucket: "to-30-days",
      next: { step: "call", on: "2010-08-07", isDue: false },
      returned: { on: "2010-08-05", words: { fr: "provision insuffisante" } },
    });

    await story.close("2010-08-07");
    expect((await collection()).due).toMatchObject([{ id: arrears, next: { step: "call", isDue: true } }]);
    expect(reasonOf(await doStep(2, "2010-08-07"))).toBe("step-out-of-order");
    expect(reasonOf(await doStep(1, "2010-08-07"))).toBe("note-missing");
    expect(reasonOf(await doStep(1, "2010-08-08", "Trop tôt."))).toBe("date-in-the-future");
    expect(reasonOf(await doStep(9, "2010-08-07"))).toBe("step-unknown");
    const called = accepted(await doStep(1, "2010-08-07", "Un client paie tard."));
    expect(called.lastCall?.note).toBe("Un client paie tard.");
    expect((await story.read(advance)).calls).toHaveLength(1);
    expect(reasonOf(await doStep(1, "2010-08-07", "Encore."))).toBe("step-already-taken");

    await story.close("2010-08-14");
    expect(reasonOf(await doStep(2, "2010-08-14"))).toBe("step-not-due");
    await story.close("2010-08-15");
    const due = accepted(await lending.listTasks({ params: { territory } }));
    expect(due.tasks).toMatchObject([
      { kind: "reminder-step", step: "letter", amount: 416_66n, daysLate: 11, on: "2010-08-15" },
    ]);
    accepted(await doStep(2, "2010-08-15"));
    const first = await letter(2);
    expect(first.text).toContain("416,66 €");
    expect(first.text).toContain("4 août 2010");
    expect(first.text).toContain("provision insuffisante");
    expect(first.text).toContain("une demande n'est pas une faute".replace("'", "’"));
    expect((await open()).steps[1]?.taken?.letterHash).toBe(first.hash);

    await story.close("2010-08-30");
    accepted(await doStep(3, "2010-08-30"));
    // In September the usual debit pays the oldest, and the new one is late in its turn.
    await story.close("2010-09-19");
    const made = accepted(await doStep(4, "2010-09-19"));
    expect(made.next).toEqual({ step: "send-notice", number: 4, on: "2010-09-19", isDue: true });
    const notice = await letter(4);
    expect(notice.text).toContain("mettons en demeure de payer 416,66 €");
    expect(notice.text).toContain("Ni intérêt, ni frais, ni pénalité".replace("Ni", "ni"));
    expect(notice.text).toContain("30 jours");
    expect(notice.text).toContain("19 octobre 2010");
    expect(notice.text).toContain("le comité peut décider");
    // Written again tomorrow or in a year, it is the same to the byte.
    expect((await letter(4)).hash).toBe(notice.hash);

    const formalNotice = async () =>
      database.transaction({ read: [territory] }, async (transaction) =>
        formalNoticeOf(advances, transaction, params),
      );
    expect(await formalNotice()).toBeNull();
    expect(reasonOf(await doStep(5, "2010-09-19", "Proposer."))).toBe("notice-not-sent");
    await story.close("2010-09-21");
    const serve = async (servedOn: string) =>
      lending.serveFormalNotice({
        params: { territory, case: arrears },
        body: { servedOn: plainDate(servedOn), registeredNumber: "1A 204 331 8842 7" },
        key: key(),
      });
    expect(reasonOf(await serve("2010-09-18"))).toBe("sent-before-written");
    expect(reasonOf(await serve("2010-09-22"))).toBe("date-in-the-future");
    accepted(await serve("2010-09-21"));
    expect(reasonOf(await serve("2010-09-21"))).toBe("notice-already-sent");
    expect(await formalNotice()).toEqual({ servedOn: "2010-09-21", cureUntil: "2010-10-21" });

    await story.close("2010-10-21");
    expect(reasonOf(await doStep(5, "2010-10-21", "Proposer."))).toBe("step-not-due");
    await story.close("2010-10-22");
    accepted(await doStep(5, "2010-10-22", "Trois mois sans réponse : à examiner par le comité."));
    // It is theirs to table: the advance and its arrears open for them, those of others do not.
    desk.sit("secretary", id(33), territory);
    expect(accepted(await lending.readArrearsCases({ params })).cases).toHaveLength(1);
    accepted(await lending.readAdvance({ params, query: {} }));
    const { tasks } = accepted(await lending.listTasks({ params: { territory } }));
    expect(tasks).toMatchObject([
      { kind: "acceleration-to-table", firm: "Menuiserie", proposedOn: "2010-10-22" },
    ]);
  });

  it("opens one case at a time, closes it with the arrears, and opens another for the next", async () => {
    const { story, advance, cases, case: first } = await anArrears();
    await story.close("2010-08-10");
    accepted(await story.repay(advance, "416.66", "2010-08-10"));
    expect(await cases()).toMatchObject([{ id: first, closedOn: "2010-08-10", next: null }]);
    await story.close("2010-09-07");
    await story.reject(advance, "2010-09-06", "2010-09-07");
    expect(await cases()).toMatchObject([
      { since: "2010-09-07", closedOn: null },
      { id: first, closedOn: "2010-08-10" },
    ]);
  });

  it("is refused once the case is closed, and of a case that is not there", async () => {
    const { story, advance, doStep, territory } = await anArrears();
    accepted(await story.repay(advance, "416.66", "2010-08-06"));
    expect(reasonOf(await doStep(1, "2010-08-06", "Trop tard."))).toBe("case-closed");
    const params = { territory, case: id(1), number: 1 };
    const body = { on: plainDate("2010-08-06"), note: "?" };
    expect(reasonOf(await lending.doReminderStep({ params, body, key: key() }))).toBe("case-unknown");
  });
});

describe("a step done by two people at once", () => {
  it("is done by one, and the other is told", async () => {
    const { story, doStep } = await anArrears();
    await story.close("2010-08-07");
    const both = await Promise.all([
      doStep(1, "2010-08-07", "Le premier appelle."),
      doStep(1, "2010-08-07", "Le second aussi."),
    ]);
    expect(new Set(both.map(reasonOf))).toEqual(new Set(["step-already-taken", undefined]));
  });

  it("is refused twice by the database too", async () => {
    const { story, territory, case: arrears, doStep } = await anArrears();
    await story.close("2010-08-07");
    accepted(await doStep(1, "2010-08-07", "Appelé."));
    const again = database.transaction({ read: [territory], write: territory }, async (transaction) =>
      advances.cases.addStep(
        transaction,
        { territory, case: arrears },
        {
          number: 1,
          kind: "phone",
          outcome: "done",
          dueOn: plainDate("2010-08-07"),
          on: plainDate("2010-08-07"),
          by: coordinator,
          note: "Encore.",
          letterHash: null,
        },
        { at: desk.clock.at, letter: null },
      ),
    );
    expect(await again).toBe(false);
  });
});

describe("a promise to pay", () => {
  async function promising(amounts: readonly (readonly [string, string])[]) {
    const arrears = await anArrears();
    await arrears.story.close("2010-08-07");
    accepted(await arrears.doStep(1, "2010-08-07", "Paiera fin août."));
    const promised = await lending.notePromises({
      params: { territory: arrears.territory, case: arrears.case },
      body: {
        toldOn: plainDate("2010-08-07"),
        toldBy: "la dirigeante",
        promises: amounts.map(([on, amount]) => ({ promisedOn: plainDate(on), amount: euros(amount) })),
      },
      key: key(),
    });
    return { ...arrears, promised };
  }

  it("holds the letter back; kept, the arrears are cleared and the case closes", async () => {
    const { story, advance, open, promised, doStep, collection } = await promising([
      ["2010-08-25", "416.66"],
    ]);
    expect(accepted(promised)).toMatchObject({
      pause: { reason: "promise", from: "2010-08-07", until: "2010-08-25" },
      // Ten days, and nineteen that do not count.
      next: { step: "letter", on: "2010-09-03", isDue: false },
    });
    await story.close("2010-08-20");
    expect((await collection()).due).toEqual([]);
    expect(reasonOf(await doStep(2, "2010-08-20"))).toBe("case-paused");
    accepted(await story.repay(advance, "416.66", "2010-08-20"));
    expect(await open()).toMatchObject({ closedOn: "2010-08-20", promises: [{ outcome: "kept" }] });
  });

  it("broken, shows the day after and lets the plan go on", async () => {
    const { story, open, territory, collection } = await promising([["2010-08-10", "416.66"]]);
    await story.close("2010-08-10");
    expect((await open()).promises).toMatchObject([{ outcome: "waiting" }]);
    await story.close("2010-08-11");
    expect(await open()).toMatchObject({
      promises: [{ outcome: "broken" }],
      pause: null,
      next: { step: "letter", on: "2010-08-19" },
    });
    expect((await collection()).warnings).toMatchObject([
      { kind: "first-return", on: "2010-08-05" },
      { kind: "promise-broken", on: "2010-08-10", amount: 416_66n },
    ]);
    const { tasks } = accepted(await lending.listTasks({ params: { territory } }));
    expect(tasks).toMatchObject([{ kind: "promise-broken", promisedOn: "2010-08-10" }]);
  });

  it("is never of more than what is late", async () => {
    const { promised } = await promising([
      ["2010-08-20", "400"],
      ["2010-09-20", "16.67"],
    ]);
    expect(promised).toMatchObject({
      ok: false,
      refusal: { reason: "promise-beyond-arrears", facts: { promised: 41_667, late: 41_666 } },
    });
  });
});

describe("a pause", () => {
  it("moves what follows by its days, until someone resumes", async () => {
    const { story, open, territory, case: arrears } = await anArrears();
    await story.close("2010-08-07");
    const params = { territory, case: arrears };
    const body = { from: plainDate("2010-08-07"), until: null, why: "Le dirigeant est hospitalisé." };
    accepted(await lending.pauseReminders({ params, body, key: key() }));
    expect(reasonOf(await lending.pauseReminders({ params, body, key: key() }))).toBe("already-paused");
    await story.close("2010-08-12");
    expect((await open()).next).toMatchObject({ step: "call", on: "2010-08-13", isDue: false });
    const [pause] = (await open()).pauses;
    const resuming = { params, body: { pause: pause?.id ?? "" } };
    accepted(await lending.resumeReminders({ ...resuming, key: key() }));
    expect(await open()).toMatchObject({
      pause: null,
      pauses: [{ from: "2010-08-07", until: "2010-08-11", isRunning: false }],
      next: { step: "call", on: "2010-08-12", isDue: true },
    });
    expect(reasonOf(await lending.resumeReminders({ ...resuming, key: key() }))).toBe("pause-already-over");
  });

  it("comes by itself with a delay that is asked, and goes with its answer", async () => {
    const { story, open, params } = await anArrears();
    await story.close("2010-08-07");
    const asking = { from: 4, count: 1, reason: "Un chantier décalé.", askedOn: null };
    const { delays } = accepted(await lending.askDelay({ params, body: asking, key: key() }));
    expect(await open()).toMatchObject({ pause: { reason: "delay-asked", until: null } });
    await story.close("2010-08-10");
    const body = {
      request: delays[0]?.id ?? "",
      answeredOn: plainDate("2010-08-10"),
      why: "Déjà reporté.",
    };
    accepted(await lending.answerDelay({ params, body, key: key() }));
    expect(await open()).toMatchObject({
      pause: null,
      next: { step: "call", on: "2010-08-10", isDue: true },
    });
  });

  it("comes by itself with the firm's liquidation, and nothing is reminded any more", async () => {
    const { story, open, params, collection } = await anArrears();
    await story.close("2010-08-10");
    const judged = { judgedOn: plainDate("2010-08-08"), publishedOn: null };
    accepted(await lending.recordLiquidation({ params, body: judged, key: key() }));
    expect(await open()).toMatchObject({ pause: { reason: "liquidation" }, next: null });
    const { due, warnings } = await collection();
    expect(due).toEqual([]);
    expect(warnings).toMatchObject([{ kind: "first-return" }, { kind: "judgment", on: "2010-08-08" }]);
  });
});
