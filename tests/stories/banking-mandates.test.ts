import { sql } from "kysely";
import { expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { ibans } from "../banking-cast.ts";
import { bankingDesk, chair, claire, marc, odile } from "../banking-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const database = await testDatabase();
const { banking, clock, key, sit, aFund } = await bankingDesk(database);
const day = plainDate("2026-11-23");

function refused(outcome: { ok: boolean; refusal?: { reason: string } }): string | undefined {
  return outcome.ok ? undefined : outcome.refusal?.reason;
}

it("an account of a fund is proposed by one person and confirmed by another, once", async () => {
  const { territory, propose, bank, asCoordinator } = await aFund("2026-11-23");
  const proposed = accepted(await propose());
  expect([proposed.account, proposed.waiting?.iban]).toEqual([null, "FR14 •••• •••• 606"]);

  sit("coordinator", marc, territory);
  const params = { territory, account: proposed.waiting?.id ?? "" };
  expect(refused(await banking.confirmAccount({ params, body: {}, key: key() }))).toBe("same-person");
  asCoordinator();
  accepted(await banking.confirmAccount({ params, body: {}, key: key() }));
  expect(refused(await banking.confirmAccount({ params, body: {}, key: key() }))).toBe("already-answered");
  expect((await bank()).account?.iban).toBe("FR14 •••• •••• 606");
});

it("an account number whose RIB key is wrong is refused at its field, with a sentence that does not repeat it", async () => {
  const { propose } = await aFund("2026-11-23");
  const answer = await propose({ iban: "FR84 2004 1010 0505 0001 3M02 607" });
  expect(refused(answer)).toBe("iban-rib-key-wrong");
  if (!answer.ok)
    expect([answer.refusal.field, answer.refusal.sentence.includes("20041")]).toEqual(["iban", false]);
});

it("no account number stands in clear in any table, nor in the audit trail", async () => {
  const { territory, scope, openAccount, lend, mandated } = await aFund("2026-11-23");
  await openAccount();
  const { advance } = await lend("Boulangerie");
  await mandated(advance);
  const found = await database.transaction(scope, async (transaction) => {
    const tables = transaction.tables();
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')`.execute(
      tables,
    );
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["bank_account", "mandate_account", "audit_line"]),
    );
    const telling = [];
    for (const { name } of rows)
      for (const iban of Object.values(ibans).map((number) => number.replaceAll(" ", ""))) {
        const clear = sql`select from ${sql.table(name)} as row where strpos(replace(row::text, ' ', ''), ${iban}) > 0`;
        if ((await clear.execute(tables)).rows.length > 0) telling.push([name, territory]);
      }
    return telling;
  });
  expect(found).toEqual([]);
});

it("a mandate takes the reference of the contract, else one of its own, and waits for its account to be confirmed", async () => {
  const { openAccount, lend, sign, confirm } = await aFund("2026-11-23");
  await openAccount();
  const named = await lend("Garage", { on: "2026-11-02", mandate: "RUM-2026-7" });
  const unnamed = await lend("Boulangerie");
  const [first] = accepted(await sign(named.advance)).mandates;
  const [second] = accepted(await sign(unnamed.advance)).mandates;
  expect([first?.reference, first?.standing, first?.account]).toEqual([
    "RUM-2026-7",
    "account-to-confirm",
    null,
  ]);
  expect(second?.reference).toMatch(/^ALIZE-2-[0-9A-F]{8}$/);
  // The same account under another name is said to the second person.
  expect(second?.waiting?.sharing).toEqual(["Boulangerie"]);
  const [confirmed] = accepted(await confirm(first?.id ?? "", first?.waiting?.id ?? "")).mandates;
  expect([confirmed?.standing, confirmed?.account?.iban]).toEqual(["valid", "FR76 •••• •••• 189"]);
  expect(refused(await sign(named.advance))).toBe("mandate-already-stands");
});

it("a mandate is refused while the fund has no creditor identifier", async () => {
  const { openAccount, lend, sign } = await aFund("2026-11-23");
  const { advance } = await lend("Garage");
  expect(refused(await sign(advance))).toBe("no-creditor-id");
  await openAccount({ creditorId: null });
  expect(refused(await sign(advance))).toBe("no-creditor-id");
});

