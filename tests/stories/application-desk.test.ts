import { randomUUID } from "node:crypto";
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

const everything = { text: "", column: null, holder: null, assigned: null, label: null, isOverdue: false };
const usual = { sort: "number" as const, isDescending: false, columns: ["number" as const, "firm" as const] };

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

async function aFile(name: string) {
  return { territory, application: (await desk.open(bakery({ name }))).id };
}

/** Nobody opens what they are recused from. */
async function recuse(application: string, number: number) {
  const denial = { territory, kind: "application", id: application, person: id(number), reason: "Lien" };
  const always = { fromAt: "2010-01-01T00:00:00.000Z", untilAt: null };
  await database.transaction(scope, async (transaction) =>
    recordDenial(transaction, { ...denial, ...always }),
  );
}

/** What the tables hold, whatever their territory. */
async function whole(question: string): Promise<object[]> {
  return database.asOwner(async (owner) => {
    await owner.query("select set_config('app.whole', 'yes', false)");
    return (await owner.query<object>(question)).rows;
  });
}

const asked = { text: "", isOverdue: false, sort: "number" as const, isDescending: false };
const rows = async (query: { text?: string; label?: string; isOverdue?: boolean } = {}) =>
  accepted(await door.readTable({ params, query: { ...asked, page: 1, ...query } })).rows.map(
    ({ firm }) => firm.name,
  );
const board = async () => accepted(await door.readBoard({ params, query: asked }));

describe("a private note", () => {
  it("is read by the desk, never by whoever runs the firm, and leaves a trace once erased", async () => {
    const which = await aFile("Chocolaterie");
    const note = randomUUID();
    const text = "Le dirigeant hésite encore.";
    accepted(await door.writeNote({ params: which, body: { note, text }, key: key() }));
    const again = await door.writeNote({ params: which, body: { note, text: "Autre" }, key: key() });
    expect(reasonOf(again)).toBe("note-already-written");
    desk.sit("coordinator", 903);
    const read = accepted(await door.listNotes({ params: which }));
    expect(read.notes).toMatchObject([{ id: note, text, by: "coordinator", erased: null }]);

    desk.sit("owner", 910);
    expect(reasonOf(await door.listNotes({ params: which }))).toBe("not-allowed");
    desk.sit("coordinator");
    const owner = { person: id(910), fromOn: plainDate("2011-01-05") };
    accepted(await door.nameOwner({ params: which, body: owner, key: key() }));
    // Who coordinates too still runs the firm.
    desk.sit("coordinator", 910);
    expect(reasonOf(await door.listNotes({ params: which }))).toBe("file-of-own-firm");
    const erasing = { params: { ...which, note }, body: {} };
    expect(reasonOf(await door.eraseNote({ ...erasing, key: key() }))).toBe("file-of-own-firm");

    desk.sit("coordinator", 903);
    accepted(await door.eraseNote({ ...erasing, key: key() }));
    expect(reasonOf(await door.eraseNote({ ...erasing, key: key() }))).toBe("note-already-erased");
    expect(accepted(await door.listNotes({ params: which })).notes).toMatchObject([
      { text: null, by: "coordinator", erased: { by: "coordinator", on: "2011-02-08" } },
    ]);
  });

  it("is kept nowhere else: erased, no table has its words", async () => {
    desk.sit("coordinator");
    const which = await aFile("Fromagerie");
    const [note, text] = [randomUUID(), "Phrase introuvable"];
    accepted(await door.writeNote({ params: which, body: { note, text }, key: key() }));
    accepted(await door.eraseNote({ params: { ...which, note }, body: {}, key: key() }));
    const kept = async (wanted: string) =>
      whole(`
        select line from (
          select row_to_json(a)::text as line from audit_line a union all select row_to_json(k)::text from request_key k
          union all select row_to_json(n)::text from file_note n
        ) as kept where line like '%${wanted}%'`);
    expect(await kept(note)).not.toEqual([]);
    expect(await kept("introuvable")).toEqual([]);
  });

  it("is closed to whoever is recused from the file", async () => {
    const which = await aFile("Vitrerie");
    await recuse(which.application, 903);
    desk.sit("coordinator", 903);
    expect(reasonOf(await door.listNotes({ params: which }))).toBe("file-denied");
    const body = { note: randomUUID(), text: "Non" };
    expect(reasonOf(await door.writeNote({ params: which, body, key: key() }))).toBe("file-denied");
    expect(reasonOf(await door.readFileLabels({ params: which }))).toBe("file-denied");
    desk.sit("coordinator");
  });
});

