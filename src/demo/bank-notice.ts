import type { Cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { fundAccount } from "./bank-accounts.ts";

/** A movement of the fund's account, as the invented bank tells it. */
export interface BankMovement {
  readonly kind: "debit" | "return";
  readonly on: PlainDate;
  readonly amount: Cents;
  readonly endToEnd: string;
  readonly firm: string;
}

/** A bank's notice of debits and credits (camt.054.001.02): what it credited, and what came back for want of funds. */
export function bankNotice(name: string, on: PlainDate, movements: readonly BankMovement[]): Uint8Array {
  const head = `<GrpHdr><MsgId>${name}</MsgId><CreDtTm>${on}T06:00:00</CreDtTm></GrpHdr>`;
  const account = `<Acct><Id><IBAN>${fundAccount}</IBAN></Id></Acct>`;
  const notice = `<Ntfctn><Id>${name}</Id><CreDtTm>${on}T06:00:00</CreDtTm>${account}${movements.map(entryOf).join("")}</Ntfctn>`;
  const namespace = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.02";
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="${namespace}"><BkToCstmrDbtCdtNtfctn>${head}${notice}</BkToCstmrDbtCdtNtfctn></Document>`,
  );
}

function entryOf({ kind, on, amount, endToEnd, firm }: BankMovement): string {
  const isReturn = kind === "return";
  const side = isReturn ? "DBIT" : "CRDT";
  const code = isReturn ? "UPDD" : "ESDD";
  const euros = `${amount / 100n}.${String(amount % 100n).padStart(2, "0")}`;
  const why = isReturn ? "<RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf>" : "";
  return [
    `<Ntry><Amt Ccy="EUR">${euros}</Amt><CdtDbtInd>${side}</CdtDbtInd><Sts>BOOK</Sts>`,
    `<BookgDt><Dt>${on}</Dt></BookgDt><AcctSvcrRef>${isReturn ? "R" : "P"}${endToEnd.slice(-34)}</AcctSvcrRef>`,
    `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>${code}</SubFmlyCd></Fmly></Domn></BkTxCd>`,
    `<NtryDtls><TxDtls><Refs><EndToEndId>${endToEnd}</EndToEndId></Refs>`,
    `<RltdPties><Dbtr><Nm>${escaped(firm)}</Nm></Dbtr></RltdPties>${why}</TxDtls></NtryDtls></Ntry>`,
  ].join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
