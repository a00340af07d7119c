import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import type { Role } from "#kernel/role.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { coordinator, lendingDesk, treasurer } from "../lending-desk.ts";

const database = await testDatabase();
const desk = await lendingDesk(database);
const { lending, key } = desk;

async function anAdvance() {
  const story = await desk.aTerritory("2010-01-04");
  const advance = await story.grant({
    firm: "Menuiserie",
    amount: "1500",
    decidedOn: "2010-01-04",
    instalments: 3,
  });
  const list = async () =>
    accepted(await lending.listTasks({ params: { territory: story.territory } })).tasks;
  const tasksOf = async (role: Role, person: string) => {
    desk.sit(role, person, story.territory);
    return list();
  };
  const coordinators = async () => tasksOf("coordinator", coordinator);
  const treasurers = async () => tasksOf("treasurer", treasurer);
  return { story, advance, list, coordinators, treasurers, params: story.which(advance) };
}

describe("what waits about an advance", () => {
  it("is its contract for the coordinator and its owner, its transfer for who may pay, then nothing", async () => {
    const { story, advance, list, coordinators, treasurers, params } = await anAdvance();
    const toSign = [
      { kind: "contract-to-sign", firm: "Menuiserie", amount: 150_000n, decidedOn: "2010-01-04" },
    ];
    expect(await coordinators()).toMatchObject(toSign);
    expect(await treasurers()).toEqual([]);
    await story.sitAsOwner(advance);
    expect(await list()).toMatchObject(toSign);

    desk.sit("coordinator", coordinator, story.territory);
    const day = plainDate("2010-01-04");
    accepted(await lending.signContract({ params, body: { signedOn: day, mandate: null }, key: key() }));
    desk.committee.areMet = false;
    expect(await coordinators()).toEqual([]);
    desk.committee.areMet = true;
    expect(await treasurers()).toMatchObject([{ kind: "disbursement-to-propose", amount: 150_000n }]);
    await story.sitAsOwner(advance);
    expect(await list()).toEqual([]);

    desk.sit("coordinator", coordinator, story.territory);
    accepted(await lending.proposeDisbursement({ params, body: { payOn: day }, key: key() }));
    expect(await coordinators()).toEqual([]);
    expect(await treasurers()).toMatchObject([
      { kind: "disbursement-to-release", payOn: "2010-01-04", proposedBy: "Claire Fontaine" },
    ]);
  });

  it("is a call once a debit is returned, until it is noted, with its rank in the year", async () => {
    const { story, advance, coordinators, treasurers, params } = await anAdvance();
    await story.payOut(advance, "2010-01-04");
    await story.close("2010-08-06");
    expect(await coordinators()).toEqual([]);
    await story.reject(advance, "2010-08-04", "2010-08-05");
    expect(await coordinators()).toMatchObject([
      {
        kind: "returned-debit-to-call",
        amount: 50_000n,
        on: "2010-08-07",
        returned: {
          on: "2010-08-05",
          reason: "AM04",
          rankInYear: 1,
          words: { fr: "provision insuffisante" },
        },
      },
    ]);
    expect(await treasurers()).toEqual([]);
    desk.sit("coordinator", coordinator, story.territory);
    const body = { calledOn: plainDate("2010-08-06"), note: "Tout sera réglé en septembre." };
    accepted(await lending.noteCall({ params, body, key: key() }));
    expect(await coordinators()).toEqual([]);
  });

  it("is the answer to a delay, for both who lend, and no more once answered", async () => {
    const { story, advance, coordinators, treasurers, params } = await anAdvance();
    await story.payOut(advance, "2010-01-04");
    const asking = { from: 2, count: 1, reason: "Panne.", askedOn: null };
    const { delays } = accepted(await lending.askDelay({ params, body: asking, key: key() }));
    const waiting = [{ kind: "delay-asked", from: 2, count: 1, askedOn: "2010-01-04", dueOn: "2010-09-04" }];
    expect(await coordinators()).toMatchObject(waiting);
    expect(await treasurers()).toMatchObject(waiting);
    const body = { request: delays[0]?.id ?? "", answeredOn: plainDate("2010-01-04"), why: "Trop tôt." };
    accepted(await lending.answerDelay({ params, body, key: key() }));
    expect(await treasurers()).toEqual([]);
  });

  it("is the claim of a firm in liquidation, with its last day once the judgment is published", async () => {
    const { story, advance, coordinators, treasurers, params } = await anAdvance();
    await story.payOut(advance, "2010-01-04");
    await story.close("2010-06-30");
    const judged = { judgedOn: plainDate("2010-06-10"), publishedOn: null };
    accepted(await lending.recordLiquidation({ params, body: judged, key: key() }));
    const claim = { kind: "claim-to-declare", amount: 150_000n, judgedOn: "2010-06-10" };
    expect(await coordinators()).toMatchObject([{ ...claim, declareBy: null }]);
    const published = { publishedOn: plainDate("2010-06-30") };
    accepted(await lending.recordPublication({ params, body: published, key: key() }));
    expect(await treasurers()).toMatchObject([{ ...claim, declareBy: "2010-08-30" }]);
    const declared = { declaredOn: plainDate("2010-06-30"), amount: 150_000n as never };
    accepted(await lending.declareClaim({ params, body: declared, key: key() }));
    expect(await treasurers()).toEqual([]);
  });
});
