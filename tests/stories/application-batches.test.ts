import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { recordDenial } from "#network/index.ts";
import { applicationDesk, bakery, reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { enterNetwork, id, person, place, seat } from "../network.ts";

const database = await testDatabase();
const { longwy: territory } = place;
const desk = await applicationDesk(database, territory);
const { application: door, params, key } = desk;
const scope = { read: [territory], write: territory };

beforeAll(async () => {
  await enterNetwork(database);
  await person(database, 900, "Anne Moreau");
  await person(database, 903, "Marc Petit");
  await person(database, 910, "Lucie Perrin");
  for (const number of [900, 903]) {
    const unit = territory;
    await seat(database, number * 100, { person: id(number), role: "coordinator", unit });
  }
  await seat(database, 91_000, { person: id(910), role: "owner", unit: territory });
  desk.sit("coordinator");
});

async function files(...names: string[]): Promise<string[]> {
  const opened: string[] = [];
  for (const name of names) opened.push((await desk.open(bakery({ name }))).id);
  return opened;
}

type Act = Parameters<typeof door.actOnMany>[0]["body"]["act"];
const batch = async (chosen: string[], act: Act) =>
  door.actOnMany({ params, body: { files: chosen, act }, key: key() });
const outcomes = async (chosen: string[], act: Act) =>
  accepted(await batch(chosen, act)).outcomes.map(({ outcome }) => outcome);

async function read(question: string): Promise<{ text: string }[]> {
  return database.asOwner(async (owner) => {
    await owner.query("select set_config('app.whole', 'yes', false)");
    return (await owner.query<{ text: string }>(question)).rows;
  });
}

describe("one act on several files", () => {
  it("gives them to a coordinator by one mail, and leaves alone what may not be opened", async () => {
    const [first = "", second = "", closed = ""] = await files("Boucherie", "Charcuterie", "Épicerie");
    const denial = { territory, kind: "application", id: closed, person: id(900), reason: "Lien" };
    const always = { fromAt: "2010-01-01T00:00:00.000Z", untilAt: null };
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, { ...denial, ...always }),
    );
    const chosen = [first, closed, second, id(999)];
    const told = accepted(await batch(chosen, { kind: "assign", to: id(903) }));
    expect(told).toEqual({
      mailed: 1,
      outcomes: [
        { id: first, number: 1, firm: "Boucherie", outcome: "done" },
        { id: closed, number: null, firm: null, outcome: "denied" },
        { id: second, number: 2, firm: "Charcuterie", outcome: "done" },
        { id: id(999), number: null, firm: null, outcome: "unknown" },
      ],
    });
    expect(await outcomes([first], { kind: "assign", to: id(903) })).toEqual(["already"]);
    expect(reasonOf(await batch([first], { kind: "assign", to: id(910) }))).toBe("no-coordinator-seat");
    const mails = await read("select text from mail where act like 'application.actOnMany/%'");
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(first);
    expect(mails[0]?.text).toContain(second);
    // Whoever is recused from one of them may read the outbox.
    expect(mails[0]?.text).not.toContain("Boucherie");
    expect(await read("select act as text from audit_line where act = 'application.actOnMany'")).toHaveLength(
      2,
    );
    const history = accepted(
      await door.readApplication({ params: { ...params, application: first } }),
    ).history;
    expect(history.at(-1)).toMatchObject({ kind: "assigned", why: "Marc Petit" });
  });

  it("gives no file to whoever is recused from it or runs its firm, one by one no more than together", async () => {
    const [tied = "", owned = "", free = ""] = await files("Tannerie", "Sellerie", "Corderie");
    await seat(database, 90_390, { person: id(903), role: "owner", unit: territory });
    const denial = { territory, kind: "application", id: tied, person: id(903), reason: "Lien" };
    const always = { fromAt: "2010-01-01T00:00:00.000Z", untilAt: null };
    await database.transaction(scope, async (transaction) =>
      recordDenial(transaction, { ...denial, ...always }),
    );
    const owner = { person: id(903), fromOn: plainDate("2011-01-05") };
    accepted(await door.nameOwner({ params: { ...params, application: owned }, body: owner, key: key() }));
    expect(await outcomes([tied, owned, free], { kind: "assign", to: id(903) })).toEqual([
      "assignee-recused",
      "assignee-recused",
      "done",
    ]);
    const body = { to: id(903) };
    for (const application of [tied, owned])
      expect(
        reasonOf(await door.assignApplication({ params: { ...params, application }, body, key: key() })),
      ).toBe("assignee-recused");
    expect(await read(`select text from mail where text like '%${tied}%'`)).toEqual([]);
  });

  it("puts a label on them, and takes it off", async () => {
    const chosen = await files("Horlogerie", "Joaillerie");
    const { labels } = accepted(await door.addLabel({ params, body: { name: "Métiers d'art" }, key: key() }));
    const label = labels[0]?.id ?? "";
    const act = (isGiven: boolean) => ({ kind: "label" as const, label, isGiven });
    expect(await outcomes(chosen, act(true))).toEqual(["done", "done"]);
    expect(await outcomes(chosen, act(true))).toEqual(["already", "already"]);
    expect(await outcomes(chosen, act(false))).toEqual(["done", "done"]);
    expect(reasonOf(await batch(chosen, { ...act(true), label: id(999) }))).toBe("label-unknown");
  });

  it("asks the firms for a document: one mail to whoever runs two of them, none where nobody is named", async () => {
    const [first = "", second = "", alone = ""] = await files("Reliure", "Dorure", "Gravure");
    for (const application of [first, second]) {
      const body = { person: id(910), fromOn: plainDate("2011-01-05") };
      accepted(await door.nameOwner({ params: { ...params, application }, body, key: key() }));
    }
    const act = { kind: "ask-document", document: "other", label: "Le bail commercial" } as const;
    const told = accepted(await batch([first, second, alone], act));
    expect(told.outcomes.map(({ outcome }) => outcome)).toEqual(["done", "done", "nobody-to-ask"]);
    expect(told.mailed).toBe(1);
    const awaited = await read("select text from mail where text like '%bail commercial%'");
    expect(awaited).toHaveLength(1);
    expect(awaited[0]?.text).toContain(`mon-dossier/${second}`);
    const { documents, history } = accepted(
      await door.readApplication({ params: { ...params, application: first } }),
    );
    expect(history.at(-1)).toMatchObject({ kind: "documents-drawn", why: "Le bail commercial" });
    const lease = documents.find(({ name }) => name.fr === "Le bail commercial");
    expect(lease).toMatchObject({ isRequired: true, state: "awaited" });
    expect(reasonOf(await batch([first], { ...act, label: null }))).toBe("document-unnamed");

    const on = plainDate("2011-02-08");
    const which = { ...params, application: second };
    accepted(await door.withdrawApplication({ params: which, body: { why: "Fin.", on }, key: key() }));
    expect(await outcomes([first, second], act)).toEqual(["done", "status-does-not-allow"]);
  });
});
