import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkDocument } from "#banking/messages/check-document.ts";
import { checkAgainstSchema } from "#banking/messages/check-schema.ts";
import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { statementOf } from "../bank-statement.ts";
import { ibans, profile } from "../banking-cast.ts";
import { bankingDesk } from "../banking-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const { banking, clock, key, aFund } = await bankingDesk(await testDatabase());

const versions = ["pain.008.001.08", "pain.008.001.02"] as const;
const before = "FR72ZZZ123456";
const after = "FR46ZZZ005002";

/** Two firms under their mandates, debited once in December under the first account of the fund. */
async function debited(version: (typeof versions)[number] = "pain.008.001.08") {
  clock.at = "2026-11-23T08:00:00.000Z";
  const fund = await aFund("2026-11-23");
  const ours = { ...profile, collectionVersion: version };
  await fund.openAccount({ profile: ours });
  const bakery = await fund.lend("Boulangerie du Lac");
  const garage = await fund.lend("Garage des Forges");
  await fund.mandated(bakery.advance);
  await fund.mandated(garage.advance, { account: fund.account({ debtor: "Garage", iban: ibans.other }) });

  /** Drawn, approved and given; its file has no fault in it. */
  async function leaves(from: PlainDate, until: PlainDate) {
    const run = accepted(await fund.draw(from, until));
    const { file } = accepted(await fund.approve(run.id));
    const params = { territory: fund.territory, run: run.id };
    const body = { sha256: file?.sha256 ?? "" };
    const { taking } = accepted(await banking.takeRunFile({ params, body, key: key() }));
    const { content } = accepted(await banking.downloadRun({ params: { ...params, taking } }));
    accepted(await fund.send(run.id));
    expect((await checkDocument([content])).findings.kept).toEqual([]);
    const folder = process.env["ALIZE_XSD"] ?? "";
    if (existsSync(folder)) {
      const schema = await readFile(join(folder, `${version}.xsd`));
      expect(await checkAgainstSchema(Buffer.from(content), schema)).toEqual([]);
    }
    return { run, text: Buffer.from(content).toString("utf8") };
  }
  await leaves(plainDate("2026-11-23"), plainDate("2026-12-15"));
  await fund.close("2026-12-03");
  return { ...fund, bakery, garage, ours, leaves };
}

const january = [plainDate("2026-12-20"), plainDate("2027-01-15")] as const;
const february = [plainDate("2027-01-20"), plainDate("2027-02-15")] as const;

function counted(text: string, part: string): number {
  return text.split(part).length - 1;
}

it.each(
  versions,
)("a new creditor identifier is told on the next debit of each mandate, and no more once given (%s)", async (version) => {
  const fund = await debited(version);
  await fund.openAccount({ profile: fund.ours, creditorId: after, fromOn: plainDate("2026-12-03") });
  const { text } = await fund.leaves(...january);
  expect(counted(text, "<AmdmntInd>true</AmdmntInd>")).toBe(2);
  expect(counted(text, `<OrgnlCdtrSchmeId><Id><PrvtId><Othr><Id>${before}</Id>`)).toBe(2);
  expect(counted(text, `<CdtrSchmeId><Id><PrvtId><Othr><Id>${after}</Id>`)).toBe(1);
  expect(counted(text, "<SeqTp>RCUR</SeqTp>")).toBe(1);

  await fund.close("2027-01-05");
  expect((await fund.leaves(...february)).text).not.toContain("<AmdmntInd>true</AmdmntInd>");
});

it("a debit that came back did not tell it: the next one tells it again, for that mandate alone", async () => {
  const fund = await debited();
  await fund.openAccount({ profile: fund.ours, creditorId: after, fromOn: plainDate("2026-12-03") });
  const { run } = await fund.leaves(...january);
  await fund.close("2027-01-06");
  const item = run.items.find(({ advance }) => advance === fund.bakery.advance);
  const back = { on: "2027-01-05", code: "PMNT/IDDT/UPDD", amount: "-100.00", reason: "AM04" };
  const file = statementOf([{ ...back, endToEnd: item?.endToEnd ?? "" }]);
  const params = { territory: fund.territory, fund: fund.fund };
  accepted(await banking.importStatement({ params, query: { name: "releve.xml" }, file, key: key() }));
  const { text } = await fund.leaves(...february);
  expect(counted(text, "<AmdmntInd>true</AmdmntInd>")).toBe(1);
  expect(text.split("<DrctDbtTxInf>").find((debit) => debit.includes("OrgnlCdtrSchmeId"))).toContain(
    ibans.firm.replaceAll(" ", ""),
  );
});

it("a new holder is told by its former name; a new account alone changes nothing of a mandate", async () => {
  const fund = await debited();
  await fund.openAccount({ profile: fund.ours, iban: ibans.other, fromOn: plainDate("2026-12-03") });
  expect((await fund.leaves(...january)).text).not.toContain("<AmdmntInd>true</AmdmntInd>");
  await fund.close("2027-01-05");
  await fund.openAccount({
    profile: fund.ours,
    holder: "Fonds de la vallée",
    fromOn: plainDate("2027-01-05"),
  });
  const { text } = await fund.leaves(...february);
  expect(counted(text, "<OrgnlCdtrSchmeId><Nm>Fonds du bassin</Nm></OrgnlCdtrSchmeId>")).toBe(2);
});

it("two debits of a mandate in one file tell the change once, on the first", async () => {
  const fund = await debited();
  await fund.openAccount({ profile: fund.ours, creditorId: after, fromOn: plainDate("2026-12-03") });
  const { run, text } = await fund.leaves(january[0], addDays(february[1], 0));
  expect(run.count).toBe(4);
  expect(counted(text, "<AmdmntInd>true</AmdmntInd>")).toBe(2);
  const [first = "", second = ""] = text.split("<PmtInf>").slice(1);
  expect([counted(first, "OrgnlCdtrSchmeId>") > 0, counted(second, "OrgnlCdtrSchmeId>")]).toEqual([true, 0]);
});

it("a mandate signed under the former identifier, and never debited, says so on its first debit", async () => {
  clock.at = "2026-11-23T08:00:00.000Z";
  const fund = await aFund("2026-11-23");
  await fund.openAccount();
  const { advance } = await fund.lend("Boulangerie du Lac");
  await fund.mandated(advance);
  clock.at = "2026-11-23T08:00:01.000Z";
  await fund.openAccount({ creditorId: after });
  const run = accepted(await fund.draw("2026-11-23", "2026-12-15"));
  accepted(await fund.approve(run.id));
  const { file } = accepted(await banking.readRun({ params: { territory: fund.territory, run: run.id } }));
  const params = { territory: fund.territory, run: run.id };
  const body = { sha256: file?.sha256 ?? "" };
  const { taking } = accepted(await banking.takeRunFile({ params, body, key: key() }));
  const { content } = accepted(await banking.downloadRun({ params: { ...params, taking } }));
  expect(Buffer.from(content).toString("utf8")).toContain(
    `<OrgnlCdtrSchmeId><Id><PrvtId><Othr><Id>${before}</Id>`,
  );
});
