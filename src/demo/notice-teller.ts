import type { bankingContract } from "#banking/index.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import type { Result } from "#platform/contract/route.ts";
import type { Database } from "#platform/database/database.ts";
import { type BankMovement, bankNotice } from "./bank-notice.ts";
import { demoId } from "./demo-id.ts";
import { fundOf } from "./longwy-fund.ts";
import { readBank } from "./run-teller.ts";
import type { Handlers } from "./story.ts";
import { play } from "./storyteller.ts";

const territory = demoId("longwy");
const by = "Nadia Rossi";

type Banking = Pick<Handlers, "banking">;
type Importing = (typeof bankingContract)["routes"]["importStatement"];

/** The treasurer takes the bank's notice of what it credited from a day until the day before. */
export async function takeNotice(
  handlers: Banking,
  database: Database,
  { from, on }: { from: PlainDate; on: PlainDate },
): Promise<void> {
  const sent = await readSent(handlers, database, { from, on });
  await importNotice(handlers, database, { on, movements: sent.map(creditOf) });
}

/** The bank takes back a firm's last debit, and its notice tells it. False where it was not asked for that debit. */
export async function takeReturn(
  handlers: Banking,
  database: Database,
  { advance, on }: { advance: string; on: PlainDate },
): Promise<boolean> {
  const sent = await readSent(handlers, database, { from: addDays(on, -14), on });
  const last = sent.findLast((item) => item.advance === advance);
  if (last === undefined) return false;
  const credit = creditOf(last);
  await importNotice(handlers, database, { on, movements: [credit, { ...credit, kind: "return", on }] });
  return true;
}

async function importNotice(
  { banking }: Banking,
  database: Database,
  { on, movements }: { on: PlainDate; movements: readonly BankMovement[] },
): Promise<void> {
  if (movements.length === 0) return;
  const name = `avis-${on}`;
  await play<Importing, Result<Importing>>(database, {
    territory,
    on,
    by,
    act: "banking.importStatement",
    handler: banking.importStatement,
    given: {
      params: { territory, fund: await fundOf(database) },
      query: { name: `${name}.xml` },
      body: undefined,
    },
    file: bankNotice(name, on, movements),
  });
}

/** The debits of the runs given to the bank, in the order of their days. */
async function readSent(
  { banking }: Banking,
  database: Database,
  { from, on }: { from: PlainDate; on: PlainDate },
) {
  const bank = await readBank({ banking }, database, { on, from: on, until: on });
  const recent = addDays(from, -31);
  const runs = bank.runs.filter(
    ({ kind, status, firstOn }) => kind === "collection" && status === "sent" && firstOn >= recent,
  );
  const items = [];
  for (const { id: run } of runs) {
    const told = await play(database, {
      territory,
      on,
      by,
      act: "banking.readRun",
      isReading: true,
      handler: banking.readRun,
      given: { params: { territory, run }, body: undefined },
    });
    items.push(...told.items.filter((item) => item.stands && from <= item.on && item.on < on));
  }
  return items.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

type Sent = Awaited<ReturnType<typeof readSent>>[number];

function creditOf({ on, amount, endToEnd, firm }: Sent): BankMovement {
  return { kind: "debit", on, amount, endToEnd, firm };
}