describe("labels", () => {
  it("are put on files and taken off; retired, they stay where they are and are offered no more", async () => {
    const which = await aFile("Tapisserie");
    const added = accepted(await door.addLabel({ params, body: { name: "Urgent" }, key: key() }));
    const label = added.labels[0]?.id ?? "";
    const twice = await door.addLabel({ params, body: { name: "urgent" }, key: key() });
    expect(reasonOf(twice)).toBe("label-name-taken");
    const put = { params: { ...which, label } };
    const given = accepted(await door.labelFile({ ...put, body: { isGiven: true }, key: key() }));
    expect(given).toMatchObject({ given: [{ name: "Urgent" }], offered: [] });
    expect(await rows({ label })).toEqual(["Tapisserie"]);

    accepted(await door.retireLabel({ params: { ...params, label }, body: {}, key: key() }));
    const kept = accepted(await door.readFileLabels({ params: which }));
    expect(kept).toMatchObject({ given: [{ name: "Urgent", retiredOn: "2011-02-08" }], offered: [] });
    accepted(await door.labelFile({ ...put, body: { isGiven: false }, key: key() }));
    const back = await door.labelFile({ ...put, body: { isGiven: true }, key: key() });
    expect(reasonOf(back)).toBe("label-retired");
  });

  it("are not told, on the board nor in the table, to a coordinator who runs the firm", async () => {
    desk.sit("coordinator");
    const which = await aFile("Marbrerie");
    const { labels } = accepted(await door.addLabel({ params, body: { name: "Fragile" }, key: key() }));
    const label = labels.find(({ name }) => name === "Fragile")?.id ?? "";
    accepted(await door.labelFile({ params: { ...which, label }, body: { isGiven: true }, key: key() }));
    const body = { person: id(910), fromOn: plainDate("2011-01-05") };
    accepted(await door.nameOwner({ params: which, body, key: key() }));
    expect(await rows({ label })).toEqual(["Marbrerie"]);
    desk.sit("coordinator", 910);
    expect(await rows({ label })).toEqual([]);
    expect(
      JSON.stringify((await board()).columns, (_, value: unknown) =>
        typeof value === "bigint" ? `${value}` : value,
      ),
    ).not.toContain("Fragile");
    desk.sit("coordinator");
  });
});

describe("a file that stays too long in one status", () => {
  it("is told to whoever holds it, from the day after its delay", async () => {
    desk.sit("coordinator");
    const which = await aFile("Sellerie");
    const submittedOn = plainDate("2011-01-19");
    accepted(await door.submitApplication({ params: which, body: { on: submittedOn }, key: key() }));
    const delays = (submitted: number) => ({
      detected: null,
      draft: null,
      submitted,
      appraised: null,
      ready: null,
      adjourned: null,
    });
    const set = async (fromOn: string, days: number) =>
      door.setDelays({ params, body: { fromOn: plainDate(fromOn), delays: delays(days) }, key: key() });
    const told = async () =>
      accepted(await door.listTasks({ params })).tasks.filter(({ kind }) => kind === "stage-overdue");

    // Twenty days between the 19th of January and the 8th of February.
    accepted(await set("2011-01-01", 20));
    expect(reasonOf(await set("2011-01-01", 5))).toBe("delays-date-taken");
    expect(await told()).toEqual([]);
    expect(await rows({ isOverdue: true })).toEqual([]);
    accepted(await set("2011-02-01", 19));
    expect(await told()).toMatchObject([
      { firm: "Sellerie", status: "submitted", since: submittedOn, days: 20, delay: 19 },
    ]);
    expect(await rows({ isOverdue: true })).toEqual(["Sellerie"]);
    accepted(await door.assignApplication({ params: which, body: { to: id(903) }, key: key() }));
    expect(await told()).toEqual([]);
    desk.sit("coordinator", 903);
    expect(await told()).toHaveLength(1);
    const load = accepted(await door.readWorkload({ params }));
    expect(load.people.find(({ person: held }) => held?.id === id(903))).toMatchObject({
      appraisal: 1,
      overdue: 1,
      oldestDays: 20,
    });
    desk.sit("coordinator");
  });
});

