import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Stage } from "#kernel/stage.ts";
import { fundFree, loanOwed, moveEuros, postEntry } from "#ledger/index.ts";
import { assemble } from "../../src/assembly.ts";
import { aidDesk, coordinator } from "../aid-desk.ts";
import { bakery } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, seat } from "../network.ts";

const database = await testDatabase();
const desk = await aidDesk(database);
const { network, application, committee, key, sit } = desk;
let seats = 70_000;

type Place = Awaited<ReturnType<typeof desk.aTerritory>>;

/** A territory where Claire Fontaine coordinates. */
async function aPlace(): Promise<Place> {
  const place = await desk.aTerritory();
  seats += 1;
  await seat(database, seats, { person: coordinator, role: "coordinator", unit: place.territory });
  return place;
}

async function change({ territory }: Place, to: Stage, follower: string | null = null) {
  sit("administrator", territory, id(33));
  const body = { to, reason: `Délibération : ${to}`, follower };
  const changed = await network.changeStage({ params: { territory }, body, key: key() });
  sit("coordinator", territory);
  return changed;
}

async function open({ territory }: Place, name: string) {
  sit("coordinator", territory);
  const body = { ...bakery({ name }), receivedOn: plainDate("2026-11-20") };
  return application.openApplication({ params: { territory }, body, key: key() });
}

async function convene({ territory, fund }: Place, file: string) {
  sit("coordinator", territory);
  const body = {
    heldOn: plainDate("2026-11-23"),
    place: "Mairie",
    fund,
    quorum: { percent: 50, partnerFirms: 1, fewestVoters: 2 },
    items: [{ kind: "application", id: file }],
  };
  return committee.conveneSitting({ params: { territory }, body, key: key() });
}

/** A firm owes the fund as much. */
async function owe({ territory, fund, scope }: Place, amount: string) {
  const lines = moveEuros(euros(amount), { from: fundFree(fund), to: loanOwed(randomUUID()) });
  await database.transaction(scope, async (transaction) =>
    accepted(
      await postEntry(transaction, {
        id: randomUUID(),
        territory,
        effectiveOn: plainDate("2026-01-15"),
        recordedAt: desk.clock.at,
        kind: "disbursement",
        act: "tests/territory-life",
        isVoluntary: true,
        lines,
      }),
    ),
  );
}

/** As anyone sees it without an account. */
async function publicStage({ territory }: Place): Promise<string | undefined> {
  const [unit] = await database.asOwner(async (owner) =>
    owner
      .query<{ slug: string }>("select slug from unit where id = $1", [territory])
      .then(({ rows }) => rows),
  );
  const { territories } = accepted(await application.listOpenTerritories({}));
  return territories.find(({ slug }) => slug === unit?.slug)?.stage;
}

async function life({ territory }: Place) {
  return accepted(await network.readLife({ params: { territory } }));
}

describe("a territory that sleeps", () => {
  it("takes no new file nor decision, and says so to whoever looks for it; awake, it does again", async () => {
    const place = await aPlace();
    accepted(await open(place, "Boulangerie avant"));
    const ready = await place.aFile();
    accepted(await change(place, "dormant"));

    expect(await open(place, "Boulangerie pendant")).toMatchObject({
      refusal: { reason: "territory-dormant", facts: { since: "2026-11-23" }, sentence: /23 novembre 2026/ },
    });
    expect(await convene(place, ready)).toMatchObject({ refusal: { reason: "territory-dormant" } });
    const asked = { name: "Lucie", email: "lucie@exemple.fr", language: "fr" as const };
    const draft = await application.askDraftLink({
      params: { territory: place.territory },
      body: asked,
      key: key(),
    });
    expect(draft.ok).toBe(false);
    expect(await publicStage(place)).toBe("dormant");

    accepted(await change(place, "opened"));
    accepted(await open(place, "Boulangerie après"));
    expect(await publicStage(place)).toBe("opened");
    expect((await life(place)).events.map(({ kind, by, note }) => [kind, by, note])).toEqual([
      ["dormant", "Ana Ferry", "Délibération : dormant"],
      ["opened", "Ana Ferry", "Délibération : opened"],
    ]);
  });

  it("does not fall asleep while the committee has a file before it", async () => {
    const place = await aPlace();
    accepted(await convene(place, await place.aFile()));

    for (const to of ["dormant", "closed"] as const)
      expect(await change(place, to)).toMatchObject({
        refusal: { reason: "files-before-committee", facts: { files: 1 } },
      });
  });
});

describe("a territory that closes", () => {
  it("says who follows what is owed, and begins nothing more", async () => {
    const place = await aPlace();
    await owe(place, "4000");
    expect((await life(place)).work).toEqual({
      openFiles: 0,
      filesBeforeCommittee: 0,
      runningAdvances: 1,
      outstanding: euros("4000"),
    });
    expect(await change(place, "closed")).toMatchObject({
      refusal: { reason: "follower-missing", field: "follower", sentence: /4.000,00/ },
    });
    expect(await change(place, "closed", id(31))).toMatchObject({
      refusal: { reason: "follower-without-seat" },
    });
    const closed = accepted(await change(place, "closed", coordinator));

    expect(closed).toMatchObject({
      stage: "closed",
      since: "2026-11-23",
      next: ["opened"],
      follower: { name: "Claire Fontaine", fromOn: "2026-11-23" },
    });
    const params = { territory: place.territory };
    const added = ["54099"];
    const body = { fromOn: plainDate("2026-12-01"), label: "Plus grand", reason: "Avenant", added };
    expect(await network.extendPerimeter({ params, body, key: key() })).toMatchObject({
      refusal: { reason: "territory-closed" },
    });
    expect(await publicStage(place)).toBe("closed");
    expect(await change(place, "dormant")).toMatchObject({ refusal: { reason: "stage-not-reachable" } });
    expect(accepted(await change(place, "opened"))).toMatchObject({ stage: "opened", follower: null });
  });

  it("sends nothing to be signed, nor again: whoever signs last would undertake something", async () => {
    const place = await aPlace();
    accepted(await change(place, "closed"));
    const { lending, convention, expertise } = assemble({ database, isDemonstration: false });
    const params = { territory: place.territory };
    const doors = [
      lending.askContractSignature,
      lending.renewContractSignature,
      convention.askAmendmentSignature,
      convention.renewAmendmentSignature,
      convention.askConventionSignature,
      convention.renewConventionSignature,
      convention.signConventionDraft,
      expertise.askLetterSignature,
      expertise.renewLetterSignature,
    ] as readonly ((call: never) => Promise<unknown>)[];
    for (const door of doors)
      await expect(
        database.transaction(place.scope, async (transaction) => door({ params, transaction } as never)),
      ).rejects.toMatchObject({ refusal: { reason: "territory-closed" } });
  });

  it("closes once, also when two ask at once", async () => {
    const place = await aPlace();
    const outcomes = await Promise.all([change(place, "closed"), change(place, "closed")]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "stage-already" } });
  });
});

describe("the rights to a territory's life", () => {
  it("are the administrator's and the pilot's; the coordinator reads it", async () => {
    const { territory } = await aPlace();
    sit("coordinator", territory);
    const body = { to: "dormant" as const, reason: "Pause", follower: null };
    expect(await network.changeStage({ params: { territory }, body, key: key() })).toMatchObject({
      refusal: { reason: "not-allowed" },
    });
    accepted(await network.readLife({ params: { territory } }));
  });
});
