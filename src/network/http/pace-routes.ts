import { mailKindOf } from "#kernel/mail-kinds.ts";
import { accept } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { pacesOf, setPaces } from "#platform/mail/set-aside/paces.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";

/** Each person chooses for themselves, whatever their seats. */
export function paceRoutes({
  mailEvents,
}: FrontDesk): Pick<NetworkHandlers, "readMailPaces" | "setMailPaces"> {
  const read = async (transaction: Transaction, person: string) =>
    accept({
      paces: await pacesOf(transaction, person),
      occasions: mailEvents.map(({ event, when }) => ({ kind: mailKindOf(event), when })),
    });
  return {
    readMailPaces: async ({ actor, transaction }) => read(transaction, caller(actor).person),
    setMailPaces: async ({ actor, transaction, body }) => {
      const { person } = caller(actor);
      await setPaces(transaction, person, body);
      return read(transaction, person);
    },
  };
}
