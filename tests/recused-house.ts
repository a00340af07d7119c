import { createHash, randomUUID } from "node:crypto";
import Fastify from "fastify";
import { type RawBuilder, sql } from "kysely";
import { afterAll } from "vitest";
import { recordDenial } from "#network/index.ts";
import type { Contract, Route } from "#platform/contract/route.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Handlers, mount } from "#platform/http/mount.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { contracts } from "#web/contracts.ts";
import { demoId } from "../src/demo/demo-id.ts";
import { loadDemonstration } from "../src/demo/load-demonstration.ts";
import { demonstrationDesk } from "./demonstration-desk.ts";

/** A file that has gone to its end, and one whose contract waits to be signed: between them, rows behind every door. */
export const closedFirms = ["Garage des Aciéries", "Maraîchage des Deux Rives"] as const;

const roles = [
  "coordinator",
  "treasurer",
  "secretary",
  "chair",
  "committee-member",
  "owner",
  "adviser",
  "administrator",
  "auditor",
] as const;
const now = "2011-02-08T09:00:00.000Z";
const pdf = (words: string) =>
  new TextEncoder().encode(`%PDF-1.7\n1 0 obj\n<</T (${words})>>\nendobj\ntrailer\n<<>>\n%%EOF\n`);

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly octets: Uint8Array;
}

/**
 * The demonstration with every door open on it, and Karim Haddad, who has every role that reads. What he took away of two files,
 * he took before he was recused from them.
 */
