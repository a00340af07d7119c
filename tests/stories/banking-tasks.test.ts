import { expect, it } from "vitest";
import { statementOf } from "../bank-statement.ts";
import { bankingDesk, claire, marc } from "../banking-desk.ts";
import { accepted } from "../convention-desk.ts";
import { testDatabase } from "../database.ts";

const { banking, key, sit, aFund } = await bankingDesk(await testDatabase());

it("each step at the bank waits for the person who may take it, and no other", async () => {
  const {
    territory,
    fund,
    propose,
    asCoordinator,
    asTreasurer,
    lend,
    sign,
    confirm,
    draw,
    approve,
    send,
    close,
  } = await aFund("2026-11-23");
  const kinds = async (role: "treasurer" | "coordinator") => {
    sit(role, role === "treasurer" ? marc : claire, territory);
    const { tasks } = accepted(await banking.listTasks({ params: { territory } }));
    asTreasurer();
    return tasks.map(({ kind }) => kind);
  };
  const { waiting } = accepted(await propose());
  expect([await kinds("treasurer"), await kinds("coordinator")]).toEqual([[], ["account-to-confirm"]]);
  asCoordinator();
  const params = { territory, account: waiting?.id ?? "" };
  accepted(await banking.confirmAccount({ params, body: {}, key: key() }));
  asTreasurer();

  const { advance } = await lend("Boulangerie");
  const [mandate] = accepted(await sign(advance)).mandates;
  expect(await kinds("coordinator")).toEqual(["mandate-to-confirm"]);
  accepted(await confirm(mandate?.id ?? "", mandate?.waiting?.id ?? ""));
  expect(await kinds("treasurer")).toEqual(["debits-to-draw"]);

  const run = accepted(await draw("2026-11-23", "2026-12-31"));
  expect([await kinds("treasurer"), await kinds("coordinator")]).toEqual([[], ["run-to-approve"]]);
  accepted(await approve(run.id));
  expect([await kinds("treasurer"), await kinds("coordinator")]).toEqual([["run-to-send"], []]);
  accepted(await send(run.id));
  expect(await kinds("treasurer")).toEqual([]);

  await close("2026-12-04");
  const file = statementOf([{ on: "2026-12-03", code: "PMNT/RCDT/ESCT", amount: "12.00", name: "Inconnu" }]);
  const where = { params: { territory, fund }, query: { name: "releve.xml" } };
  accepted(await banking.importStatement({ ...where, file, key: key() }));
  expect(await kinds("treasurer")).toEqual(["debits-to-draw", "lines-to-match"]);
});

it("an auditor reads and does not act; a report of the bank undoes what it rejects", async () => {
  const { territory, openAccount, lend, mandated, draw, approve, send, close, readAdvance, fund } =
    await aFund("2026-11-23");
  await openAccount();
  const { advance } = await lend("Boulangerie");
  await mandated(advance);
  const run = accepted(await draw("2026-11-23", "2026-12-31"));
  accepted(await approve(run.id));
  accepted(await send(run.id));
  const report = `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt><GrpHdr><MsgId>R1</MsgId><CreDtTm>2026-11-23T10:00:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${run.messageId}</OrgnlMsgId><OrgnlMsgNmId>pain.008.001.08</OrgnlMsgNmId><GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>`;
  const file = new TextEncoder().encode(report);
  const where = { params: { territory, fund }, query: { name: "compte-rendu.xml" } };
  expect(accepted(await banking.importStatement({ ...where, file, key: key() })).matched).toBe(1);
  expect((await close("2026-12-03")).debits).toBe(0);
  expect((await readAdvance(advance)).paid).toBe(0n);

  sit("auditor", marc, territory);
  const read = accepted(await banking.readRun({ params: { territory, run: run.id } }));
  expect(read.items[0]?.returned?.code).toBe("AC04");
  const refused = await banking.sendRun({ params: { territory, run: run.id }, body: {}, key: key() });
  expect(refused.ok ? "sent" : refused.refusal.reason).toBe("not-allowed");
});
