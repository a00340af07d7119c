import { accept } from "#kernel/outcome.ts";
import { holds } from "#platform/requests/actor.ts";
import { moneyReaders } from "../contract/access.ts";
import type { FundOffice } from "../use-cases/office.ts";
import { readUse } from "../use-cases/read-use.ts";
import type { FundHandlers } from "./fund-handler.ts";
import { seated } from "./visit.ts";

/** A public funder reads its own line, and no other's (programme §3). */
export function readUseRoute(office: FundOffice): FundHandlers["readUse"] {
  return async ({ params, query, actor, transaction }) => {
    const read = await readUse(office, transaction, { ...params, ...query });
    const caller = seated(actor);
    if (!read.ok || holds(caller, moneyReaders, params.territory)) return read;
    const own = new Set(
      caller.seats
        .filter(({ role, territories }) => role === "public-funder" && territories.includes(params.territory))
        .map(({ organisation }) => organisation),
    );
    const funders = read.value.funders.filter(({ funder }) => funder !== null && own.has(funder.id));
    return accept({ ...read.value, funders, notBorne: [] });
  };
}
