import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { reasonOf } from "../arrears-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk, treasurer } from "../lending-desk.ts";
import { id } from "../network.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key, sit, clock } = desk;

async function aFirm() {
  const story = await desk.aTerritory("2010-01-04");
  const advance = await story.grant({ firm: "Menuiserie", amount: "15000", decidedOn: "2010-01-04" });
  await story.payOut(advance, "2010-01-04");
  return { ...story, advance, params: story.which(advance) };
}

describe("the chair and the secretary", () => {
  it("open an advance while a loss of it awaits them, and no list", async () => {
    const { territory, params } = await aFirm();
    const readings = () => [
      lending.readAdvance({ params, query: {} }),
      lending.readArrearsCases({ params }),
      lending.listPapers({ params }),
    ];
    for (const role of ["chair", "secretary"] as const) {
      sit(role, id(33), territory);
      expect((await Promise.all(readings())).map(reasonOf)).toEqual(Array(3).fill("file-denied"));
      expect(reasonOf(await lending.listAdvances({ params: { territory } }))).toBe("not-allowed");
      expect(reasonOf(await lending.readCollection({ params: { territory } }))).toBe("not-allowed");
    }
    sit("treasurer", treasurer, territory);
    const on = plainDate("2010-01-04");
    const decision = { on, by: "committee", reference: "PV 3" } as const;
    const loss = { amount: euros(1_000), on, decision, reason: "Disparue" };
    const { proposal } = accepted(await lending.proposeWriteOff({ params, body: loss, key: key() }));
    for (const role of ["chair", "secretary"] as const) {
      sit(role, id(33), territory);
      expect((await Promise.all(readings())).map(({ ok }) => ok)).toEqual(Array(3).fill(true));
    }
    sit("chair", id(33), territory);
    const body = { proposal: proposal?.id ?? "" };
    expect(accepted(await lending.confirmProposal({ params, body, key: key() })).lost).toBe(euros(1_000));
    // Nothing is theirs to decide any more.
    expect((await Promise.all(readings())).map(reasonOf)).toEqual(Array(3).fill("file-denied"));
  });
});

describe("an advance as it was known on a day", () => {
  it("says the calls, the delays and the proposals told by then, and its status of that day", async () => {
    clock.at = "2026-11-23T18:00:00.000Z";
    const { territory, params, close } = await aFirm();
    await close("2010-02-01");
    const calling = { calledOn: plainDate("2010-01-20"), note: "Tout va bien." };
    accepted(await lending.noteCall({ params, body: calling, key: key() }));
    clock.at = "2026-11-24T18:00:00.000Z";
    accepted(
      await lending.askDelay({
        params,
        body: { from: 1, count: 1, askedOn: plainDate("2010-01-21"), reason: "Un client tarde" },
        key: key(),
      }),
    );
    sit("treasurer", treasurer, territory);
    const on = plainDate("2010-01-22");
    const decision = { on, by: "committee", reference: "PV 3" } as const;
    const loss = { amount: euros(15_000), on, decision, reason: "Disparue" };
    const { proposal } = accepted(await lending.proposeWriteOff({ params, body: loss, key: key() }));
    clock.at = "2026-11-25T18:00:00.000Z";
    sit("coordinator", coordinator, territory);
    const confirming = { proposal: proposal?.id ?? "" };
    accepted(await lending.confirmProposal({ params, body: confirming, key: key() }));

    const known = async (knownOn: string) => {
      const query = { knownOn: plainDate(knownOn) };
      const page = accepted(await lending.readAdvance({ params, query }));
      const { status, calls, delays, proposal: waiting, lost } = page;
      return [status, calls.length, delays.length, waiting?.amount ?? null, lost];
    };
    expect(await known("2026-11-22")).toEqual(["to-disburse", 0, 0, null, 0n]);
    expect(await known("2026-11-23")).toEqual(["running", 1, 0, null, 0n]);
    expect(await known("2026-11-24")).toEqual(["running", 1, 1, euros(15_000), 0n]);
    expect(await known("2026-11-25")).toEqual(["written-off", 1, 1, null, euros(15_000)]);
    const then = accepted(await lending.readAdvance({ params, query: { on: plainDate("2010-01-03") } }));
    expect([then.status, then.signedOn]).toEqual(["to-sign", null]);
    clock.at = "2026-11-23T18:00:00.000Z";
  });
});
