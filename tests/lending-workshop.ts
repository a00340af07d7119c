import { plainDate } from "#kernel/plain-date.ts";
import { coordinator, type lendingDesk, treasurer } from "./lending-desk.ts";

/** A decision of the committee, as its minutes name it. */
export const decision = {
  on: plainDate("2010-10-01"),
  by: "committee",
  reference: "PV du 1er octobre 2010",
} as const;

/** A small firm at this desk, and who sits there. */
export function workshopAt(desk: Awaited<ReturnType<typeof lendingDesk>>) {
  return {
    /** A firm of three instalments of 500 €, the first on 4 August 2010. */
    aFirm: async (businessDate = "2010-01-04", amount = "1500", instalments = 3) => {
      const place = await desk.aTerritory(businessDate);
      const advance = await place.grant({
        firm: "Atelier Feuillu",
        amount,
        decidedOn: "2009-12-10",
        instalments,
      });
      return { ...place, advance, params: place.which(advance) };
    },
    asTreasurer: (territory: string) => desk.sit("treasurer", treasurer, territory),
    asCoordinator: (territory: string) => desk.sit("coordinator", coordinator, territory),
  };
}
