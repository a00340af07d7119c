import type { z } from "zod";
import type { applicationContract } from "../contract.ts";

type Routes = (typeof applicationContract)["routes"];

export type ReadDraft = z.output<Routes["readDraft"]["response"]>;
export type ReadOpenDraft = Extract<ReadDraft, { state: "open" }>;
export type ReadSubmitted = Extract<ReadDraft, { state: "submitted" }>;

export type ReadRequest = z.output<Routes["readConfirmationRequest"]["response"]>;
export type ReadAsked = Extract<ReadRequest, { state: "asked" }>;
export type ReadCorrections = z.output<Routes["readCorrections"]["response"]>;
export type ReadRound = ReadCorrections["rounds"][number];
export type ReadCorrectionItem = ReadRound["items"][number];
export type ReadConfirmations = z.output<Routes["readConfirmations"]["response"]>;

export interface DraftParams {
  readonly territory: string;
  readonly draft: string;
}