export async function recusedHouse(database: Database) {
  const { territory, vault, handlers } = demonstrationDesk(database);
  const scope = { read: [territory], write: territory };
  await loadDemonstration(database, vault);
  const app = Fastify();
  let actor: Actor | null = null;
  const desk = { database, clock: { now: () => now }, authenticate: async () => actor };
  for (const contract of contracts) {
    const known = (handlers as unknown as Record<string, Handlers<Contract>>)[contract.name];
    if (known !== undefined) mount(app, desk, contract, known);
  }
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  afterAll(async () => app.close());
  const ids: Record<string, string> = { territory };

  function enter(name: string): void {
    const seat = (role: (typeof roles)[number]) => ({
      seat: demoId(`${name} ${role}`),
      role,
      organisation: null,
      territories: [territory],
    });
    actor = { person: demoId(name), name, seats: roles.map(seat) };
  }

  async function call(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${base}/api/v1${path}`, init);
    const octets = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, body: new TextDecoder().decode(octets), octets };
  }

  const addressOf = (path: string) => path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? "");

  async function post(path: string, given: object | Uint8Array = {}): Promise<Record<string, string>> {
    const isFile = given instanceof Uint8Array;
    const { status, body } = await call(addressOf(`/territories/:territory${path}`), {
      method: "POST",
      headers: {
        "content-type": isFile ? "application/octet-stream" : "application/json",
        "idempotency-key": randomUUID(),
      },
      body: isFile ? Buffer.from(given) : JSON.stringify(given),
    });
    if (status >= 400) throw new Error(`${path}: ${status} ${body}`);
    return JSON.parse(body) as Record<string, string>;
  }

  async function rows<Row>(query: RawBuilder<Row>): Promise<Row[]> {
    return database.transaction(scope, async (transaction) => read(transaction, query));
  }

  async function find(name: string, query: RawBuilder<{ id: string }>): Promise<void> {
    ids[name] = (await rows(query))[0]?.id ?? "";
  }

  enter("Karim Haddad");
  const files = await rows(sql<{ id: string }>`
    select application.id from application join firm on firm.id = application.firm_id
    where firm.name in (${sql.join(closedFirms)}) order by firm.name`);
  const [gone = "", waiting = ""] = files.map(({ id }) => id);
  ids["application"] = gone;
  await seed({ ids, find, post, rows, waiting });
  await database.transaction(scope, async (transaction) => {
    for (const id of [gone, waiting])
      await recordDenial(transaction, {
        territory,
        kind: "application",
        id,
        person: demoId("Karim Haddad"),
        reason: "Sa banque.",
        fromAt: "2010-01-01T09:00:00.000Z",
        untilAt: null,
      });
  });
  const marks = await rows(sql<{ mark: string }>`
    select distinct mark from mark_of_file where application_id in (${gone}, ${waiting})`);

  return {
    ids,
    marks: marks.map(({ mark }) => mark),
    agendaLine: [closedFirms[0], gone, ids["item"] ?? ""],
    /** What a door answers to who is recused, or to someone with the same roles who is not. */
    async ask(route: Route, name: string, query = "") {
      enter(name);
      return call(`${addressOf(route.path)}${query}`);
    },
  };
}

interface Seeding {
  readonly ids: Record<string, string>;
  readonly waiting: string;
  readonly find: (name: string, query: RawBuilder<{ id: string }>) => Promise<void>;
  readonly post: (path: string, given?: object | Uint8Array) => Promise<Record<string, string>>;
  readonly rows: <Row>(query: RawBuilder<Row>) => Promise<Row[]>;
}

/** One row at least behind each address of a file. */
async function seed(seeding: Seeding): Promise<void> {
  const { ids, find, post, rows, waiting } = seeding;
  const file = ids["application"] ?? "";
  await find("advance", sql`select id from advance where application_id = ${file}`);
  await find("item", sql`select id from sitting_item where subject_id = ${file} and status = 'decided'`);
  await find("sitting", sql`select sitting_id as id from sitting_item where id = ${ids["item"]}`);
  await find("decision", sql`select id from decision where item_id = ${ids["item"]}`);
  await find("fund", sql`select id from fund`);
  await find("need", sql`select id from need where application_id = ${file}`);
  await find("mission", sql`select id from mission where application_id = ${file}`);
  await find("commitment", sql`select id from job_commitment where application_id = ${file}`);
  await find("aid", sql`select id from aid where application_id = ${file}`);
  await find("line", sql`select id from bank_line limit 1`);
  await find("run", sql`select id from bank_run`);
  await find(
    "case",
    sql`select case_id as id from arrears_letter join arrears_case on arrears_case.id = case_id
      where advance_id = ${ids["advance"]}`,
  );
  await find("number", sql`select number::text as id from arrears_letter where case_id = ${ids["case"]}`);
  await find("convention", sql`select id from convention order by signed_on limit 1`);
  await find("callLine", sql`select call_line_id as id from call_payment limit 1`);
  await find("payment", sql`select id from call_payment where call_line_id = ${ids["callLine"]}`);
  await find("organisation", sql`select organisation_id as id from convention_party limit 1`);
  await find("until", sql`select max(until)::text as id from ledger_closing where kind = 'month'`);
  ids["funder"] = ids["organisation"] ?? "";
  ids["year"] = "2010";
  ids["object"] = file;
  await handIn(seeding);
  await takeAway(seeding);

  await rows(sql`
    insert into decision_condition (territory_id, id, decision_id, position, text, due_on)
    values (${ids["territory"]}, ${(ids["condition"] = randomUUID())}, ${ids["decision"]}, 1, 'La banque confirme.', '2011-05-01')`);
  await post(
    "/decisions/:decision/conditions/:condition/evidence?name=accord.pdf&note=Accord",
    pdf("accord"),
  );
  await find("evidence", sql`select id from condition_evidence`);

  await find("request", sql`select id from advance where application_id = ${waiting}`);
  await post(`/advances/${ids["request"]}/contract-signature`, {
    firm: { name: "Une dirigeante", email: "dirigeante@example.org" },
    operator: { name: "Un président", email: "president@example.org" },
    inTurn: false,
    asksCode: true,
    dueOn: "2011-03-08",
  });
  await find("request", sql`select id from signature_request where object_id = ${waiting}`);
  await find(
    "signatory",
    sql`select id from signatory where request_id = ${ids["request"]} order by id limit 1`,
  );
  await post(
    "/signature-requests/:request/signatories/:signatory/paper?name=scan.pdf&signedOn=2011-02-08",
    pdf("scan"),
  );
  await find("mail", sql`select id from mail where object_id = ${waiting}`);
}

/** Papers of the file, a message and its attachment. */
async function handIn({ ids, find, post, rows }: Seeding): Promise<void> {
  const file = ids["application"] ?? "";
  await find("document", sql`select id from application_document where application_id = ${file} limit 1`);
  // Papers come while a file is open: this one is put back there for as long.
  await rows(sql`update application set status = 'submitted' where id = ${file}`);
  await post(
    "/applications/:application/documents/:document/versions?name=bilan.pdf&datedOn=2011-02-01",
    pdf("bilan"),
  );
  await rows(sql`update application set status = 'approved' where id = ${file}`);
  await find(
    "version",
    sql`select id from document_version where document_id = ${ids["document"]} and file_id is not null`,
  );
  ids["message"] = randomUUID();
  await post("/applications/:application/messages/:message/attachments?name=lettre.pdf", pdf("lettre"));
  await post("/applications/:application/messages", { message: ids["message"], text: "Bonjour." });
  await find("attachment", sql`select id from stored_file where subject_id = ${ids["message"]}`);
  await post("/advances/:advance/papers?kind=other&name=courrier.pdf", pdf("courrier"));
  await find("paper", sql`select id from stored_file where subject_id = ${ids["advance"]}`);
}

const nobody = { text: "", column: null, holder: null, assigned: null, label: null, isOverdue: false };
const shown = { filter: nobody, sort: "number", isDescending: false, columns: ["number", "firm"] };

/** What he made or took while he might: a copy, a list, an evidence bundle, the address of a calendar, a convention in preparation. */
async function takeAway({ ids, post }: Seeding): Promise<void> {
  ids["copy"] = (await post("/applications/:application/copies"))["copy"] ?? "";
  ids["export"] = (await post("/file-exports", shown))["id"] ?? "";
  const asked = { until: ids["until"], kind: "month", seed: "récusation", size: 20 };
  ids["bundle"] = (await post("/evidence", asked))["id"] ?? "";
  ids["token"] = createHash("sha256").update("agenda").digest("base64url");
  await post("/committee/calendar-feed", { token: ids["token"] });
  const { fund, organisation } = ids;
  const terms = {
    fund,
    startsOn: "2013-12-01",
    endsOn: "2016-11-30",
    rule: { kind: "preset", preset: "cash-only" },
    dayRate: 70_000,
    parties: [{ organisation, college: "partner-firms" }],
    privatePledges: [{ organisation, cash: 1_000_000 }],
    authorities: ["local", "state"].map((contributor) => ({ contributor, organisation })),
    tranches: [{ dueOn: "2014-01-15" }],
  };
  ids["draft"] = (await post("/convention-drafts", { terms }))["draft"] ?? "";
}

async function read<Row>(transaction: Transaction, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(transaction.tables<object>())).rows;
}
