import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { moveBusinessDate } from "#network/index.ts";
import { reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { anne, documentsDesk, jean, lucie, territory, utf8 } from "../documents-desk.ts";
import { id } from "../network.ts";

const database = await testDatabase();
const desk = await documentsDesk(database);
const { application: door, params, key, scope, aFile, list, lineOf, handIn, judge, tasksOf, mailsOf } = desk;

beforeAll(desk.enter);

const today = plainDate("2011-02-08");

const whole: ("creation" | "takeover" | "existing")[] = ["creation", "takeover", "existing"];
const registration = {
  kind: "registration" as const,
  label: null,
  isRequired: true,
  askedOf: whole,
  validity: { mode: "months" as const, months: 3 },
};
const quotes = { ...registration, kind: "quotes" as const, validity: { mode: "this-file" as const } };
const deed = {
  ...quotes,
  kind: "other" as const,
  label: "L'acte de cession",
  askedOf: ["takeover" as const],
};

describe("the list of documents of a territory", () => {
  it("is the programme's until it has its own, from a day on, and files that are open keep theirs", async () => {
    const before = await aFile();
    expect((await list(before)).documents).toHaveLength(6);
    expect(accepted(await door.readDocumentLists({ params })).inForce).toMatchObject({ fromOn: null });
    const set = async (fromOn: string, asked: (typeof registration | typeof quotes | typeof deed)[]) =>
      door.setDocumentList({ params, body: { fromOn: plainDate(fromOn), asked }, key: key() });
    expect(reasonOf(await set("2010-11-01", [registration, quotes, registration]))).toBe(
      "document-asked-twice",
    );
    accepted(await set("2010-11-01", [registration, quotes, deed]));
    expect(reasonOf(await set("2010-11-01", [registration]))).toBe("document-list-date-taken");
    accepted(await set("2011-06-01", [registration]));
    expect(accepted(await door.readDocumentLists({ params }))).toMatchObject({
      inForce: { fromOn: "2010-11-01" },
      dated: [{ fromOn: "2010-11-01" }, { fromOn: "2011-06-01" }],
    });

    const kept = await list(before);
    expect([kept.documents.length, kept.listFromOn, kept.currentListFromOn]).toEqual([6, null, "2010-11-01"]);
    const after = await list(await aFile());
    expect(after.documents.map(({ kind }) => kind)).toEqual(["registration", "quotes"]);
    expect([after.situation, after.listFromOn]).toEqual(["existing", "2010-11-01"]);
    desk.sit("treasurer", jean);
    expect(reasonOf(await set("2012-01-01", [registration]))).toBe("not-allowed");
    accepted(await door.readDocumentLists({ params }));
  });

  it("asks each firm for what is asked of its kind, and a file is drawn again without losing what came", async () => {
    const which = await aFile();
    accepted(await handIn(which, "registration", "Kbis un"));
    const drawn = accepted(
      await door.redrawDocuments({ params: which, body: { situation: "takeover" }, key: key() }),
    );
    expect(drawn.documents.map(({ name, state }) => [name.fr, state])).toEqual([
      ["l'extrait d'immatriculation", "received"],
      ["les devis", "awaited"],
      ["L'acte de cession", "awaited"],
    ]);
    const back = accepted(
      await door.redrawDocuments({ params: which, body: { situation: "creation" }, key: key() }),
    );
    expect(back.documents.map(({ isRequired }) => isRequired)).toEqual([true, true, false]);
    const asked = { label: "Le bail", isRequired: true };
    const more = accepted(await door.askDocument({ params: which, body: asked, key: key() }));
    expect(more.documents.at(-1)).toMatchObject({
      name: { fr: "Le bail" },
      isRequired: true,
      state: "awaited",
    });
  });
});

describe("a document of a file", () => {
  it("comes from its owner, is checked, refused with a reason by one mail, and replaced: each version stays readable", async () => {
    const which = await aFile();
    desk.sit("owner", lucie);
    expect(await tasksOf(which)).toEqual([
      ["own-documents-awaited", ["l'extrait d'immatriculation", "les devis"]],
    ]);
    accepted(await handIn(which, "registration", "Kbis flou", { datedOn: "2011-02-01" }));
    expect(await lineOf(which, "registration")).toMatchObject({ state: "received", expiresOn: "2011-04-30" });
    expect(reasonOf(await judge(which, "registration", "accepted"))).toBe("not-allowed");

    desk.sit("coordinator", anne);
    expect(await tasksOf(which)).toContainEqual(["documents-to-check", ["l'extrait d'immatriculation"]]);
    expect(reasonOf(await judge(which, "registration", "refused", "  "))).toBe("refusal-without-reason");
    accepted(await judge(which, "registration", "refused", "La photo est floue."));
    expect(reasonOf(await judge(which, "registration", "refused", "Encore"))).toBe("verdict-already-given");
    const [mail, ...others] = await mailsOf(which);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ person_id: id(lucie) });
    expect(mail?.text).toContain("La photo est floue.");
    expect(mail?.text).toContain(`/mon-dossier/${which.application}`);

    desk.sit("owner", lucie);
    expect((await tasksOf(which))[0]?.[1]).toContain("l'extrait d'immatriculation (refusé)");
    accepted(await handIn(which, "registration", "Kbis net", { datedOn: "2011-02-01" }));
    const line = await lineOf(which, "registration");
    expect([line.state, line.refusedWhy]).toEqual(["received", null]);
    expect(line.versions.map(({ number, judged }) => [number, judged?.why ?? null])).toEqual([
      [2, null],
      [1, "La photo est floue."],
    ]);
    const download = async (version: string) =>
      door.downloadDocument({ params: { ...which, document: line.id, version } });
    const contents = await Promise.all(
      line.versions.map(async ({ id: version }) => accepted(await download(version)).content),
    );
    expect(contents.map((content) => new TextDecoder().decode(content))).toEqual(["Kbis net", "Kbis flou"]);

    desk.sit("coordinator", anne);
    const first = { version: line.versions[1]?.id ?? "", verdict: "accepted" as const, why: null };
    expect(
      reasonOf(
        await door.judgeDocument({ params: { ...which, document: line.id }, body: first, key: key() }),
      ),
    ).toBe("version-replaced");
    accepted(await judge(which, "registration", "accepted"));
    expect(await lineOf(which, "registration")).toMatchObject({ state: "accepted" });
    const { history } = accepted(await door.readApplication({ params: which }));
    expect(history.map(({ kind }) => kind)).toEqual([
      "opened",
      "owner-named",
      "document-received",
      "document-judged",
      "document-received",
      "document-judged",
    ]);
  });

  it("is told of each time it is refused, and never judged by a coordinator who runs the firm", async () => {
    const which = await aFile();
    desk.sit("owner", lucie);
    accepted(await handIn(which, "registration", "Kbis", { datedOn: "2011-02-01" }));
    desk.sit("coordinator", lucie);
    expect(reasonOf(await judge(which, "registration", "accepted"))).toBe("file-of-own-firm");
    const opinion = { opinion: "favourable" as const, text: "Très bon dossier." };
    accepted(await door.submitApplication({ params: which, body: {}, key: key() }));
    expect(reasonOf(await door.appraise({ params: which, body: opinion, key: key() }))).toBe(
      "file-of-own-firm",
    );
    expect(reasonOf(await door.markReady({ params: which, body: {}, key: key() }))).toBe("file-of-own-firm");

    desk.sit("coordinator", anne);
    accepted(await judge(which, "registration", "refused", "Floue."));
    accepted(await judge(which, "registration", "accepted"));
    accepted(await judge(which, "registration", "refused", "Périmée, en fait."));
    const texts = (await mailsOf(which)).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts.some((text) => text.includes("Périmée, en fait."))).toBe(true);
  });

  it("is refused when it comes too old, dated later, twice the same, or of a type that is not taken", async () => {
    const which = await aFile();
    desk.sit("owner", lucie);
    expect(reasonOf(await handIn(which, "registration", "Vieux", { datedOn: "2010-11-08" }))).toBe(
      "document-out-of-date",
    );
    expect(reasonOf(await handIn(which, "registration", "Demain", { datedOn: "2011-02-09" }))).toBe(
      "date-in-the-future",
    );
    accepted(await handIn(which, "registration", "Juste", { datedOn: "2010-11-09" }));
    expect(reasonOf(await handIn(which, "registration", "Juste"))).toBe("file-already-there");
    expect(reasonOf(await handIn(which, "quotes", "MZ\u0000\u0001"))).toBe("file-type-refused");
    const stray = {
      params: { ...which, document: id(999) },
      query: { name: "a.txt" },
      file: utf8("a"),
      key: key(),
    };
    expect(reasonOf(await door.handInDocument(stray))).toBe("document-unknown");
  });

  it("expires on its day: the file is no longer complete, and everybody is told", async () => {
    const which = await aFile();
    desk.sit("owner", lucie);
    accepted(await handIn(which, "registration", "Kbis", { datedOn: "2010-11-09" }));
    accepted(await handIn(which, "quotes", "Devis"));
    const setDay = async (day: typeof today) =>
      database.transaction(scope, async (transaction) => moveBusinessDate(transaction, territory, day));
    expect(await tasksOf(which)).toEqual([]);
    await setDay(plainDate("2011-02-09"));
    expect(await lineOf(which, "registration")).toMatchObject({ state: "expired" });
    const mine = accepted(await door.readOwnFile({ params: which }));
    expect(mine.awaited.map(({ fr }) => fr.replaceAll("\u00a0", " "))).toEqual([
      "l'extrait d'immatriculation (périmé)",
    ]);
    expect((await tasksOf(which))[0]).toMatchObject([
      "own-documents-awaited",
      [expect.stringContaining("périmé")],
    ]);
    desk.sit("coordinator", anne);
    const ready = await door.markReady({ params: which, body: {}, key: key() });
    expect(ready.ok ? null : ready.refusal.facts["missingFr"]).toContain("périmé");
    await setDay(today);
  });

  it("numbers its versions when two hand it in at once, and the last one stands", async () => {
    const which = await aFile();
    desk.sit("owner", lucie);
    accepted(await handIn(which, "quotes", "Devis zéro"));
    const both = await Promise.all([
      handIn(which, "quotes", "Devis un"),
      handIn(which, "quotes", "Devis deux"),
    ]);
    expect(both.map(reasonOf)).toEqual(["accepted", "accepted"]);
    expect((await lineOf(which, "quotes")).versions.map(({ number }) => number)).toEqual([3, 2, 1]);
  });
});
