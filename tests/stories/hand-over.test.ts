import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { nightWork } from "../../src/assembly.ts";
import { aidDesk } from "../aid-desk.ts";
import { bakery } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { id, seat } from "../network.ts";

const database = await testDatabase();
const desk = await aidDesk(database);
const { network, application, key, sit } = desk;
const [claire, marc, ana, jean] = [id(30), id(31), id(33), id(34)];
const today = plainDate("2026-11-23");
let seats = 80_000;

/** Claire and Ana coordinate, Marc is treasurer; Claire holds so many files. */
async function aPlace(files: number) {
  const place = await desk.aTerritory();
  const { territory } = place;
  for (const [person, role] of [
    [claire, "coordinator"],
    [ana, "coordinator"],
    [marc, "treasurer"],
  ] as const) {
    seats += 1;
    await seat(database, seats, { person, role, unit: territory });
  }
  sit("coordinator", territory);
  const held: string[] = [];
  for (let number = 1; number <= files; number += 1) {
    const body = { ...bakery({ name: `Boulangerie ${number}` }), assignedTo: claire };
    held.push(accepted(await application.openApplication({ params: { territory }, body, key: key() })).id);
  }
  return { ...place, files: held };
}

type Place = Awaited<ReturnType<typeof aPlace>>;

interface Asked {
  readonly taker?: string;
  readonly fromOn?: PlainDate;
  readonly untilOn?: PlainDate | null;
  readonly endsSeat?: boolean;
  readonly exceptions?: { kind: string; id: string; to: string }[];
}

async function handOver(
  { territory }: Place,
  asked: Asked = {},
  as: "administrator" | "coordinator" = "administrator",
) {
  sit(as, territory, as === "administrator" ? jean : claire);
  const made = await network.handOver({
    params: { territory },
    body: {
      giver: claire,
      taker: ana,
      fromOn: today,
      untilOn: null,
      endsSeat: false,
      reason: "Départ en retraite",
      exceptions: [],
      ...asked,
    },
    key: key(),
  });
  sit("coordinator", territory);
  return made;
}

async function recuse({ territory, scope }: Place, person: string, file: string) {
  await database.transaction(scope, async (transaction) =>
    recordDenial(transaction, {
      territory,
      kind: "application",
      id: file,
      person,
      reason: "recusal",
      fromAt: "2026-01-01T00:00:00.000Z",
      untilAt: null,
    }),
  );
}

/** Who holds each file, in the order they were opened. */
async function holders({ territory, files }: Place): Promise<(string | null)[]> {
  const { rows } = await database.asOwner(async (owner) => {
    await owner.query("select set_config('app.whole', 'yes', false)");
    return owner.query<{ id: string; assigned_to: string | null }>(
      "select id, assigned_to from application where territory_id = $1",
      [territory],
    );
  });
  return files.map((file) => rows.find((row) => row.id === file)?.assigned_to ?? null);
}

async function night({ territory, scope }: Place, on: string) {
  await database.transaction(scope, async (transaction) =>
    nightWork(transaction, { territory, on: plainDate(on), now: `${on}T01:00:00.000Z` }),
  );
}

async function seatsOf({ territory }: Place, person: string) {
  sit("administrator", territory, jean);
  const listed = accepted(await network.listSeats({ params: { territory } }));
  sit("coordinator", territory);
  return listed.seats
    .filter((one) => one.person.id === person && one.role === "coordinator")
    .map(({ fromOn, toOn }) => [fromOn, toOn]);
}

async function mails({ territory }: Place, act: string) {
  sit("administrator", territory, jean);
  const { mails: listed } = accepted(await network.listMails({ params: { territory }, query: {} }));
  return listed.filter((mail) => mail.act.startsWith(act));
}

