import { centsOf } from "#banking/domain/messages/grammar/value-findings.ts";
import type { EntryBatch, EntryDetail, StatementEntry } from "#banking/domain/messages/statement.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { allAt, textAt, type XmlTree } from "./read-trees.ts";
import { dayAt, signedAmount, unreadable } from "./tree-values.ts";

/** An entry of either edition; null when it is only announced (pending, informative) and moves nothing. */
export function entryOfTree(tree: XmlTree): StatementEntry | null {
  if (textAt(tree, "Sts/Cd", "Sts") !== "BOOK") return null;
  const amount = signedAmount(tree, "Amt", textAt(tree, "CdtDbtInd"));
  const bookedOn = dayAt(tree, "BookgDt");
  if (bookedOn === null) throw unreadable(tree, "BookgDt", null);
  const details = allAt(tree, "NtryDtls/TxDtls");
  return {
    amount,
    isReversal: ["true", "1"].includes(textAt(tree, "RvslInd") ?? ""),
    bookedOn,
    valueOn: dayAt(tree, "ValDt"),
    entryReference: reference(textAt(tree, "NtryRef")),
    bankReference: reference(textAt(tree, "AcctSvcrRef")),
    code: { iso: isoCode(tree), own: textAt(tree, "BkTxCd/Prtry/Cd") },
    text: textAt(tree, "AddtlNtryInf") ?? "",
    batch: batchOf(tree),
    details: details.map((detail) => detailOf(detail, { amount, isAlone: details.length === 1 })),
  };
}

/** "PMNT/IDDT/ESDD": domain, family, sub-family. */
function isoCode(tree: XmlTree): string | null {
  const parts = ["Cd", "Fmly/Cd", "Fmly/SubFmlyCd"].map((path) => textAt(tree, `BkTxCd/Domn/${path}`));
  return parts.includes(null) ? null : parts.join("/");
}

function batchOf(tree: XmlTree): EntryBatch | null {
  const batch = allAt(tree, "NtryDtls/Btch")[0];
  if (batch === undefined) return null;
  const count = textAt(batch, "NbOfTxs");
  return {
    messageId: textAt(batch, "MsgId"),
    paymentId: textAt(batch, "PmtInfId"),
    count: count === null ? null : Number(count),
  };
}

type OfEntry = { readonly amount: Cents; readonly isAlone: boolean };

function detailOf(tree: XmlTree, entry: OfEntry): EntryDetail {
  const reason = textAt(tree, "RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry");
  return {
    amount: detailAmount(tree, entry),
    endToEndId: reference(textAt(tree, "Refs/EndToEndId")),
    instructionId: reference(textAt(tree, "Refs/InstrId")),
    messageId: reference(textAt(tree, "Refs/MsgId")),
    paymentId: reference(textAt(tree, "Refs/PmtInfId")),
    rum: reference(textAt(tree, "Refs/MndtId")),
    bankReference: reference(textAt(tree, "Refs/AcctSvcrRef")),
    otherParty: otherParty(tree, { isCredit: entry.amount > 0n, isReturn: reason !== null }),
    remittance: remittanceOf(tree),
    reason,
  };
}

/** A detail alone is the entry; in a batch without amounts, nobody knows. */
function detailAmount(tree: XmlTree, { amount, isAlone }: OfEntry): Cents | null {
  const text = textAt(tree, "Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/InstdAmt/Amt");
  const read = text === null ? null : centsOf(text);
  if (isAlone || read === null) return isAlone ? amount : null;
  const direction = textAt(tree, "CdtDbtInd") ?? (amount < 0n ? "DBIT" : "CRDT");
  return direction === "DBIT" ? cents(-read) : cents(read);
}

/** Banks write NOTPROVIDED where they were told nothing. */
function reference(text: string | null): string | null {
  return text === "NOTPROVIDED" ? null : text;
}

/** Money comes from a debtor and goes to a creditor; a return goes the other way. */
function otherParty(
  tree: XmlTree,
  { isCredit, isReturn }: { isCredit: boolean; isReturn: boolean },
): EntryDetail["otherParty"] {
  const side = isCredit === isReturn ? "Cdtr" : "Dbtr";
  return {
    name: textAt(tree, `RltdPties/${side}/Pty/Nm`, `RltdPties/${side}/Nm`),
    iban: textAt(tree, `RltdPties/${side}Acct/Id/IBAN`),
  };
}

function remittanceOf(tree: XmlTree): string {
  const free = allAt(tree, "RmtInf/Ustrd").map(({ text }) => text.trim());
  const references = allAt(tree, "RmtInf/Strd/CdtrRefInf/Ref").map(({ text }) => text.trim());
  return [...free, ...references].filter((text) => text !== "").join(" ");
}
