import { createHash, randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bankingContract } from "#banking/contract.ts";
import { sum } from "#kernel/money.ts";
import { addMonths, plainDate } from "#kernel/plain-date.ts";
import { balancesAt, fundFees, verifyDatabase } from "#ledger/index.ts";
import { hashPassword } from "#network/use-cases/password-hash.ts";
import { type Client, client } from "#platform/contract/client.ts";
import { statementOf } from "../bank-statement.ts";
import { bankingDesk, claire, marc } from "../banking-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";
import { password, seat } from "../network.ts";
import { ProductServer } from "./product-server.ts";

const rounds = Array.from({ length: 10 }, (_, index) => index + 1);
const firms = 24;
const unknown = 30;
const seed = Number(process.env["CRASH_SEED"] ?? randomInt(1, 2 ** 31));
const random = seeded(seed);

const database = await testDatabase();
const secret = "x".repeat(40);
const { aFund } = await bankingDesk(database);
const fund = await aFund("2026-11-23");
const { territory } = fund;
const server = new ProductServer(database.connection, { ALIZE_SECRET_KEY: secret });

type Banking = Client<typeof bankingContract>;
const cookies = { treasurer: "", coordinator: "" };

function as(role: keyof typeof cookies): Banking {
  return client(bankingContract, server.base, { headers: { cookie: cookies[role] } });
}

