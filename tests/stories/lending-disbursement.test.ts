import { beforeAll, describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk, treasurer } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;

describe("paying an advance out", () => {
  let story: Awaited<ReturnType<typeof desk.aTerritory>>;
  let advance = "";

  beforeAll(async () => {
    story = await desk.aTerritory("2011-03-18", "16000");
    advance = await story.grant({ firm: "Boulangerie", amount: "15000", decidedOn: "2011-03-17" });
  });

  const propose = async () =>
    lending.proposeDisbursement({
      params: story.which(advance),
      body: { payOn: plainDate("2011-03-18") },
      key: key(),
    });
  const sign = async (signedOn: string) =>
    lending.signContract({
      params: story.which(advance),
      body: { signedOn: plainDate(signedOn), mandate: "RUM-1" },
      key: key(),
    });
  const release = async (order: string) =>
    lending.releaseDisbursement({ params: story.which(advance), body: { order }, key: key() });

  it("waits for the contract, then for the conditions, then for two different people", async () => {
    expect(await propose()).toMatchObject({ refusal: { reason: "contract-not-signed" } });
    expect(await sign("2011-03-16")).toMatchObject({ refusal: { reason: "signed-before-decision" } });
    expect(await sign("2011-03-19")).toMatchObject({ refusal: { reason: "date-in-the-future" } });
    expect(accepted(await sign("2011-03-18"))).toMatchObject({ status: "to-disburse", mandate: "RUM-1" });
    expect(await sign("2011-03-18")).toMatchObject({ refusal: { reason: "already-signed" } });

    desk.committee.areMet = false;
    expect(await propose()).toMatchObject({ refusal: { reason: "conditions-not-met" } });
    desk.committee.areMet = true;
    const replaced = accepted(await propose()).order?.id ?? "";
    const order = accepted(await propose()).order?.id ?? "";

    expect(await release(order)).toMatchObject({
      refusal: { reason: "same-person", sentence: expect.stringMatching(/une autre personne/) },
    });
    desk.sit("treasurer", treasurer, story.territory);
    expect(await release(replaced)).toMatchObject({ refusal: { reason: "order-unknown" } });
    desk.committee.areMet = false;
    expect(await release(order)).toMatchObject({ refusal: { reason: "conditions-not-met" } });
    desk.committee.areMet = true;
    expect(accepted(await release(order))).toMatchObject({
      status: "running",
      outstanding: euros(15_000),
      order: { proposedBy: { name: "Claire Fontaine" }, releasedBy: { name: "Marc Thiry" } },
    });
    expect(await release(order)).toMatchObject({ refusal: { reason: "already-disbursed" } });
    expect(await story.holdings(advance)).toEqual({
      libre: "1 000,00",
      dû: "15 000,00",
      apport: "−16 000,00",
    });
  });

  it("is closed to the roles that lend nothing, and to whoever is recused from the file", async () => {
    const { application } = await story.read(advance);
    for (const role of [
      "partner-referent",
      "expert",
      "public-funder",
      "committee-member",
      "owner",
    ] as const) {
      desk.sit(role, coordinator, story.territory);
      const read = await lending.readAdvance({ params: story.which(advance), query: {} });
      expect([role, read.ok]).toEqual([role, false]);
    }
    await database.transaction(story.scope, async (transaction) =>
      recordDenial(transaction, {
        territory: story.territory,
        kind: "application",
        id: application,
        person: treasurer,
        reason: "bank",
        fromAt: "2011-03-01T00:00:00Z",
        untilAt: null,
      }),
    );
    desk.sit("auditor", treasurer, story.territory);
    const { territory } = story;
    expect(await lending.readAdvance({ params: story.which(advance), query: {} })).toMatchObject({
      refusal: { reason: "file-denied" },
    });
    expect(accepted(await lending.listAdvances({ params: { territory } })).advances).toEqual([]);
    desk.sit("auditor", coordinator, story.territory);
    expect(accepted(await lending.listAdvances({ params: { territory } })).advances).toHaveLength(1);
    desk.sit("coordinator", coordinator, story.territory);
  });
});
