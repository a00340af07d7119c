import { messageName } from "#banking/domain/messages/grammar/message-grammar.ts";
import { centsOf } from "#banking/domain/messages/grammar/value-findings.ts";
import type {
  GroupStatus,
  OrderStatus,
  PaymentStatusReport,
  StatusReason,
} from "#banking/domain/messages/payment-status.ts";
import { cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { allAt, readTrees, textAt, type XmlTree } from "./read-trees.ts";
import type { Chunks, XmlRefusal } from "./read-xml.ts";

export type StatusRefusal = Refusal<"message-not-a-status" | "status-names-no-message">;

/** What the bank answers about a file of ours (pain.002), of either edition. */
export async function readPaymentStatus(
  chunks: Chunks,
): Promise<Outcome<PaymentStatusReport, StatusRefusal | XmlRefusal>> {
  let message = "";
  const trees: XmlTree[] = [];
  const read = await readTrees(chunks, {
    document: (namespace) => {
      message = messageName(namespace);
    },
    gathers: (_, depth) => depth === 3,
    tree: (tree) => {
      trees.push(tree);
    },
  });
  if (!read.ok) return read;
  if (!message.startsWith("pain.002.001."))
    return refuse("message-not-a-status", { message: message.slice(0, 80) });
  const original = trees.find(({ name }) => name === "OrgnlGrpInfAndSts");
  const originalMessageId = original === undefined ? null : textAt(original, "OrgnlMsgId");
  if (original === undefined || originalMessageId === null) return refuse("status-names-no-message");
  return accept({
    ...headOf(trees.find(({ name }) => name === "GrpHdr")),
    originalMessageId,
    originalMessageName: textAt(original, "OrgnlMsgNmId") ?? "",
    status: textAt(original, "GrpSts"),
    reasons: reasonsOf(original),
    groups: trees.filter(({ name }) => name === "OrgnlPmtInfAndSts").map(groupOf),
  });
}

function headOf(header: XmlTree | undefined): Pick<PaymentStatusReport, "messageId" | "createdAt"> {
  if (header === undefined) return { messageId: "", createdAt: "" };
  return { messageId: textAt(header, "MsgId") ?? "", createdAt: textAt(header, "CreDtTm") ?? "" };
}

function groupOf(tree: XmlTree): GroupStatus {
  return {
    paymentId: textAt(tree, "OrgnlPmtInfId") ?? "",
    status: textAt(tree, "PmtInfSts"),
    reasons: reasonsOf(tree),
    orders: allAt(tree, "TxInfAndSts").map(orderOf),
  };
}

function orderOf(tree: XmlTree): OrderStatus {
  const amount = centsOf(textAt(tree, "OrgnlTxRef/Amt/InstdAmt") ?? "");
  return {
    endToEndId: textAt(tree, "OrgnlEndToEndId"),
    instructionId: textAt(tree, "OrgnlInstrId"),
    status: textAt(tree, "TxSts"),
    reasons: reasonsOf(tree),
    amount: amount === null ? null : cents(amount),
    rum: textAt(tree, "OrgnlTxRef/MndtRltdInf/MndtId", "OrgnlTxRef/MndtRltdInf/DrctDbtMndt/MndtId"),
  };
}

function reasonsOf(tree: XmlTree): StatusReason[] {
  return allAt(tree, "StsRsnInf").map((reason) => ({
    code: textAt(reason, "Rsn/Cd"),
    own: textAt(reason, "Rsn/Prtry"),
    text: allAt(reason, "AddtlInf")
      .map(({ text }) => text.trim())
      .join(" "),
  }));
}