/** A number between 0 and 1, the same again from the same seed (mulberry32). */
function seeded(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

async function signIn(email: string): Promise<string> {
  const answer = await fetch(`${server.base}/api/v1/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify({ email, password }),
  });
  expect(answer.status).toBe(200);
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

beforeAll(async () => {
  await fund.openAccount();
  for (let firm = 1; firm <= firms; firm += 1) {
    const { advance } = await fund.lend(`Atelier ${firm}`);
    await fund.mandated(advance, { account: fund.account({ debtor: `Atelier ${firm}` }) });
  }
  const passwordHash = await hashPassword(password);
  for (const [who, role] of [
    [claire, "coordinator"],
    [marc, "treasurer"],
  ] as const) {
    await database.asOwner(async (owner) =>
      owner.query("update person set password_hash = $1 where id = $2", [passwordHash, who]),
    );
    await seat(database, role === "treasurer" ? 3101 : 3001, { person: who, role, unit: territory });
  }
  await server.start();
  cookies.treasurer = await signIn("31@exemple.fr");
  cookies.coordinator = await signIn("30@exemple.fr");
}, 120_000);

afterAll(async () => server.kill());

/** What was acknowledged of a run before the server fell, or all of it. */
interface Told {
  run?: { id: string; messageId: string };
  sha256?: string;
  content?: string;
  sent?: boolean;
}

/** From its drawing to the bank, under the keys of that round; stops where the server no longer answers. */
async function carryRun(round: number): Promise<Told> {
  const from = addMonths(plainDate("2026-12-01"), round);
  const until = addMonths(plainDate("2026-12-28"), round);
  const told: Told = {};
  const drawn = await as("treasurer").drawCollection({
    params: { territory, fund: fund.fund },
    body: { from, until, scheme: "CORE" },
    key: `draw-${round}-of-the-test`,
  });
  if (!drawn.ok) return stopped(told, drawn);
  told.run = { id: drawn.value.id, messageId: drawn.value.messageId };
  const params = { territory, run: drawn.value.id };
  const approved = await as("coordinator").approveRun({
    params,
    body: {},
    key: `approve-${round}-of-the-test`,
  });
  if (!approved.ok) return stopped(told, approved);
  told.sha256 = approved.value.file?.sha256 ?? "";
  const taken = await as("treasurer").takeRunFile({
    params,
    body: { sha256: told.sha256 },
    key: `take-${round}-of-the-test`,
  });
  if (!taken.ok) return stopped(told, taken);
  const file = await as("treasurer").downloadRun({ params: { ...params, taking: taken.value.taking } });
  if (!file.ok) return stopped(told, file);
  told.content = Buffer.from(file.value.content).toString("utf8");
  const sent = await as("treasurer").sendRun({ params, body: {}, key: `send-${round}-of-the-test` });
  if (!sent.ok) return stopped(told, sent);
  return { ...told, sent: true };
}

/** A server that fell says nothing; one that refuses is a fault. */
function stopped(told: Told, { refusal }: { refusal: { reason: string; sentence: string } }): Told {
  if (refusal.reason !== "unreachable") throw new Error(`${refusal.reason}: ${refusal.sentence}`);
  return told;
}

/** Kills the server at a moment of the act, lets the act end as it can, and starts another. */
async function killedDuring<Answer>(act: () => Promise<Answer>, longestMs: number): Promise<Answer> {
  const acting = act();
  await pause(random() * longestMs);
  await server.kill();
  const answer = await acting;
  await server.start();
  return answer;
}

async function rowsOf<Row extends object>(query: string): Promise<Row[]> {
  return database.asOwner(async (owner) => {
    await owner.query("select set_config('app.read', $1, false)", [`{${territory}}`]);
    return (await owner.query<Row>(query)).rows;
  });
}

/** Two debits credited, one of them taken back with the bank's fee, and thirty credits of nobody. */
function fileOf(round: number, debits: readonly { readonly endToEnd: string }[]) {
  const on = "2026-12-02";
  const [paid, back] = [debits[2 * round]?.endToEnd ?? "", debits[2 * round + 1]?.endToEnd ?? ""];
  const credit = { on, code: "PMNT/IDDT/ESDD", amount: "100.00" };
  const nobody = Array.from({ length: unknown }, (_, index) => ({
    on,
    code: "PMNT/RCDT/ESCT",
    amount: "10.00",
    name: `Inconnu ${index}`,
    reference: `R${round}-${index}`,
  }));
  const taken = { on, code: "PMNT/IDDT/UPDD", amount: "-112.50", endToEnd: back, reason: "AM04" };
  const movements = [{ ...credit, endToEnd: paid }, { ...credit, endToEnd: back }, taken, ...nobody];
  return statementOf(movements, { id: `REL${round}` });
}

/** What the server acknowledged of the file of that round; null where it fell. */
async function takeFile(
  round: number,
  debits: readonly { readonly endToEnd: string }[],
  key = `import-${round}-of-the-test`,
) {
  const taken = await as("treasurer").importStatement({
    params: { territory, fund: fund.fund },
    query: { name: `releve-${round}.xml` },
    file: fileOf(round, debits),
    key,
  });
  if (!taken.ok) stopped({}, taken);
  return taken.ok ? taken.value : null;
}

it(`a run and a statement, their server killed at ten random moments, are made once and whole (CRASH_SEED=${seed})`, async () => {
  const started = performance.now();
  const first = await carryRun(0);
  let longest = performance.now() - started;
  const { items } = accepted(
    await as("treasurer").readRun({ params: { territory, run: first.run?.id ?? "" } }),
  );
  await fund.close("2026-12-02");
  const importing = performance.now();
  await takeFile(0, items);
  longest += performance.now() - importing;
  let cut = 0;
  for (const round of rounds) {
    const both = async () => Promise.all([carryRun(round), takeFile(round, items)]);
    const [run, file] = await killedDuring(both, longest);
    if (run.sent !== true || file === null) cut += 1;
    const [runAgain, fileAgain] = await both();
    // What was acknowledged is what one is told again, and the rest is done.
    expect(runAgain).toMatchObject(run);
    expect(runAgain.sent).toBe(true);
    expect(
      createHash("sha256")
        .update(runAgain.content ?? "")
        .digest("hex"),
    ).toBe(runAgain.sha256);
    if (file !== null) expect(fileAgain).toEqual(file);
    expect(fileAgain).toEqual({ isNew: true, added: 3 + unknown, known: 0, matched: 3 });

    const sending = { params: { territory, run: runAgain.run?.id ?? "" }, body: {} };
    const twice = await as("treasurer").sendRun({ ...sending, key: `send-again-${round}` });
    expect(twice.ok ? "sent twice" : twice.refusal.reason).toBe("run-already-sent");
    expect((await takeFile(round, items, `import-again-${round}`))?.isNew).toBe(false);
  }
  expect(cut, "rounds in which the server fell before it had answered all").toBeGreaterThan(0);
  await fund.close("2026-12-05");
  await runsAreWhole();
  await linesAreWhole(items);
  expect(await verifyDatabase(database)).toMatchObject({ faults: [] });
}, 240_000);

const all = rounds.length + 1;

/** Each run sent, each debit in one of them, each act in the audit trail once. */
async function runsAreWhole(): Promise<void> {
  const params = { territory, fund: fund.fund };
  const { runs } = accepted(await as("treasurer").readBank({ params, query: {} }));
  expect(runs.map(({ status, count }) => [status, count])).toEqual(
    Array.from({ length: all }, () => ["sent", firms]),
  );
  expect(
    await rowsOf(
      `select count(*)::int as lines, count(distinct (advance_id, instalment))::int as debits,
         (select count(*)::int from presented_debit) as presented, (select count(*)::int from bank_run_taking) as takings
       from bank_run_item`,
    ),
  ).toEqual([{ lines: all * firms, debits: all * firms, presented: all * firms, takings: all }]);
  const acts = await rowsOf<{ times: number }>(
    `select act, count(*)::int as times from audit_line
     where act in ('banking.drawCollection', 'banking.approveRun', 'banking.takeRunFile', 'banking.sendRun')
     group by act`,
  );
  expect(acts.map(({ times }) => times)).toEqual([all, all, all, all]);
}

/** Each file and each of its lines once, each receipt once, the bank's fees to the cent. */
async function linesAreWhole(items: readonly { readonly advance: string }[]): Promise<void> {
  const lines = all * (3 + unknown);
  expect(
    await rowsOf(
      `select (select count(*)::int from bank_statement) as files, count(*)::int as lines,
         count(*) filter (where matched_as is null)::int as waiting, count(distinct key)::int as keys
       from bank_line`,
    ),
  ).toEqual([{ files: all, lines, waiting: all * unknown, keys: lines }]);
  // Two debits were told by no statement: the close presumes them credited, once, as it does the others.
  const paid = await Promise.all(items.map(async ({ advance }) => (await fund.readAdvance(advance)).paid));
  expect(sum(paid)).toBe(BigInt((firms - all) * 10_000));
  expect(
    await rowsOf(
      "select ref from advance_event where ref is not null group by advance_id, ref having count(*) > 1",
    ),
  ).toEqual([]);
  const fees = await database.transaction(fund.scope, async (transaction) =>
    balancesAt(transaction, { territory, accounts: fundFees(fund.fund) }),
  );
  expect(fees[0]?.amount).toBe(BigInt(all * 1_250));
}
