import { accept, refuse } from "#kernel/outcome.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { returnRoutes as routes } from "../contract/return-routes.ts";
import { listReturns } from "../use-cases/mail-returns.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";

export function returnRoutes({ returns }: FrontDesk): Pick<NetworkHandlers, keyof typeof routes> {
  return {
    async listMailReturns({ params, transaction, actor, now }) {
      return accept(
        await listReturns(returns, transaction, { ...params, reader: caller(actor).person, now }),
      );
    },
    async listMailTasks({ params, transaction, actor, now }) {
      const asked = { ...params, reader: caller(actor).person, now };
      const { addresses, replies } = await listReturns(returns, transaction, asked);
      const refused = addresses
        .filter(({ hardness }) => hardness === "hard")
        .map(({ id, person, address, toldAt }) => ({
          kind: "address-refused" as const,
          id,
          name: person.name,
          address,
          on: dayOf(toldAt),
        }));
      const aside = replies.map(({ id, from, subject, receivedAt }) => ({
        kind: "reply-aside" as const,
        id,
        from,
        subject,
        on: dayOf(receivedAt),
      }));
      return accept({ tasks: [...refused, ...aside] });
    },
    // Both acts are of those who may read what they settle: what is closed to them is not found.
    async confirmAddress({ params: { territory, bounce }, transaction, actor, now }) {
      const by = caller(actor);
      const asked = { territory, reader: by.person, now };
      const found = (await returns.listRefused(transaction, asked)).find(({ id }) => id === bounce);
      const settled = { territory, id: bounce, by: { person: by.person, name: by.name }, at: now };
      if (
        found === undefined ||
        !(await returns.confirm(transaction, { ...settled, address: found.address }))
      )
        return refuse("address-not-refused");
      return accept(await listReturns(returns, transaction, asked));
    },
    async settleReply({ params: { territory, received }, transaction, actor, now }) {
      const by = caller(actor);
      const asked = { territory, reader: by.person, now };
      const found = (await returns.listAside(transaction, asked)).some(({ id }) => id === received);
      const settled = { territory, id: received, by: { person: by.person, name: by.name }, at: now };
      if (!found || !(await returns.settle(transaction, settled))) return refuse("reply-not-aside");
      return accept(await listReturns(returns, transaction, asked));
    },
  };
}

function dayOf(instant: string) {
  return plainDate(instant.slice(0, 10));
}
