import { ibans } from "./banking-cast.ts";

interface Movement {
  readonly amount: string;
  readonly on: string;
  /** "PMNT/IDDT/ESDD". */
  readonly code: string;
  readonly endToEnd?: string;
  readonly message?: string;
  readonly name?: string;
  readonly words?: string;
  readonly reason?: string;
  readonly reference?: string;
}

/** An invented statement of the fund's account (camt.053.001.08); amounts below zero are debits. */
export function statementOf(
  movements: readonly Movement[],
  { opening = 0, iban = ibans.fund, id: name = "REL1" } = {},
) {
  const all = movements.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
  const euro = (cents: number) => (Math.abs(cents) / 100).toFixed(2);
  const side = (cents: number) => (cents < 0 ? "DBIT" : "CRDT");
  const balance = (code: string, cents: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${euro(cents)}</Amt><CdtDbtInd>${side(cents)}</CdtDbtInd><Dt><Dt>2026-12-01</Dt></Dt></Bal>`;
  const text = `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>${name}</MsgId><CreDtTm>2026-12-04T06:00:00</CreDtTm></GrpHdr><Stmt><Id>${name}</Id><Acct><Id><IBAN>${iban.replaceAll(" ", "")}</IBAN></Id></Acct>${balance("OPBD", opening)}${balance("CLBD", opening + all)}${movements.map(entryOf).join("")}</Stmt></BkToCstmrStmt></Document>`;
  return new TextEncoder().encode(text);
}

function entryOf({ amount, on, code, endToEnd, message, name, words, reason, reference }: Movement): string {
  const [domain = "", family = "", sub = ""] = code.split("/");
  const isDebit = Number(amount) < 0;
  const party = isDebit && reason === undefined ? "Cdtr" : "Dbtr";
  const sum = `<Amt Ccy="EUR">${amount.replace("-", "")}</Amt><CdtDbtInd>${isDebit ? "DBIT" : "CRDT"}</CdtDbtInd>`;
  const batch = message === undefined ? "" : `<Btch><MsgId>${message}</MsgId></Btch>`;
  const told = [
    endToEnd === undefined ? "" : `<Refs><EndToEndId>${endToEnd}</EndToEndId></Refs>`,
    sum,
    name === undefined ? "" : `<RltdPties><${party}><Pty><Nm>${name}</Nm></Pty></${party}></RltdPties>`,
    words === undefined ? "" : `<RmtInf><Ustrd>${words}</Ustrd></RmtInf>`,
    reason === undefined ? "" : `<RtrInf><Rsn><Cd>${reason}</Cd></Rsn></RtrInf>`,
  ].join("");
  const details = batch === "" ? `<TxDtls>${told}</TxDtls>` : batch;
  const bank = reference === undefined ? "" : `<AcctSvcrRef>${reference}</AcctSvcrRef>`;
  return `<Ntry>${sum}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt>${bank}<BkTxCd><Domn><Cd>${domain}</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>${sub}</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls>${details}</NtryDtls></Ntry>`;
}
