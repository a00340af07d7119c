import { accept } from "#kernel/outcome.ts";
import { textedEvents } from "#kernel/texted-events.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { mobileOf } from "#platform/mail/texts/mobiles.ts";
import { chooseMobile } from "../use-cases/choose-mobile.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";

/** Each person chooses for themselves, whatever their seats. */
export function mobileRoutes(desk: FrontDesk): Pick<NetworkHandlers, "readMobile" | "setMobile"> {
  const read = async (transaction: Transaction, person: string) =>
    accept({
      number: await mobileOf(transaction, person),
      takesTexts: desk.takesTexts === true,
      occasions: desk.mailEvents.filter(({ event }) => textedEvents.includes(event)).map(({ when }) => when),
    });
  return {
    readMobile: async ({ actor, transaction }) => read(transaction, caller(actor).person),
    setMobile: async ({ actor, transaction, body, address, now }) => {
      const { person } = caller(actor);
      const chosen = await chooseMobile(desk, transaction, { ...body, person, address, now });
      return chosen.ok ? read(transaction, person) : chosen;
    },
  };
}
