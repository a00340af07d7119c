/** Invented territories with running advances, all taken over with an instalment due that day. */
import { randomUUID } from "node:crypto";
import { openFund } from "#fund/index.ts";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { capitalFrom, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { lendingHandlers } from "#lending/index.ts";
import { enterOrganisation, enterPerson, enterTerritorySetting, enterUnit } from "#network/index.ts";
import type { Database } from "#platform/database/database.ts";
import type { Transaction } from "#platform/database/transaction.ts";

export const today = plainDate("2011-02-08");
export const now = "2011-02-08T18:00:00.000Z";

export type Place = { readonly territory: string; readonly fund: string };

const [network, region, operator, funder] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
/** Who took them over. */
export const person = randomUUID();
const open = { openedOn: null, closedOn: null, isDemonstration: true };
const rowsAtOnce = 2500;

export async function enterRegion(database: Database): Promise<void> {
  await database.transaction({ read: [] }, async (transaction) => {
    for (const [id, level, parent] of [
      [network, "network", null],
      [region, "region", network],
    ] as const)
      await enterUnit(transaction, { id, level, parent, name: level, slug: level, ...open });
    for (const [id, kind] of [
      [operator, "chamber"],
      [funder, "company"],
    ] as const)
      await enterOrganisation(transaction, { id, name: kind, kind, siren: null, source: "invented" });
    await enterPerson(transaction, {
      id: person,
      name: "Claire",
      email: "claire@exemple.fr",
      language: "fr",
    });
  });
}

/** A territory with as many running advances, each with an instalment due today and a year left. */
export async function enterPlace(database: Database, name: string, advances: number): Promise<Place> {
  const territory = randomUUID();
  const inside = async <Result>(work: (transaction: Transaction) => Promise<Result>) =>
    database.transaction({ read: [territory], write: territory }, work);
  const fund = await inside(async (transaction) => enterFund(transaction, territory, name));
  for (let from = 0; from < advances; from += rowsAtOnce)
    await inside(async (transaction) =>
      takeOver(transaction, { territory, fund }, from, Math.min(advances, from + rowsAtOnce)),
    );
  return { territory, fund };
}

async function enterFund(transaction: Transaction, territory: string, name: string): Promise<string> {
  const unit = { id: territory, level: "territory", parent: region, name, slug: name, ...open } as const;
  await enterUnit(transaction, unit);
  await enterTerritorySetting(transaction, { territory, businessDate: today, calendar: "FR" });
  const openedOn = plainDate("2007-12-01");
  const opened = await openFund(transaction, { territory, name: "Fonds", operator, openedOn, now });
  if (!opened.ok) throw new Error(opened.refusal.reason);
  const fund = opened.value.id;
  await postEntry(transaction, {
    id: randomUUID(),
    territory,
    effectiveOn: plainDate("2008-01-15"),
    recordedAt: now,
    kind: "contribution",
    act: "bench",
    isVoluntary: false,
    lines: moveEuros(cents(10n ** 11n), { from: capitalFrom({ fund, funder }), to: fundFree(fund) }),
  });
  return fund;
}

const firmHeading = ["référence", "entreprise", "siren", "code commune", "commune"];
const debtHeading = ["décidée le", "versée le", "montant versé", "reste dû", "prochaine échéance"];
const heading = [...firmHeading, ...debtHeading, "échéances restantes"];

async function takeOver(
  transaction: Transaction,
  { territory, fund }: Place,
  from: number,
  until: number,
): Promise<void> {
  const rows = Array.from({ length: until - from }, (_, index) => rowOf(from + index));
  const handlers = lendingHandlers({ areConditionsMet: async () => true, lateSurveys: async () => [] });
  const answer = await handlers.takeOverAdvances({
    transaction,
    actor: { person, name: "Claire", seats: [] },
    now,
    params: { territory },
    query: undefined,
    body: { fund, on: today, heading, rows },
    cookies: {} as never,
    address: "127.0.0.1",
  });
  if (!answer.ok) throw new Error(answer.refusal.reason);
}

function rowOf(index: number): string[] {
  const firm = [`A-${index}`, `Entreprise ${index}`, sirenOf(index), "54323", "Longwy"];
  return [...firm, "2009-01-05", "2009-02-08", "15000", "5000", today, "12"];
}

/** Its last digit is a key (Luhn). */
function sirenOf(index: number): string {
  const digits = String(10_000_000 + index);
  const total = Array.from(digits).reduce((sum, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (total % 10)) % 10}`;
}
