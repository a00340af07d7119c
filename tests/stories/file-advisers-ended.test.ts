import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { holdersOf } from "#network/index.ts";
import { setPaces } from "#platform/mail/set-aside/paces.ts";
import { mailsOf } from "#platform/mail/tables.ts";
import { contracts } from "#web/contracts.ts";
import { adviserDesk, sophie, territory, type Which } from "../adviser-desk.ts";
import { reasonOf } from "../application-desk.ts";
import { accepted } from "../convention-desk.ts";
import { field } from "../corrections-desk.ts";
import { testDatabase } from "../database.ts";
import { id } from "../network.ts";

const database = await testDatabase();
const desk = await adviserDesk(database);
const { application: door, key, params } = desk;
const scope = { read: [territory], write: territory };

const nadia = { name: "Nadia Comptes", email: "nadia@exemple.fr" };

const isSeated = async (name: string) =>
  database.transaction(scope, async (transaction) => {
    const holders = await holdersOf(transaction, { territory, roles: ["adviser"] });
    return holders.some((holder) => holder.name === name);
  });

/** Each door of a file that an adviser may knock at, and what it answers: the status of each, by its name. */
async function knock(which: Which): Promise<Record<string, number>> {
  const answers: Record<string, number> = {};
  const doors = contracts
    .flatMap(({ name, routes }) =>
      Object.entries(routes).map(([operation, route]) => ({ name, operation, route })),
    )
    .filter(({ name, route: { access, path } }) => {
      const isOpenTo = Array.isArray(access) && (access as readonly string[]).includes("adviser");
      return name === "application" && isOpenTo && path.includes(":application");
    });
  for (const { operation, route } of doors) {
    const path = route.path
      .replace(":territory", which.territory)
      .replace(":application", which.application)
      .replaceAll(/:\w+/g, id(4999));
    const isFile = "file" in route && route.file === true;
    const body = bodies[operation] ?? {};
    const response = await fetch(`${desk.base}/api/v1${path}${isFile ? "?name=a.txt" : ""}`, {
      method: route.method,
      headers: {
        "idempotency-key": randomUUID(),
        "content-type": isFile ? "application/octet-stream" : "application/json",
      },
      ...(route.method === "GET" ? {} : { body: isFile ? "a" : JSON.stringify(body) }),
    });
    answers[operation] = response.status;
  }
  return answers;
}

const bodies: Readonly<Record<string, object>> = {
  sendMessage: { message: id(4998), text: "Bonjour" },
  markMessagesRead: { upTo: 1 },
  reuseDocument: { version: id(4997) },
  answerQuestions: { version: 0, answers: {} },
  prepareCorrections: { version: 0 },
};

describe("what an adviser may not do", () => {
  it("is everything that takes the owner's word, and all that the desk keeps", async () => {
    const [which, other] = [await desk.aFile(), await desk.aFile()];
    desk.asLucie();
    accepted(await desk.invite(which));
    desk.asSophie();
    const asked = { params: which };
    const refused = [
      await door.prepareCopy({ ...asked, body: {}, key: key() }),
      await door.submitApplication({ ...asked, body: {}, key: key() }),
      await door.readApplication(asked),
      await door.listNotes(asked),
      await door.readScores(asked),
      await door.listOpinions(asked),
      await door.readAccounts(asked),
      await door.readOwnFile(asked),
      await door.listApplications({ params }),
      await desk.invite(which, { name: "Hervé Appui", email: "931@exemple.fr" }),
    ];
    expect(refused.map(reasonOf)).toEqual(refused.map(() => "not-allowed"));
    const elsewhere = Object.values(await knock(other));
    expect(elsewhere).toEqual(elsewhere.map(() => 403));
  });

  it("stays so for an adviser who runs another firm: no copy, no answer, no invitation", async () => {
    const which = await desk.aFile();
    desk.asLucie();
    accepted(await desk.invite(which, { name: "Paul Marchand", email: "911@exemple.fr" }));
    desk.asPaul();
    expect(reasonOf(await door.prepareCopy({ params: which, body: {}, key: key() }))).toBe("not-your-firm");
    expect(reasonOf(await desk.invite(which))).toBe("not-your-firm");
    desk.asAnne();
    accepted(await desk.ask(which, [field("headcount")]));
    const { params: one } = await desk.last(which);
    desk.asPaul();
    const body = { hash: "0".repeat(64), typed: {}, lines: null, answers: [] };
    expect(reasonOf(await door.sendCorrections({ params: one, body, key: key() }))).toBe("not-your-firm");
  });
});