describe("a hand-over for good", () => {
  it("moves every file at once, ends the seat, and writes to both once", async () => {
    const place = await aPlace(3);
    sit("administrator", place.territory, jean);
    const query = { giver: claire, taker: ana, fromOn: today };
    const preview = accepted(
      await network.previewHandOver({ params: { territory: place.territory }, query }),
    );
    expect(preview.things.map(({ label, mayTake }) => [label, mayTake])).toEqual([
      ["1, Boulangerie 1", true],
      ["2, Boulangerie 2", true],
      ["3, Boulangerie 3", true],
    ]);
    const made = accepted(await handOver(place, { endsSeat: true }));

    expect(made).toMatchObject({ state: "done", moved: [{ to: { name: "Ana Ferry" }, count: 3 }] });
    expect(await holders(place)).toEqual([ana, ana, ana]);
    expect(await seatsOf(place, claire)).toEqual([["2006-01-01", "2026-11-23"]]);
    const written = await mails(place, "network.handOver/");
    expect(written.map(({ to }) => to.address).sort()).toEqual(["30@exemple.fr", "33@exemple.fr"]);
    sit("coordinator", place.territory, ana);
    const which = { territory: place.territory, application: place.files[0] ?? "" };
    const { history } = accepted(await application.readApplication({ params: which }));
    expect(history.at(-1)).toMatchObject({ kind: "assigned", why: "Ana Ferry" });
  });

  it("gives a seat to a taker who had none, whose tasks are then those of the role", async () => {
    const place = await aPlace(1);
    accepted(await handOver(place, { taker: marc }));

    expect(await holders(place)).toEqual([marc]);
    expect(await seatsOf(place, marc)).toEqual([["2026-11-23", null]]);
    sit("coordinator", place.territory, marc);
    const { tasks } = accepted(await application.listTasks({ params: { territory: place.territory } }));
    expect(tasks.map(({ application: file }) => file)).toContain(place.files[0]);
  });

  it("gives what the taker is recused from to someone named, and to nobody else", async () => {
    const place = await aPlace(2);
    const [closed = ""] = place.files;
    await recuse(place, marc, closed);

    expect(await handOver(place, { taker: marc })).toMatchObject({
      refusal: { reason: "file-needs-another", facts: { files: 1, labels: "1, Boulangerie 1" } },
    });
    const exceptions = [{ kind: "application", id: closed, to: ana }];
    const made = accepted(await handOver(place, { taker: marc, exceptions }));
    expect(made.moved).toHaveLength(2);
    expect(await holders(place)).toEqual([ana, marc]);
  });

  it("names a file to nobody who is recused from it: it is then everybody else's", async () => {
    const place = await aPlace(1);
    const [closed = ""] = place.files;
    await recuse(place, marc, closed);
    await recuse(place, jean, closed);
    sit("administrator", place.territory, jean);
    const query = { giver: claire, taker: marc, fromOn: today };
    const preview = accepted(
      await network.previewHandOver({ params: { territory: place.territory }, query }),
    );
    expect(preview.things).toEqual([]);
    accepted(await handOver(place, { taker: marc }));

    expect(await holders(place)).toEqual([null]);
  });

  it("is made once, also when two ask at once for later", async () => {
    const place = await aPlace(1);
    const fromOn = plainDate("2026-12-01");
    const outcomes = await Promise.all([handOver(place, { fromOn }), handOver(place, { fromOn })]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { reason: "hand-over-already-planned" },
    });
  });
});

