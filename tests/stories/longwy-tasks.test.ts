import { beforeAll, describe, expect, it } from "vitest";
import { cast, euros, type LongwyStory, longwyStory } from "../convention-cast.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { place } from "../network.ts";

const database = await testDatabase();
let story: LongwyStory;

beforeAll(async () => {
  story = await longwyStory(database);
  const { convention } = await story.sign();
  await story.callAndPay(convention.id);
  accepted(await story.renew(convention.id));
});

async function tasks(): Promise<string[]> {
  const listed = accepted(await story.desk.convention.listTasks({ params: story.params }));
  return listed.tasks.map((task) => {
    switch (task.kind) {
      case "tranche-to-call":
        return `${task.kind} ${task.tranche} ${euros(task.amount)}`;
      case "amendment-to-sign":
        return `${task.kind} ${task.number} ${task.effectiveOn}`;
      case "tacit-renewal-coming":
        return `${task.kind} ${task.lastDay}`;
      case "convention-ending":
        return `${task.kind} ${task.endsOn}`;
      case "call-waiting":
      case "own-call-waiting":
        return `${task.kind} ${euros(task.left)} ${task.waitsFor}`;
      case "call-late":
      case "call-to-pay":
        return `${task.kind} ${euros(task.left)} ${task.dueOn}`;
    }
  });
}

describe("the eighth of February 2011 at Longwy", () => {
  it("has the State's call wait for the days, and the renewal's first tranche to call", async () => {
    story.desk.sit("treasurer");
    expect(await tasks()).toEqual([
      "call-waiting 28 480 € attestation signée des journées",
      "tranche-to-call 1 133 333,34 €",
    ]);
    // Having the attestation signed is the coordinator's task among the experts' days: it is not told twice.
    story.desk.sit("coordinator");
    expect(await tasks()).toEqual([]);
  });

  it("tells the State what it waits for, and others nothing of it", async () => {
    story.desk.sit("public-funder", cast.state);
    expect(await tasks()).toEqual(["own-call-waiting 28 480 € attestation signée des journées"]);
    story.desk.sit("public-funder", cast.region);
    expect(await tasks()).toEqual([]);
    story.desk.sit("auditor");
    expect(await story.desk.convention.listTasks({ params: story.params })).toMatchObject({
      refusal: { reason: "not-allowed" },
    });
  });
});

describe("those who signed at Longwy", () => {
  it("are known there from then on, each once", async () => {
    const known = await database.transaction({ read: [place.longwy] }, async (transaction) =>
      transaction
        .tables<{ organisation_known: { organisation_id: string } }>()
        .selectFrom("organisation_known")
        .select("organisation_id")
        .execute(),
    );
    expect(known.map(({ organisation_id }) => organisation_id).toSorted()).toEqual(
      Object.values(cast).toSorted(),
    );
  });
});
