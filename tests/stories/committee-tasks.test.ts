import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { moveBusinessDate } from "#network/index.ts";
import { bank, committeeDesk, later } from "../committee-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { place } from "../network.ts";

const database = await testDatabase();
const scope = { read: [place.longwy], write: place.longwy };

describe("what waits for someone on the committee", () => {
  let desk: Awaited<ReturnType<typeof committeeDesk>>;
  let sitting = "";

  const setDay = async (day: string) =>
    database.transaction(scope, async (transaction) =>
      moveBusinessDate(transaction, place.longwy, plainDate(day)),
    );
  const told = async () => accepted(await desk.committee.listTasks({ params: desk.params })).tasks;
  const kinds = async () => (await told()).map(({ kind }) => kind);

  beforeAll(async () => {
    desk = await committeeDesk(database, 47_500_00n);
    await setDay("2008-11-10");
    const links = [{ organisation: bank, name: "", kind: "bank" as const }];
    desk.sit("coordinator");
    const files = [desk.file("Garage des Aciéries", 12_000_00, links), desk.file("Scierie", 9_000_00)];
    sitting = accepted(await desk.convene(files)).id;
  });

  it("is told to each member: links to declare, and the firms from which they are already recused", async () => {
    desk.sitAs("Nadia Banque");
    expect(await told()).toEqual([
      { kind: "to-answer", sitting, heldOn: "2008-11-20", files: 2, place: "Hôtel de la communauté" },
      {
        kind: "to-read",
        sitting,
        heldOn: "2008-11-20",
        files: 2,
        place: "Hôtel de la communauté",
        toDeclare: 1,
        unread: 0,
        recused: ["Garage des Aciéries"],
      },
    ]);
    const { items } = accepted(await desk.committee.readSitting({ params: { ...desk.params, sitting } }));
    const params = { ...desk.params, sitting, item: items[1]?.id ?? "" };
    accepted(await desk.committee.declareLink({ params, body: { link: null, reason: "" }, key: desk.key() }));
    const answer = { params: { ...desk.params, sitting }, body: { answer: "present" as const } };
    accepted(await desk.committee.answerCall({ ...answer, key: desk.key() }));
    expect(await told()).toMatchObject([{ kind: "to-read", toDeclare: 0, unread: 1 }]);
    const opening = { params: { ...desk.params, sitting }, body: { items: [params.item] }, key: desk.key() };
    accepted(await desk.committee.openPacks(opening));
    expect(await told()).toMatchObject([{ kind: "to-read", toDeclare: 0, unread: 0 }]);
  });

  it("is prepared by who convenes, opened by who holds it on its day, then finished and read", async () => {
    desk.sit("coordinator");
    expect(await told()).toMatchObject([{ kind: "to-prepare", undeclared: 5 }]);
    desk.sit("chair");
    expect(await kinds()).toEqual([]);
    await setDay("2008-11-19");
    expect(await kinds()).toEqual([]);
    await setDay("2008-11-20");
    expect(await kinds()).toEqual(["to-open"]);
    desk.sit("coordinator");
    expect(await kinds()).toEqual([]);

    desk.sit("secretary");
    const opened = accepted(await desk.open(sitting));
    expect(await told()).toMatchObject([{ kind: "to-finish", waiting: 2 }]);
    for (const { id } of opened.items) accepted(await desk.decide(sitting, id, later("À revoir.")));
    expect(await told()).toMatchObject([{ kind: "to-finish", waiting: 0 }]);
    const params = { ...desk.params, sitting };
    accepted(await desk.committee.closeSitting({ params, body: {}, key: desk.key() }));
    expect(await kinds()).toEqual(["letter-to-write", "letter-to-write"]);

    desk.sitAs("Karim Logis");
    expect(await kinds()).toEqual(["minutes-to-read"]);
    await setDay("2008-12-05");
    expect(await kinds()).toEqual(["minutes-to-read"]);
    await setDay("2008-12-06");
    expect(await kinds()).toEqual([]);
  });
});