describe("an absence", () => {
  it("begins and ends with the day: all comes back, and what came meanwhile with it", async () => {
    const place = await aPlace(2);
    const [fromOn, untilOn] = [plainDate("2026-12-01"), plainDate("2027-01-04")];
    const made = accepted(await handOver(place, { taker: marc, fromOn, untilOn }));
    expect(made).toMatchObject({ state: "planned", moved: [] });
    await night(place, "2026-11-30");
    expect(await holders(place)).toEqual([claire, claire]);

    await night(place, "2026-12-01");
    expect(await holders(place)).toEqual([marc, marc]);
    expect(await seatsOf(place, marc)).toEqual([["2026-12-01", "2027-01-04"]]);
    const body = { ...bakery({ name: "Boulangerie nouvelle" }), assignedTo: marc };
    const params = { territory: place.territory };
    const fresh = accepted(await application.openApplication({ params, body, key: key() })).id;

    await night(place, "2027-01-03");
    expect(await holders(place)).toEqual([marc, marc]);
    await night(place, "2027-01-04");
    expect(await holders({ ...place, files: [...place.files, fresh] })).toEqual([claire, claire, claire]);
    sit("administrator", place.territory, jean);
    const { handOvers } = accepted(await network.listHandOvers({ params }));
    expect(handOvers[0]).toMatchObject({ id: made.id, state: "returned" });
    expect(await mails(place, "network.handOver/")).toHaveLength(2);
    const { lines } = accepted(await network.readAudit({ params, query: { object: made.id } }));
    expect(lines.map(({ act }) => act)).toEqual(["network.returnHandOver", "network.beginHandOver"]);
  });

  it("is called off before it begins, and leaves no seat behind it", async () => {
    const place = await aPlace(1);
    const fromOn = plainDate("2026-12-01");
    const { id: handed } = accepted(await handOver(place, { taker: marc, fromOn, endsSeat: true }));
    expect(await seatsOf(place, claire)).toEqual([["2006-01-01", "2026-12-01"]]);
    sit("administrator", place.territory, jean);
    const params = { territory: place.territory, handOver: handed };
    expect(accepted(await network.endHandOver({ params, body: {}, key: key() })).state).toBe("cancelled");

    expect(await seatsOf(place, claire)).toEqual([["2006-01-01", null]]);
    expect(await seatsOf(place, marc)).toEqual([["2026-12-01", "2026-12-01"]]);
    await night(place, "2026-12-01");
    expect(await holders(place)).toEqual([claire]);
    sit("administrator", place.territory, jean);
    expect(await network.endHandOver({ params, body: {}, key: key() })).toMatchObject({
      refusal: { reason: "hand-over-over" },
    });
  });

  it("ends today when whoever was away is back early", async () => {
    const place = await aPlace(1);
    const untilOn = plainDate("2027-01-04");
    const { id: handed } = accepted(await handOver(place, { untilOn }, "coordinator"));
    expect(await holders(place)).toEqual([ana]);
    sit("coordinator", place.territory, claire);
    const params = { territory: place.territory, handOver: handed };
    const ended = accepted(await network.endHandOver({ params, body: {}, key: key() }));

    expect(ended).toMatchObject({ state: "returned", untilOn: "2026-11-23" });
    expect(await holders(place)).toEqual([claire]);
  });
});

describe("the rights to hand over", () => {
  it("are a coordinator's for their own work, to whoever sits already; the administrator's for the rest", async () => {
    const place = await aPlace(1);
    for (const asked of [{ taker: marc }, { endsSeat: true }, { giver: ana, taker: claire }])
      expect(await handOver(place, asked, "coordinator")).toMatchObject({
        refusal: { reason: "hand-over-not-yours" },
      });
    sit("coordinator", place.territory, ana);
    const query = { giver: claire, taker: ana, fromOn: today };
    expect(await network.previewHandOver({ params: { territory: place.territory }, query })).toMatchObject({
      refusal: { reason: "hand-over-not-yours" },
    });
    const params = { territory: place.territory, handOver: randomUUID() };
    expect(await network.endHandOver({ params, body: {}, key: key() })).toMatchObject({
      refusal: { reason: "hand-over-unknown" },
    });
    accepted(await handOver(place, {}, "coordinator"));
  });

  it("are not to someone without a seat in the territory, nor whose seat has ended", async () => {
    const place = await aPlace(0);
    seats += 1;
    const ended = {
      role: "treasurer",
      unit: place.territory,
      fromOn: "2025-01-01",
      toOn: "2026-11-01",
    } as const;
    await seat(database, seats, { person: id(32), ...ended });
    expect(await handOver(place, { taker: id(32) })).toMatchObject({ refusal: { reason: "taker-unknown" } });
  });
});
