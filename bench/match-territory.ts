import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { vaultOf } from "#banking/index.ts";
import type { Database } from "#platform/database/database.ts";
import type { EmbeddedServer } from "#platform/database/embedded/server.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { enterPlace, enterRegion, now, type Place, person, today } from "../tests/seed-advances.ts";

export type MatchBench = {
  readonly territory: string;
  readonly fund: string;
  readonly person: string;
  readonly anAdvance: string;
  readonly advances: number;
  readonly sizes: readonly number[];
  readonly connection: EmbeddedServer["connection"];
};

export const secret = "x".repeat(40);
const iban = "FR1420041010050500013M02606";
/** Of a hundred lines: debits, then what came back, fees, and the rest that nobody knows. */
const [debits, returns, fees] = [88, 2, 2];

/** A territory whose advances were all given to the bank in several runs, none of which the bank has told of yet. */
export async function enterBank(
  database: Database,
  { advances, lines }: { readonly advances: number; readonly lines: readonly number[] },
): Promise<Pick<MatchBench, "territory" | "fund" | "person" | "anAdvance">> {
  await enterRegion(database);
  const { territory, fund } = await enterPlace(database, "bassin", advances);
  const scope = { read: [territory], write: territory };
  const needed = lines.reduce((sum, size) => sum + runsFor(size, advances) + 1, 0);
  const anAdvance = await database.transaction(scope, async (transaction) =>
    sendRuns(transaction, { territory, fund, runs: needed }),
  );
  return { territory, fund, person, anAdvance };
}

/** The runs that a file speaks of by their debits; one more is credited at once. */
function runsFor(lines: number, advances: number): number {
  return Math.ceil((lines * debits) / 100 / advances);
}

/** An account, a mandate an advance, and runs of a debit of 10 € an advance each, given to the bank. */
async function sendRuns(
  transaction: Transaction,
  { territory, fund, runs }: Place & { readonly runs: number },
): Promise<string> {
  const tables = transaction.tables();
  const [account, other] = [randomUUID(), randomUUID()];
  const fingerprint = vaultOf(secret).fingerprint(iban);
  await sql`insert into bank_account (territory_id, id, fund_id, holder, iban_sealed, iban_fingerprint, iban_shown, key_id, bic,
      creditor_id, from_on, lead_days, cut_off, collection_version, transfer_version, batch_booking, b2b_allowed, notice_days,
      schedule_is_notice, checked_how, proposed_by, proposed_at, answer, answered_by, answered_at)
    values (${territory}, ${account}, ${fund}, 'Fonds', 'sealed', ${fingerprint},
    'FR14 •••• •••• 606', 'key', null, 'FR72ZZZ123456', ${today}, 2, '14:00', 'pain.008.001.08', 'pain.001.001.09', true, false,
    14, true, 'RIB', ${person}, ${now}, 'confirmed', ${other}, ${now})`.execute(tables);
  await sql`insert into mandate select ${territory}, md5('m' || id)::uuid, id, 'FR72ZZZ123456', 'RUM-' || number, 'CORE', 'recurrent',
    ${today}, 'Longwy', 'paper', null, null, 'standing', ${today}, null, ${person}, ${now} from advance`.execute(
    tables,
  );
  await sql`insert into mandate_account select ${territory}, md5('a' || advance_id)::uuid, id, 'Entreprise', 'sealed', id::text,
    'FR76 •••• •••• 189', 'key', null, 'document', 'RIB', ${person}, ${now}, 'confirmed', ${other}, ${now}
    from mandate`.execute(tables);
  await sql`insert into bank_run select ${territory}, md5('run' || run)::uuid, ${fund}, ${account}, 'collection', 'RUN-' || run,
    ${today}, 1, 1, ${person}, ${now}, ${other}, ${now}, 'lot.xml', 'x', 'x', ${person}, ${now}, ${today}, null, null, null
    from generate_series(1, ${runs}::int) as run`.execute(tables);
  await sql`insert into bank_run_item (territory_id, id, run_id, advance_id, firm_name, instalment, due_on, order_id, on_date, amount,
      mandate_id, mandate_account_id, sequence, end_to_end, stands, carries, returned_on, return_code)
    select ${territory}, gen_random_uuid(), md5('run' || run)::uuid, id, firm_name, run, ${today}::date + run, null, ${today}, 1000,
      md5('m' || id)::uuid, md5('a' || id)::uuid, 'RCUR', 'AV' || number || '-R' || run, true, true, null, null
    from advance cross join generate_series(1, ${runs}::int) as run`.execute(tables);
  const { rows } = await sql<{ id: string }>`select id from advance order by number limit 1`.execute(tables);
  return rows[0]?.id ?? "";
}

