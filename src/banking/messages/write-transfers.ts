import { type ControlFigures, sumOfFigures } from "#banking/domain/messages/check-collection.ts";
import { checkTransfers } from "#banking/domain/messages/check-transfers.ts";
import { nameLength, type OrderRefusal, purposeLength } from "#banking/domain/messages/order-refusals.ts";
import type { Transfer, TransferGroup, TransferMessage } from "#banking/domain/messages/transfer.ts";
import { accept, type Outcome } from "#kernel/outcome.ts";
import {
  accountNode,
  amountText,
  bankNode,
  type Edition,
  instantText,
  partyNode,
  sepaText,
  type XmlNode,
} from "./order-nodes.ts";
import { type StreamedGroup, streamDocument } from "./stream-document.ts";
import { figuresNode } from "./write-collection.ts";

/** The file of transfers (pain.001), piece by piece, checked whole first as a collection is. */
export function writeTransfers(message: TransferMessage): Outcome<Iterable<string>, OrderRefusal> {
  const checked = checkTransfers(message);
  if (!checked.ok) return checked;
  const figures = checked.value;
  const edition: Edition = message.version === "pain.001.001.03" ? "2009" : "2019";
  return accept(
    streamDocument({
      namespace: `urn:iso:std:iso:20022:tech:xsd:${message.version}`,
      root: "CstmrCdtTrfInitn",
      header: {
        MsgId: message.messageId,
        CreDtTm: instantText(message.createdAt),
        ...figuresNode(sumOfFigures(figures)),
        InitgPty: { Nm: sepaText(message.initiator, nameLength) },
      },
      groups: message.groups.map((group, index) =>
        groupOf(message, { group, figures: figures[index], edition }),
      ),
      order: "CdtTrfTxInf",
    }),
  );
}

type GroupWritten = {
  readonly group: TransferGroup;
  readonly figures: ControlFigures | undefined;
  readonly edition: Edition;
};

function groupOf(message: TransferMessage, { group, figures, edition }: GroupWritten): StreamedGroup {
  const { debtor } = message;
  return {
    head: {
      PmtInfId: group.paymentId,
      PmtMtd: "TRF",
      BtchBookg: String(message.batchBooking ?? false),
      ...(figures === undefined ? {} : figuresNode(figures)),
      PmtTpInf: { SvcLvl: { Cd: "SEPA" } },
      ReqdExctnDt: edition === "2009" ? group.executeOn : { Dt: group.executeOn },
      Dbtr: partyNode(debtor),
      DbtrAcct: accountNode(debtor.iban),
      DbtrAgt: bankNode(debtor.bic, edition),
      ChrgBr: "SLEV",
    },
    orders: nodesOf(group.transfers, edition),
    count: figures?.count ?? 0,
  };
}

function* nodesOf(transfers: Iterable<Transfer>, edition: Edition): Generator<XmlNode> {
  for (const transfer of transfers) yield transferNode(transfer, edition);
}

/** The creditor's bank is found by the IBAN: it is named only when known. */
function transferNode({ endToEndId, amount, creditor, purpose }: Transfer, edition: Edition): XmlNode {
  return {
    PmtId: { InstrId: endToEndId, EndToEndId: endToEndId },
    Amt: { InstdAmt: { "@Ccy": "EUR", "#": amountText(amount) } },
    ...(creditor.bic === null ? {} : { CdtrAgt: bankNode(creditor.bic, edition) }),
    Cdtr: partyNode(creditor),
    CdtrAcct: accountNode(creditor.iban),
    RmtInf: { Ustrd: sepaText(purpose, purposeLength) },
  };
}
