import { expect } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import type { Database } from "#platform/database/database.ts";
import type { MailTables } from "#platform/mail/tables.ts";
import { applicationDesk, bakery } from "./application-desk.ts";
import { accepted } from "./convention-desk.ts";
import { enterNetwork, id, person, place, seat } from "./network.ts";

export const { longwy: territory } = place;

/** Two coordinators, the owner of the firms, and the owner of none of them. */
export const [anne, jean, lucie, paul] = [900, 901, 910, 911];

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** Files whose documents come, on a server of the files. */
export async function documentsDesk(database: Database) {
  const publicAddress = "https://alize.example";
  const desk = await applicationDesk(database, territory, { publicAddress });
  const { application: door, params, key } = desk;
  const scope = { read: [territory], write: territory };

  async function enter() {
    await enterNetwork(database);
    await person(database, anne, "Anne Moreau");
    await person(database, jean, "Jean Lambert");
    await person(database, lucie, "Lucie Perrin");
    await person(database, paul, "Paul Marchand");
    for (const who of [anne, jean])
      await seat(database, who * 100, { person: id(who), role: "coordinator", unit: territory });
    for (const who of [lucie, paul])
      await seat(database, who * 100, { person: id(who), role: "owner", unit: territory });
  }

  let firms = 0;

  /** A file of a firm that Lucie runs. */
  async function aFile(changes: Parameters<typeof bakery>[0] = {}) {
    desk.sit("coordinator", anne);
    firms += 1;
    const { id: application } = await desk.open(bakery({ name: `Boulangerie ${firms}`, ...changes }));
    const which = { ...params, application };
    const owner = { person: id(lucie), fromOn: plainDate("2011-01-05") };
    const named = await door.nameOwner({ params: which, body: owner, key: key() });
    if (!named.ok) expect(named.refusal.reason).toBe("owner-already-named");
    return which;
  }

  const list = async (which: WhichFile) => accepted(await door.listDocuments({ params: which }));

  async function lineOf(which: WhichFile, kind: string) {
    const line = (await list(which)).documents.find((one) => one.kind === kind);
    if (line === undefined) throw new Error(`${kind} is not on the checklist`);
    return line;
  }

  async function handIn(
    which: WhichFile,
    kind: string,
    text: string,
    dates: { datedOn?: string; expiresOn?: string } = {},
  ) {
    const { id: document } = await lineOf(which, kind);
    const query = {
      name: `${kind}.txt`,
      ...(dates.datedOn === undefined ? {} : { datedOn: plainDate(dates.datedOn) }),
      ...(dates.expiresOn === undefined ? {} : { expiresOn: plainDate(dates.expiresOn) }),
    };
    return door.handInDocument({ params: { ...which, document }, query, file: utf8(text), key: key() });
  }

  async function judge(
    which: WhichFile,
    kind: string,
    verdict: "accepted" | "refused",
    why: string | null = null,
  ) {
    const { id: document, versions } = await lineOf(which, kind);
    const body = { version: versions[0]?.id ?? id(999), verdict, why };
    return door.judgeDocument({ params: { ...which, document }, body, key: key() });
  }

  async function tasksOf(which: WhichFile) {
    const { tasks } = accepted(await door.listTasks({ params }));
    return tasks.flatMap((task) =>
      task.application === which.application && "documents" in task
        ? [[task.kind, task.documents.map(({ fr }) => fr.replaceAll(/[\u00a0\u202f]/g, " "))] as const]
        : [],
    );
  }

  async function mailsOf({ application }: WhichFile) {
    return database.transaction(scope, async (transaction) =>
      transaction
        .tables<MailTables>()
        .selectFrom("mail")
        .select(["act", "person_id", "text"])
        .where("object_id", "=", application)
        .execute(),
    );
  }

  return { ...desk, scope, enter, aFile, list, lineOf, handIn, judge, tasksOf, mailsOf };
}

interface WhichFile {
  readonly territory: string;
  readonly application: string;
}