/** The bank's file (camt.053): credits by their references, some of them taken back, fees, a run credited at once, unknown transfers. */
export function statementOf({ advances, sizes }: MatchBench, size: number): Uint8Array {
  const before = sizes.slice(0, sizes.indexOf(size));
  const firstRun = 1 + before.reduce((sum, other) => sum + runsFor(other, advances) + 1, 0);
  const batch = `RUN-${firstRun + runsFor(size, advances)}`;
  const pieces: Buffer[] = [];
  let [total, debit, back] = [advances * 1000, 0, 0];
  const entries = [entryOf(`${size}-0`, { cents: advances * 1000, code: "IDDT/ESDD", batch })];
  for (let line = 1; line < size; line += 1) {
    const place = line % 100;
    const reference = (rank: number) =>
      `AV${(rank % advances) + 1}-R${firstRun + Math.floor(rank / advances)}`;
    let told: Parameters<typeof entryOf>[1];
    if (place < debits) {
      told = { cents: 1000, code: "IDDT/ESDD", endToEnd: reference(debit) };
      debit += 1;
    } else if (place < debits + returns) {
      told = { cents: -1000, code: "IDDT/UPDD", endToEnd: reference(back), reason: "AM04" };
      back += 41;
    } else if (place < debits + returns + fees) told = { cents: -25, code: "CNTR/CHRG" };
    else told = { cents: 2000 + line, code: "RCDT/ESCT" };
    total += told.cents;
    entries.push(entryOf(`${size}-${line}`, told));
    if (entries.length === 1000) pieces.push(Buffer.from(entries.splice(0).join("")));
  }
  pieces.push(Buffer.from(`${entries.join("")}</Stmt></BkToCstmrStmt></Document>`));
  const balance = (type: string, sum: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp>${moneyOf(sum)}<Dt><Dt>${today}</Dt></Dt></Bal>`;
  const head = `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>B${size}</MsgId><CreDtTm>${today}T22:00:00</CreDtTm></GrpHdr><Stmt><Id>S${size}</Id><Acct><Id><IBAN>${iban}</IBAN></Id></Acct>${balance("OPBD", 0)}${balance("CLBD", total)}`;
  return Buffer.concat([Buffer.from(head), ...pieces]);
}

function moneyOf(sum: number): string {
  return `<Amt Ccy="EUR">${(Math.abs(sum) / 100).toFixed(2)}</Amt><CdtDbtInd>${sum < 0 ? "DBIT" : "CRDT"}</CdtDbtInd>`;
}

function entryOf(
  line: string,
  {
    cents: sum,
    code,
    endToEnd,
    reason,
    batch,
  }: {
    readonly cents: number;
    readonly code: string;
    readonly endToEnd?: string;
    readonly reason?: string;
    readonly batch?: string;
  },
): string {
  const [family, sub] = code.split("/");
  const details =
    batch === undefined
      ? `<TxDtls><Refs>${endToEnd === undefined ? "" : `<EndToEndId>${endToEnd}</EndToEndId>`}</Refs>${moneyOf(sum)}<RltdPties><Dbtr><Pty><Nm>MENUISERIE ${line}</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>ECHEANCE ${line}</Ustrd></RmtInf>${reason === undefined ? "" : `<RtrInf><Rsn><Cd>${reason}</Cd></Rsn></RtrInf>`}</TxDtls>`
      : `<Btch><MsgId>${batch}</MsgId></Btch>`;
  return `<Ntry>${moneyOf(sum)}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${today}</Dt></BookgDt><AcctSvcrRef>REF${line}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>${sub}</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls>${details}</NtryDtls></Ntry>`;
}