it("an account changes under two people, the one in use stays meanwhile, and the owner is told by mail", async () => {
  const { territory, scope, openAccount, lend, mandated, account, confirm, owns } = await aFund("2026-11-23");
  await openAccount();
  const { advance, firm } = await lend("Boulangerie");
  owns(odile, firm);
  const mandate = await mandated(advance);
  clock.at = "2026-11-23T08:01:00.000Z";
  const params = { territory, mandate: mandate?.id ?? "" };
  expect(refused(await banking.proposeMandateAccount({ params, body: account(), key: key() }))).toBe(
    "account-unchanged",
  );
  const body = account({ iban: ibans.other });
  const [changing] = accepted(await banking.proposeMandateAccount({ params, body, key: key() })).mandates;
  expect([changing?.account?.iban, changing?.waiting?.iban]).toEqual([
    "FR76 •••• •••• 189",
    "DE89 •••• •••• 000",
  ]);
  sit("chair", marc, territory);
  const answer = { params: { ...params, account: changing?.waiting?.id ?? "" }, body: {}, key: key() };
  expect(refused(await banking.confirmMandateAccount(answer))).toBe("same-person");
  const [changed] = accepted(await confirm(params.mandate, changing?.waiting?.id ?? "")).mandates;
  expect(changed?.account?.iban).toBe("DE89 •••• •••• 000");
  const mails = await database.transaction(scope, async (transaction) =>
    transaction
      .tables<{ mail: { territory_id: string; id: string; address: string; text: string } }>()
      .selectFrom("mail")
      .select(["address", "text"])
      .where("territory_id", "=", territory)
      .orderBy("id")
      .execute(),
  );
  expect(mails.map(({ address, text }) => [address, text.includes("DE89 •••• •••• 000")])).toEqual([
    ["odile@exemple.test", false],
    ["odile@exemple.test", true],
  ]);
});

it("two people who confirm and decline at once: one is heard, the other is told", async () => {
  const { territory, openAccount, lend, sign } = await aFund("2026-11-23");
  await openAccount();
  const { advance } = await lend("Boulangerie");
  const [mandate] = accepted(await sign(advance)).mandates;
  sit("chair", chair, territory);
  const params = { territory, mandate: mandate?.id ?? "", account: mandate?.waiting?.id ?? "" };
  const answers = await Promise.all([
    banking.confirmMandateAccount({ params, body: {}, key: key() }),
    banking.declineMandateAccount({ params, body: {}, key: key() }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

it("suspended, taken up again, then revoked for good on the owner's word", async () => {
  const { territory, openAccount, lend, mandated } = await aFund("2026-11-23");
  await openAccount();
  const { advance } = await lend("Boulangerie");
  const mandate = await mandated(advance);
  const params = { territory, mandate: mandate?.id ?? "" };
  const change = async (state: "standing" | "suspended" | "revoked", on = day) =>
    banking.changeMandateState({ params, body: { state, on, reason: "Parole du gérant" }, key: key() });
  expect(accepted(await change("suspended")).mandates[0]?.standing).toBe("suspended");
  expect(accepted(await change("standing")).mandates[0]?.standing).toBe("valid");
  expect(refused(await change("revoked", plainDate("2026-11-24")))).toBe("date-in-the-future");
  expect(refused(await change("revoked", plainDate("2026-11-01")))).toBe("before-mandate");
  expect(accepted(await change("revoked")).mandates[0]?.standing).toBe("revoked");
  expect(refused(await change("standing"))).toBe("mandate-revoked");
});

it("an owner reads their own mandate, masked, and no other; another territory opens nothing", async () => {
  const here = await aFund("2026-11-23");
  await here.openAccount();
  const { advance } = await here.lend("Boulangerie");
  await here.mandated(advance);
  sit("owner", odile, here.territory);
  const params = { territory: here.territory, advance };
  expect(refused(await banking.readAdvanceMandates({ params }))).toBe("file-denied");
  const elsewhere = await aFund("2026-11-23");
  const moved = { territory: elsewhere.territory, advance };
  sit("coordinator", claire, elsewhere.territory);
  expect(refused(await banking.readAdvanceMandates({ params: moved }))).toBe("advance-unknown");
});

it("a server without a key takes no account number, and says so", async () => {
  const locked = await bankingDesk(await testDatabase(), null);
  const { propose } = await locked.aFund("2026-11-23");
  expect(refused(await propose())).toBe("no-secret-key");
});
