import type { applicationHandlers } from "#application/index.ts";
import type { committeeHandlers } from "#committee/index.ts";
import type { conventionHandlers } from "#convention/index.ts";
import type { expertiseHandlers } from "#expertise/index.ts";
import type { fundHandlers } from "#fund/index.ts";
import type { lendingHandlers } from "#lending/index.ts";
import { guardDoors, type networkHandlers } from "#network/index.ts";

// The doors by which something begins in a territory. What goes on whatever the stage stands in none of these lists: repayments,
// arrears, incidents, calls for what was pledged, accounts, and what the committee decides about an advance that runs.

interface Guarded {
  readonly network: ReturnType<typeof networkHandlers>;
  readonly fund: ReturnType<typeof fundHandlers>;
  readonly convention: ReturnType<typeof conventionHandlers>;
  readonly application: ReturnType<typeof applicationHandlers>;
  readonly committee: ReturnType<typeof committeeHandlers>;
  readonly lending: ReturnType<typeof lendingHandlers>;
  readonly expertise: ReturnType<typeof expertiseHandlers>;
}

/** The same handlers, of which none begins what the stage of its territory's life does not permit. */
export function guardByStage<Handlers extends Guarded>(handlers: Handlers): Handlers {
  return {
    ...handlers,
    network: guardDoors(handlers.network, { extendPerimeter: "undertaking" }),
    fund: guardDoors(handlers.fund, { openFund: "undertaking" }),
    convention: guardDoors(handlers.convention, {
      signConvention: "undertaking",
      renewConvention: "undertaking",
      prepareConvention: "undertaking",
      signConventionDraft: "undertaking",
      prepareAmendment: "undertaking",
      signAmendment: "undertaking",
      // Whoever signs last signs it: what is sent is undertaken.
      askAmendmentSignature: "undertaking",
      renewAmendmentSignature: "undertaking",
      askConventionSignature: "undertaking",
      renewConventionSignature: "undertaking",
      recordTacitClause: "undertaking",
    }),
    application: guardDoors(handlers.application, { openApplication: "file" }),
    committee: guardDoors(handlers.committee, {
      conveneSitting: ({ body }) => (body.items.some(isFile) ? "grant" : null),
      openConsultation: ({ body }) => (body.items.some(isFile) ? "grant" : null),
      decideItem: ({ body }) => (isGrant(body.outcome) ? "grant" : null),
    }),
    lending: guardDoors(handlers.lending, {
      signContract: "undertaking",
      askContractSignature: "undertaking",
      renewContractSignature: "undertaking",
      proposeDisbursement: "undertaking",
      releaseDisbursement: "undertaking",
      takeOverAdvances: "undertaking",
    }),
    expertise: guardDoors(handlers.expertise, {
      enrolExpert: "undertaking",
      addNeed: "undertaking",
      proposeMission: "undertaking",
      drawUpLetter: "undertaking",
      askLetterSignature: "undertaking",
      renewLetterSignature: "undertaking",
    }),
  };
}

/** A sitting also takes up what runs: a deferral, a loss. */
function isFile({ kind }: { readonly kind: string }): boolean {
  return kind === "application";
}

function isGrant(outcome: string): boolean {
  return outcome === "approved" || outcome === "approved-with-conditions";
}
