import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, promisify } from "node:util";
import { concludeFecCheck, openFecCheck, readFecLine } from "#accounting/domain/check-fec.ts";
import { verifyBooks } from "#accounting/index.ts";
import { sum } from "#kernel/money.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { balancesAt, borrowerOwedBack, everyAccount, exportJournal, loanOwed } from "#ledger/index.ts";
import { differencesFromWhole } from "./drawn-whole.ts";
import { inWords, must, type YearDesk } from "./simulated-year-desk.ts";

const siren = "123456782";

/** What was seen once a month was closed. */
export type MonthEnd = Awaited<ReturnType<typeof seeMonthEnd>>;

/** The position, the closing, some advances and the final lines of the books, as they stand that evening. */
export async function seeMonthEnd(desk: YearDesk, until: PlainDate, sample: number) {
  const lines = await desk.list();
  const seen = { until, knownOn: desk.clock.today(), knownAt: desk.clock.now() };
  const advances = new Map<string, ReturnType<typeof debtOf>>();
  for (const { id } of lines.slice(0, sample)) advances.set(id, debtOf(await desk.read(id, { on: until })));
  return {
    ...seen,
    isWhole: sample >= lines.length,
    advances,
    position: await positionOf(desk, until),
    closing: must(await desk.funds.readClosing({ params: { ...desk.params, until } })),
    finalLines: finalLines((await readFec(desk, until, true)).content, until),
  };
}

type Page = Awaited<ReturnType<YearDesk["read"]>>;

function debtOf(page: Page) {
  const { outstanding, paid, late, daysLate, overpaid, lost, disbursed, instalments, version } = page;
  return { outstanding, paid, late, daysLate, overpaid, lost, disbursed, instalments, version };
}

async function positionOf(desk: YearDesk, on: PlainDate, knownAt?: string) {
  const query = knownAt === undefined ? { on } : { on, knownAt };
  const params = { territory: desk.territory, fund: desk.fund };
  const { knownAt: _, ...position } = must(await desk.funds.readPosition({ params, query }));
  return position;
}

async function readFec(desk: YearDesk, on: PlainDate, isDraft: boolean) {
  const query = { year: Number(on.slice(0, 4)), siren, ...(isDraft ? { draft: "yes" as const } : {}) };
  return must(await desk.accounting.exportFec({ params: desk.params, query }));
}

/** Those of closed months, without their letters: a later payment may letter them. */
function finalLines(content: string, until: PlainDate): string[] {
  const last = until.replaceAll("-", "");
  return content
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.split("\t"))
    .filter(({ 3: on = "" }) => on <= last)
    .map((cells) => cells.filter((_, place) => place !== 13 && place !== 14).join("\t"));
}

/** What must hold on the evening of a closing. */
export async function checkMonthEnd(desk: YearDesk, seen: MonthEnd): Promise<string[]> {
  const { until, position, advances } = seen;
  const { figures, identity } = position;
  const { accounts, controls } = must(
    await desk.accounting.readBalances({ params: desk.params, query: { on: until } }),
  );
  const [debits, credits] = [
    sum(accounts.map(({ debit }) => debit)),
    sum(accounts.map(({ credit }) => credit)),
  ];
  const owed = sum([...advances.values()].map(({ outstanding }) => outstanding));
  const late = sum([...advances.values()].map((advance) => advance.late));
  const frozen = seen.closing.closing.funds.find(({ id }) => id === desk.fund)?.figures;
  return [
    ...(identity.holds ? [] : [`${until}: the position's identity ${inWords(identity)}`]),
    ...same(`${until}: cash, as the bank saw it`, figures.cash, desk.cashOn(until)),
    ...same(`${until}: the trial balance`, debits, credits),
    ...controls.filter(({ holds }) => !holds).map((control) => `${until}: control ${inWords(control)}`),
    ...(seen.isWhole ? same(`${until}: owed by advances`, owed, figures.outstanding) : []),
    ...(seen.isWhole ? same(`${until}: late of advances`, late, position.inArrears) : []),
    ...same(`${until}: outstanding as frozen`, frozen?.outstanding, figures.outstanding),
    ...same(
      `${until}: provisioned`,
      sum(seen.closing.provisions.map(({ amount }) => amount)),
      position.provisioned?.amount,
    ),
  ];
}

