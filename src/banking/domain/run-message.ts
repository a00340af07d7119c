import type { BankAccount } from "./bank-account.ts";
import { type BankRun, paymentIdOf, type RunItem } from "./bank-run.ts";
import type { Mandate } from "./mandate.ts";
import type { CollectionMessage, Debit, Scheme } from "./messages/collection.ts";
import type { AccountHolder } from "./messages/party.ts";
import type { TransferMessage } from "./messages/transfer.ts";

/** A line of a run with what is read in clear for its file alone. */
export type OpenItem = {
  readonly item: RunItem;
  readonly mandate: Mandate;
  readonly firm: AccountHolder;
  /** The account of the last debit, where it was another. */
  readonly formerIban: string | null;
};

export type OpenAccount = Pick<BankAccount, "holder" | "bic" | "creditorId" | "profile"> & {
  readonly iban: string;
};

/** A run of debits as its bank reads it: the same run makes the same message, to the byte. */
export function collectionMessage(
  run: Pick<BankRun, "id" | "messageId">,
  { account, creditorId, createdAt, items }: MessageParts & { readonly creditorId: string },
): CollectionMessage {
  const groups = Map.groupBy(items, ({ item, mandate }) => `${item.on} ${mandate.scheme} ${item.sequence}`);
  return {
    messageId: run.messageId,
    createdAt,
    initiator: account.holder,
    creditor: { name: account.holder, iban: account.iban, bic: account.bic, ics: creditorId },
    version: account.profile.collectionVersion,
    batchBooking: account.profile.batchBooking,
    groups: inOrder(groups).map((group, rank) => ({
      paymentId: paymentIdOf(run, rank + 1),
      scheme: schemeOf(group),
      sequence: group[0]?.item.sequence ?? "RCUR",
      collectOn: dayOf(group),
      debits: group.map(debitOf),
    })),
  };
}

export function transferMessage(
  run: Pick<BankRun, "id" | "messageId">,
  { account, createdAt, items }: MessageParts,
): TransferMessage {
  return {
    messageId: run.messageId,
    createdAt,
    initiator: account.holder,
    debtor: { name: account.holder, iban: account.iban, bic: account.bic },
    version: account.profile.transferVersion,
    batchBooking: account.profile.batchBooking,
    groups: inOrder(Map.groupBy(items, ({ item }) => item.on)).map((group, rank) => ({
      paymentId: paymentIdOf(run, rank + 1),
      executeOn: dayOf(group),
      transfers: group.map(({ item, firm }) => ({
        endToEndId: item.endToEnd,
        amount: item.amount,
        creditor: firm,
        purpose: `Versement de l'avance ${item.endToEnd}`,
      })),
    })),
  };
}

interface MessageParts {
  readonly account: OpenAccount;
  /** When it was approved: the file never changes afterwards. */
  readonly createdAt: string;
  readonly items: readonly OpenItem[];
}

function debitOf({ item, mandate, firm, formerIban }: OpenItem): Debit {
  const isNewName = mandate.formerReference !== null && mandate.lastCollectedOn === null;
  const amendment = {
    ...(isNewName ? { originalRum: mandate.formerReference } : {}),
    ...(isNewName && mandate.formerCreditorId !== null
      ? { originalCreditor: { ics: mandate.formerCreditorId } }
      : {}),
    ...(formerIban === null ? {} : { originalIban: formerIban }),
  };
  return {
    endToEndId: item.endToEnd,
    amount: item.amount,
    mandate: {
      rum: mandate.reference,
      signedOn: mandate.signedOn,
      ...(Object.keys(amendment).length === 0 ? {} : { amendment }),
    },
    debtor: firm,
    purpose: `Avance remboursable, echeance ${item.instalment} du ${item.dueOn}`,
  };
}

/** The same order whoever reads the lines: by what groups them, then by their reference. */
function inOrder(groups: ReadonlyMap<string, readonly OpenItem[]>): OpenItem[][] {
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => group.toSorted((a, b) => (a.item.endToEnd < b.item.endToEnd ? -1 : 1)));
}

function schemeOf([first]: readonly OpenItem[]): Scheme {
  return first?.mandate.scheme ?? "CORE";
}

function dayOf(group: readonly OpenItem[]) {
  const [first] = group;
  if (first === undefined) throw new RangeError("a group has a line");
  return first.item.on;
}