describe("an accompaniment that ends", () => {
  it("closes every door at once, takes back the mails set aside, and the seat with the last file", async () => {
    const [which, other] = [await desk.aFile(), await desk.aFile()];
    desk.asLucie();
    const [adviser] = accepted(await desk.invite(which)).advisers;
    accepted(await desk.invite(other));
    const paces = { messages: "daily", files: "weekly", advances: "at-once" } as const;
    await database.transaction({ read: [] }, async (transaction) => setPaces(transaction, id(sophie), paces));
    desk.asAnne();
    accepted(await desk.write(which, "À demain."));
    accepted(await desk.write(other, "À demain."));
    desk.asSophie();
    const open = await knock(which);
    expect(Object.keys(open).length).toBeGreaterThan(12);
    expect(Object.entries(open).filter(([, status]) => status === 403)).toEqual([]);

    desk.asLucie();
    const { advisers } = accepted(await desk.end(which, adviser?.id ?? ""));
    expect(advisers).toMatchObject([{ ended: { side: "owner" } }]);
    desk.asSophie();
    const closed = await knock(which);
    expect(closed).toEqual(Object.fromEntries(Object.keys(open).map((name) => [name, 403])));
    const { files } = accepted(await door.listAccompaniedFiles({ params }));
    expect(files.map(({ id: file }) => file)).not.toContain(which.application);
    expect(await desk.tasks(which)).toEqual([]);
    const states = await database.transaction(scope, async (transaction) =>
      mailsOf(transaction)
        .selectFrom("mail")
        .select(["object_id", "state"])
        .where("person_id", "=", id(sophie))
        .where("object_id", "in", [which.application, other.application])
        .where("event", "=", "application.message")
        .execute(),
    );
    expect(Object.fromEntries(states.map(({ object_id, state }) => [object_id, state]))).toEqual({
      [which.application]: "withdrawn",
      [other.application]: "set-aside",
    });
    expect(await desk.toldTo(which, "endAdviser")).toEqual(["Sophie Conseil"]);
    desk.asLucie();
    expect(reasonOf(await desk.end(which, adviser?.id ?? ""))).toBe("adviser-already-ended");
    await database.transaction({ read: [] }, async (transaction) =>
      setPaces(transaction, id(sophie), { ...paces, messages: "at-once", files: "at-once" }),
    );
  });

  it("may be the adviser's own word, of their own help alone; the seat goes with the last file", async () => {
    const which = await desk.aFile();
    desk.asLucie();
    const [own] = accepted(await desk.invite(which, nadia)).advisers;
    const [, ofSophie] = accepted(await desk.invite(which)).advisers;
    expect(await isSeated(nadia.name)).toBe(true);
    desk.asSophie();
    expect(reasonOf(await desk.end(which, own?.id ?? ""))).toBe("not-your-firm");
    accepted(await desk.end(which, ofSophie?.id ?? ""));
    expect(await desk.toldTo(which, "endAdviser")).toEqual(["Lucie Perrin"]);
    desk.asAnne();
    accepted(await desk.end(which, own?.id ?? ""));
    expect(await isSeated(nadia.name)).toBe(false);
    const told = ["Lucie Perrin", "Lucie Perrin", nadia.name];
    expect((await desk.toldTo(which, "endAdviser")).toSorted()).toEqual(told);
    // Invited again the same day, they come in again.
    desk.asLucie();
    accepted(await desk.invite(which, nadia));
    expect(await isSeated(nadia.name)).toBe(true);
  });
});