/** What must hold once the year is closed, and whatever came after. */
export async function checkYear(desk: YearDesk, seen: readonly MonthEnd[]) {
  const { chains, faults } = await verifyBooks(desk.database, desk.territory);
  const fec = await readFec(desk, seen.at(-1)?.until ?? desk.clock.today(), false);
  const text = await exportText(desk);
  const hledger = await askHledger(text);
  const broken = [
    ...faults.map((fault) => `verify: ${inWords(fault)}`),
    ...(await checkAdvances(desk)),
    ...(await checkAsSeen(desk, seen)),
    ...(await checkKept(desk, seen)),
    ...checkFec(fec),
    ...(await checkText(desk, text)),
    ...(hledger?.isRight === false ? [`hledger: ${hledger.said}`] : []),
  ];
  const entries = chains[0]?.entries ?? 0n;
  const toldLate = text.split("; asked: ").length - 1;
  return {
    broken,
    entries,
    toldLate,
    fecLines: fec.content.split("\r\n").length - 2,
    hledger: hledger?.said ?? null,
  };
}

async function checkAdvances(desk: YearDesk): Promise<string[]> {
  const balances = await balancesOf(desk);
  const broken: string[] = [];
  let owed = 0n;
  for (const line of await desk.list()) {
    const page = await desk.read(line.id);
    const name = `advance ${line.number}`;
    const { disbursed, paid, outstanding, lost, overpaid, instalments, principal } = page;
    owed += outstanding;
    broken.push(
      ...same(`${name}: disbursed = paid + owed + lost`, disbursed, paid + outstanding + lost),
      ...same(`${name}: disbursed of its principal`, disbursed, principal),
      ...same(`${name}: its instalments`, sum(instalments.map((one) => one.principal)), disbursed),
      ...same(`${name}: what is left of them`, sum(instalments.map(({ left }) => left)), outstanding),
      ...same(`${name}: owed in the journal`, balances.get(loanOwed(line.id)) ?? 0n, outstanding),
      ...same(
        `${name}: owed back in the journal`,
        -(balances.get(borrowerOwedBack(line.id)) ?? 0n),
        overpaid,
      ),
      ...same(
        `${name}: its line`,
        [line.outstanding, line.repaid, line.writtenOff, line.late, line.nextDebit],
        [outstanding, paid, lost, page.late, page.nextDebit],
      ),
    );
  }
  const { figures, identity } = await positionOf(desk, desk.clock.today());
  return [
    ...broken,
    ...same("owed by all advances", owed, figures.outstanding),
    ...(identity.holds ? [] : [`the position's identity ${inWords(identity)}`]),
  ];
}

/** Each month end, as known then and by its closing, is still what was seen then. */
async function checkAsSeen(desk: YearDesk, seen: readonly MonthEnd[]): Promise<string[]> {
  const broken: string[] = [];
  const finals = new Map<string, string>();
  for (const [month, end] of seen.entries()) {
    const { until, knownAt, knownOn } = end;
    const year = until.slice(0, 4);
    const text = finals.get(year) ?? (await readFec(desk, until, false)).content;
    finals.set(year, text);
    const { figures } = await positionOf(desk, until);
    broken.push(
      ...same(`${until}: the position as known then`, await positionOf(desk, until, knownAt), end.position),
      ...same(`${until}: the figures as known now`, figures, end.position.figures),
      ...same(
        `${until}: the closing`,
        must(await desk.funds.readClosing({ params: { ...desk.params, until } })),
        end.closing,
      ),
      ...differing(`${until}: the FEC`, finalLines(text, until), end.finalLines),
    );
    // Each advance at a quarter of the month ends, a row after another.
    for (const [id, debt] of [...end.advances].filter((_, place) => (place + month) % 4 === 0))
      broken.push(
        ...same(
          `${until}: advance ${id} as known on ${knownOn}`,
          debtOf(await desk.read(id, { on: until, knownOn })),
          debt,
        ),
      );
  }
  return broken;
}

