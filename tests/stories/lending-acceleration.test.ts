import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { anArrears as arrearsAt, reasonOf } from "../arrears-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { lendingDesk } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;

describe("a term that is forfeited", () => {
  it("needs the notice served and its time over, then calls all that is left, and debits it no more", async () => {
    const { story, advance, params, doStep, case: arrears, territory } = await arrearsAt(desk);
    const accelerate = async (on: string, decidedOn = on) =>
      lending.accelerate({
        params,
        body: {
          on: plainDate(on),
          decision: { on: plainDate(decidedOn), by: "chair", reference: "Note de la présidente" },
          reason: "Sans nouvelle depuis août",
        },
        key: key(),
      });
    await story.close("2010-08-07");
    accepted(await doStep(1, "2010-08-07", "Pas de réponse."));
    await story.close("2010-08-15");
    accepted(await doStep(2, "2010-08-15"));
    await story.close("2010-08-30");
    accepted(await doStep(3, "2010-08-30"));
    await story.close("2010-09-21");
    accepted(await doStep(4, "2010-09-21"));
    expect(reasonOf(await accelerate("2010-09-21"))).toBe("formal-notice-missing");
    const servedOn = plainDate("2010-09-21");
    const body = { servedOn, registeredNumber: "1A 204 331 8842 7" };
    accepted(await lending.serveFormalNotice({ params: { territory, case: arrears }, body, key: key() }));
    await story.close("2010-10-22");
    expect(reasonOf(await accelerate("2010-10-22", "2010-10-21"))).toBe("cure-not-over");
    expect(reasonOf(await accelerate("2010-10-21", "2010-10-22"))).toBe("decided-after");
    const called = accepted(await accelerate("2010-10-22"));
    expect(called).toMatchObject({ status: "accelerated", acceleratedOn: "2010-10-22", nextDebit: null });
    expect(called.instalments.filter(({ left, dueOn }) => left > 0n && dueOn > "2010-10-22")).toEqual([]);
    expect(reasonOf(await accelerate("2010-10-22"))).toBe("advance-not-running");
    expect(await story.close("2010-11-10")).toMatchObject({ debits: 0 });

    const agreed = { terms: 12, firstDueOn: plainDate("2010-12-05"), decidedOn: plainDate("2010-11-10") };
    const again = accepted(
      await lending.replanArrears({ params, body: { ...agreed, reason: "Accord trouvé" }, key: key() }),
    );
    expect(again).toMatchObject({ status: "running", late: 0n, acceleratedOn: null });
    expect(again.outstanding).toBe(called.outstanding);
    expect((await story.read(advance)).nextDebit).toMatchObject({ on: "2010-12-06" });
  });

  it("is never that of a firm which a court protects", async () => {
    const { story, params } = await arrearsAt(desk);
    await story.close("2010-08-10");
    const on = plainDate("2010-08-09");
    const opening = { nature: "safeguard", judgedOn: on, publishedOn: null } as const;
    accepted(await lending.openProceedings({ params, body: opening, key: key() }));
    const decision = { on, by: "committee", reference: "PV" } as const;
    const body = { on, decision, reason: "Impayé" };
    expect(reasonOf(await lending.accelerate({ params, body, key: key() }))).toBe("firm-in-proceedings");
  });
});
