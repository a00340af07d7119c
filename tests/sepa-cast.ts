import type { CollectionGroup, CollectionMessage, Debit } from "#banking/domain/messages/collection.ts";
import type { TransferMessage } from "#banking/domain/messages/transfer.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import oracle from "./peers/oracles/sepa.json" with { type: "json" };

const metz = { town: "METZ", country: "FR" };
const duval = { street: "RUE DES TILLEULS", building: "12", postCode: "57000", ...metz };
const saarbruecken = {
  street: "BAHNHOFSTR",
  building: "3",
  postCode: "66111",
  town: "SAARBRÜCKEN",
  country: "DE",
};
const sarreguemines = {
  street: "AVENUE FOCH",
  building: "101",
  postCode: "57200",
  town: "SARREGUEMINES",
  country: "FR",
};

const debtors = [
  { bic: "PSSTFRPPXXX", address: duval, purpose: "Avance 2026-0042 échéance 7/36" },
  { bic: null, address: saarbruecken, purpose: "Avance 2026-0051 échéance 1/60" },
  { bic: "BNPAFRPPXXX", address: sarreguemines, purpose: "Avance 2025-0007 échéance 60/60" },
];

/** The three debits of the published sample, as rules know them. */
export const sampleDebits: readonly Debit[] = oracle.direct_debits.map((debit, index) => ({
  endToEndId: debit.end_to_end,
  amount: euros(debit.amount),
  mandate: { rum: debit.rum, signedOn: plainDate(debit.signed) },
  debtor: {
    name: debit.name,
    iban: debit.iban,
    bic: debtors[index]?.bic ?? null,
    ...(debtors[index] === undefined ? {} : { address: debtors[index].address }),
  },
  purpose: debtors[index]?.purpose ?? "",
}));

export function sampleGroup(sequence: "RCUR" | "FNAL", over: Partial<CollectionGroup> = {}): CollectionGroup {
  return {
    paymentId: `ATI-SDD-20261201-001-${sequence === "RCUR" ? 1 : 2}`,
    scheme: "CORE",
    sequence,
    collectOn: plainDate(oracle.collection_date),
    debits: sampleDebits.filter((_, index) => oracle.direct_debits[index]?.seq === sequence),
    ...over,
  };
}

export function sampleCollection(over: Partial<CollectionMessage> = {}): CollectionMessage {
  return {
    messageId: "ATI-SDD-20261201-001",
    createdAt: "2026-12-01T09:30:00.000Z",
    initiator: oracle.creditor.name,
    creditor: { ...oracle.creditor, address: metz },
    version: "pain.008.001.08",
    groups: [sampleGroup("RCUR"), sampleGroup("FNAL")],
    ...over,
  };
}

export function sampleTransfers(over: Partial<TransferMessage> = {}): TransferMessage {
  const { name, iban, bic } = oracle.creditor;
  return {
    messageId: "ATI-SCT-20261201-001",
    createdAt: "2026-12-01T10:00:00.000Z",
    initiator: name,
    debtor: { name, iban, bic, address: metz },
    version: "pain.001.001.09",
    groups: [
      {
        paymentId: "ATI-SCT-20261201-001-1",
        executeOn: plainDate("2026-12-02"),
        transfers: oracle.transfers.map((transfer) => ({
          endToEndId: transfer.end_to_end,
          amount: euros(transfer.amount),
          creditor: { name: transfer.name, iban: transfer.iban, bic: null },
          purpose: `Avance remboursable ${transfer.end_to_end.slice(4)}`,
        })),
      },
    ],
    ...over,
  };
}
