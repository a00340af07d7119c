import {
  type ControlFigures,
  checkCollection,
  sumOfFigures,
} from "#banking/domain/messages/check-collection.ts";
import type {
  CollectionGroup,
  CollectionMessage,
  Debit,
  MandateAmendment,
} from "#banking/domain/messages/collection.ts";
import { nameLength, type OrderRefusal, purposeLength } from "#banking/domain/messages/order-refusals.ts";
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

/**
 * The file of a collection (pain.008), piece by piece. All of it is checked first: what a bank would refuse is refused
 * here, and nothing is written. Equal messages give equal bytes.
 */
export function writeCollection(message: CollectionMessage): Outcome<Iterable<string>, OrderRefusal> {
  const checked = checkCollection(message);
  if (!checked.ok) return checked;
  const figures = checked.value;
  const edition: Edition = message.version === "pain.008.001.02" ? "2009" : "2019";
  return accept(
    streamDocument({
      namespace: `urn:iso:std:iso:20022:tech:xsd:${message.version}`,
      root: "CstmrDrctDbtInitn",
      header: headerNode(message, sumOfFigures(figures)),
      groups: message.groups.map((group, index) =>
        groupOf(message, { group, figures: figures[index], edition }),
      ),
      order: "DrctDbtTxInf",
    }),
  );
}

function headerNode(message: CollectionMessage, all: ControlFigures): XmlNode {
  return {
    MsgId: message.messageId,
    CreDtTm: instantText(message.createdAt),
    ...figuresNode(all),
    InitgPty: { Nm: sepaText(message.initiator, nameLength) },
  };
}

export function figuresNode({ count, sum }: ControlFigures): XmlNode {
  return { NbOfTxs: String(count), CtrlSum: amountText(sum) };
}

type GroupWritten = {
  readonly group: CollectionGroup;
  readonly figures: ControlFigures | undefined;
  readonly edition: Edition;
};

function groupOf(message: CollectionMessage, { group, figures, edition }: GroupWritten): StreamedGroup {
  const { creditor } = message;
  return {
    head: {
      PmtInfId: group.paymentId,
      PmtMtd: "DD",
      BtchBookg: String(message.batchBooking ?? true),
      ...(figures === undefined ? {} : figuresNode(figures)),
      PmtTpInf: { SvcLvl: { Cd: "SEPA" }, LclInstrm: { Cd: group.scheme }, SeqTp: group.sequence },
      ReqdColltnDt: group.collectOn,
      Cdtr: partyNode(creditor),
      CdtrAcct: accountNode(creditor.iban),
      CdtrAgt: bankNode(creditor.bic, edition),
      ChrgBr: "SLEV",
      CdtrSchmeId: creditorScheme(creditor.ics),
    },
    orders: nodesOf(group.debits, edition),
    count: figures?.count ?? 0,
  };
}

function* nodesOf(debits: Iterable<Debit>, edition: Edition): Generator<XmlNode> {
  for (const debit of debits) yield debitNode(debit, edition);
}

function debitNode({ endToEndId, amount, mandate, debtor, purpose }: Debit, edition: Edition): XmlNode {
  return {
    PmtId: { EndToEndId: endToEndId },
    InstdAmt: { "@Ccy": "EUR", "#": amountText(amount) },
    DrctDbtTx: {
      MndtRltdInf: {
        MndtId: mandate.rum,
        DtOfSgntr: mandate.signedOn,
        AmdmntInd: String(mandate.amendment !== undefined),
        ...(mandate.amendment === undefined ? {} : { AmdmntInfDtls: amendmentNode(mandate.amendment) }),
      },
    },
    DbtrAgt: bankNode(debtor.bic, edition),
    Dbtr: partyNode(debtor),
    DbtrAcct: accountNode(debtor.iban),
    RmtInf: { Ustrd: sepaText(purpose, purposeLength) },
  };
}

/** Within the same bank the former account is not told: SMNDA stands for it (EPC114-06). */
function amendmentNode(amendment: MandateAmendment): XmlNode {
  const { originalRum, originalIban, originalCreditor, sameBankNewAccount } = amendment;
  const account = sameBankNewAccount === true ? { Id: { Othr: { Id: "SMNDA" } } } : null;
  return {
    ...(originalRum === undefined ? {} : { OrgnlMndtId: originalRum }),
    ...(originalCreditor === undefined
      ? {}
      : {
          OrgnlCdtrSchmeId: {
            ...(originalCreditor.name === undefined
              ? {}
              : { Nm: sepaText(originalCreditor.name, nameLength) }),
            ...(originalCreditor.ics === undefined ? {} : creditorScheme(originalCreditor.ics)),
          },
        }),
    ...(account === null && originalIban === undefined
      ? {}
      : { OrgnlDbtrAcct: account ?? accountNode(originalIban ?? "") }),
  };
}

function creditorScheme(ics: string): XmlNode {
  return { Id: { PrvtId: { Othr: { Id: ics, SchmeNm: { Prtry: "SEPA" } } } } };
}