/** Books of closed months are kept: at month ends, within a month and today, they say what drawing them whole says. */
async function checkKept(desk: YearDesk, seen: readonly MonthEnd[]): Promise<string[]> {
  const { database, territory } = desk;
  const ends = seen.filter((_, month) => month % 4 === 2).map(({ until }) => until);
  const broken: string[] = [];
  for (const on of [...ends, ...ends.map((until) => addDays(until, 11)), desk.clock.today()]) {
    const unlike = await differencesFromWhole(database, { territory, on });
    broken.push(...unlike.map((what) => `${on}: ${what} of the books kept and drawn whole`));
  }
  return broken;
}

function checkFec({ name, content }: { name: string; content: string }): string[] {
  const check = openFecCheck(name);
  for (const line of content.replace(/\r\n$/, "").split("\r\n")) readFecLine(check, line);
  const verdict = concludeFecCheck(check);
  const clean = { verdict: "conform", errors: [], alerts: [], strict: [] };
  return same("the FEC's verdict", verdict.ok ? verdict.value : verdict.refusal, clean);
}

async function balancesOf(desk: YearDesk): Promise<Map<string, bigint>> {
  const { territory } = desk;
  const kept = await desk.database.transaction(desk.scope, async (transaction) =>
    balancesAt(transaction, { territory, accounts: everyAccount }),
  );
  return new Map(kept.filter(({ amount }) => amount !== 0n).map(({ account, amount }) => [account, amount]));
}

async function exportText(desk: YearDesk): Promise<string> {
  return desk.database.transaction(desk.scope, async (transaction) => {
    const pieces: string[] = [];
    for await (const piece of exportJournal(transaction, desk.territory, "hledger")) pieces.push(piece);
    return pieces.join("");
  });
}

/** The exported text, added up by a reader that knows nothing of the product. */
async function checkText(desk: YearDesk, text: string): Promise<string[]> {
  const added = new Map<string, bigint>();
  const broken: string[] = [];
  for (const block of text.split("\n\n").filter((one) => /^\d{4}-/.test(one))) {
    let total = 0n;
    for (const line of block.split("\n").slice(1)) {
      const [, account = "", sign = "", whole = "", hundredths = ""] =
        /^ {4}(\S+) {2}(-?)(\d+)\.(\d\d) EUR$/.exec(line) ?? [];
      if (account === "" && !line.startsWith("    ;") && line !== "")
        broken.push(`hledger text: « ${line} »`);
      if (account === "") continue;
      const amount = BigInt(`${sign}${whole}${hundredths}`);
      total += amount;
      added.set(account, (added.get(account) ?? 0n) + amount);
    }
    const [, asked = ""] = /; asked: (\S+)/.exec(block) ?? [];
    const isInOpenMonth = asked < block.slice(0, 8) && block.slice(8, 10) === "01";
    if (asked !== "" && !isInOpenMonth) broken.push(`hledger text: asked for ${asked}: « ${block} »`);
    if (total !== 0n) broken.push(`hledger text: « ${block.split("\n")[0]} » does not balance`);
  }
  const inOrder = (balances: Iterable<[string, bigint]>) =>
    [...balances].filter(([, amount]) => amount !== 0n).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [...broken, ...same("hledger text", inOrder(added), inOrder(await balancesOf(desk)))];
}

/** Null where the program is not installed. */
async function askHledger(text: string): Promise<{ isRight: boolean; said: string } | null> {
  const folder = await mkdtemp(join(tmpdir(), "alize-hledger-"));
  const file = join(folder, "fund.journal");
  try {
    await writeFile(file, text);
    await promisify(execFile)("hledger", ["-f", file, "check"]);
    return { isRight: true, said: "check: right" };
  } catch (error) {
    const { code, stderr = "" } = error as { code?: string; stderr?: string };
    return code === "ENOENT" ? null : { isRight: false, said: stderr.slice(0, 500) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Nothing where both are the same; else a sentence. */
function same(what: string, found: unknown, expected: unknown): string[] {
  if (isDeepStrictEqual(found, expected)) return [];
  return [`${what}: ${inWords(found).slice(0, 2000)} instead of ${inWords(expected).slice(0, 2000)}`];
}

function differing(what: string, found: readonly string[], expected: readonly string[]): string[] {
  const place = expected.findIndex((line, index) => line !== found[index]);
  if (place < 0 && found.length === expected.length) return [];
  return same(
    `${what}, line ${place + 2} of ${expected.length + 1}`,
    found[place],
    expected[place] ?? found.length,
  );
}