describe("the board and the table", () => {
  it("count all, page what is long, and leave out what the reader is recused from", async () => {
    const before = await board();
    const which = await aFile("Ébénisterie du Val");
    const { all, total } = await board();
    expect(all).toBe(before.all + 1);
    expect(await rows({ text: "ebenisterie" })).toEqual(["Ébénisterie du Val"]);
    const page = accepted(await door.readTable({ params, query: { ...asked, page: 2 } }));
    expect(page).toMatchObject({ rows: [], total, page: 2 });

    await recuse(which.application, 903);
    desk.sit("coordinator", 903);
    expect(await rows({ text: "ebenisterie" })).toEqual([]);
    expect((await board()).columns.flatMap(({ cards }) => cards)).not.toContainEqual(
      expect.objectContaining({ id: which.application }),
    );
  });

  it("leave as a file once the export is written down, to whoever asked and less what they may not open", async () => {
    desk.sit("coordinator", 903);
    const shown = { ...usual, filter: { ...everything, text: "erie" } };
    const made = accepted(await door.exportFiles({ params, body: shown, key: key() }));
    const given = { params: { ...params, export: made.id } };
    const file = accepted(await door.downloadExport(given));
    const text = new TextDecoder().decode(file.content);
    expect(text).toContain("N°;Entreprise\r\n");
    expect(text).toContain("Chocolaterie");
    expect(text).not.toContain("Ébénisterie");
    expect(text).not.toContain("Vitrerie");
    expect(text.trimEnd().split("\r\n")).toHaveLength(1 + made.files);
    desk.sit("coordinator");
    expect(reasonOf(await door.downloadExport(given))).toBe("export-unknown");
    expect(await whole("select from audit_line where act = 'application.exportFiles'")).toHaveLength(1);
  });
});

describe("a kept list", () => {
  const shown = { ...usual, filter: { ...everything, isOverdue: true } };
  const names = async () => accepted(await door.listViews({ params })).views.map(({ name }) => name);

  it("is one's own until it is shared, and nobody else drops it", async () => {
    desk.sit("coordinator");
    const keep = async (name: string, isShared: boolean) =>
      accepted(await door.keepView({ params, body: { name, isShared, shown }, key: key() })).views;
    await keep("Mes retards", false);
    await keep("Retards du bassin", true);
    await keep("Mes retards", false);
    expect(await names()).toEqual(["Mes retards", "Retards du bassin"]);
    desk.sit("treasurer", 903);
    expect(await names()).toEqual(["Retards du bassin"]);
    const [view] = accepted(await door.listViews({ params })).views;
    expect(view).toMatchObject({ isOwn: false, isShared: true, shown });
    const which = { ...params, view: view?.id ?? "" };
    expect(reasonOf(await door.dropView({ params: which, key: key() }))).toBe("view-unknown");
    desk.sit("coordinator");
    accepted(await door.dropView({ params: which, key: key() }));
    expect(await names()).toEqual(["Mes retards"]);
  });
});
