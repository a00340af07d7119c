import type { z } from "zod";
import type { AmendmentView } from "../contract/amendments.ts";
import type { ConventionClosing } from "../contract/close-routes.ts";
import type { ConventionPage, ConventionStep } from "../contract/pages.ts";
import type { CallLineView, CallView, PledgeView } from "../contract/pledges.ts";
import type { conventionContract } from "../contract.ts";

export type ReadConvention = z.output<typeof ConventionPage>;

/** What a form of the convention's page is handed. */
export interface ConventionActProps {
  params: { territory: string; convention: string };
  read: ReadConvention;
}

export type ReadStep = z.output<typeof ConventionStep>;
export type ReadPledge = z.output<typeof PledgeView>;
export type ReadCall = z.output<typeof CallView>;
export type ReadCallLine = z.output<typeof CallLineView>;
export type ReadClosing = z.output<typeof ConventionClosing>;
export type ReadAmendment = z.output<typeof AmendmentView>;

/** What a form of the end of a convention is handed. */
export interface ClosingProps {
  params: ConventionActProps["params"];
  closing: ReadClosing;
}

export type ReadDraft = z.output<typeof conventionContract.routes.readConventionDraft.response>;
