import type { BankAccount } from "./bank-account.ts";
import { type BankRun, paymentIdOf, type RunItem } from "./bank-run.ts";
import type { Mandate } from "./mandate.ts";
import { amendmentOf, type KnownMandate } from "./mandate-amendment.ts";
import type { CollectionMessage, Debit, MandateAmendment, Scheme } from "./messages/collection.ts";
import type { AccountHolder } from "./messages/party.ts";
import type { TransferMessage } from "./messages/transfer.ts";

/** A line of a run with what is read in clear for its file alone. */
export type OpenItem = {
  readonly item: RunItem;
  readonly mandate: Mandate;
  readonly firm: AccountHolder;
  /** As its last debit told it to the bank. */
  readonly known: KnownMandate | null;
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
  const first = new Set(firstOfMandates(items));
  const creditor = { name: account.holder, ics: creditorId };
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
      // What changed is told once: the bank knows it from the first debit on.
      debits: group.map((open) =>
        debitOf(
          open,
          first.has(open)
            ? amendmentOf(open.mandate, { creditor, iban: open.firm.iban, known: open.known })
            : null,
        ),
      ),
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

function debitOf({ item, mandate, firm }: OpenItem, amendment: MandateAmendment | null): Debit {
  return {
    endToEndId: item.endToEnd,
    amount: item.amount,
    mandate: {
      rum: mandate.reference,
      signedOn: mandate.signedOn,
      ...(amendment === null ? {} : { amendment }),
    },
    debtor: firm,
    purpose: `Avance remboursable, echeance ${item.instalment} du ${item.dueOn}`,
  };
}

function firstOfMandates(items: readonly OpenItem[]): OpenItem[] {
  const first = new Map<string, OpenItem>();
  for (const open of items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)))
    if (!first.has(open.mandate.id)) first.set(open.mandate.id, open);
  return [...first.values()];
}

function keyOf({ item }: OpenItem): string {
  return `${item.on} ${item.endToEnd}`;
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
