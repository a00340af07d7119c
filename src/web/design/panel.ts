import type { ComponentType } from "react";
import type { Route } from "#platform/contract/route.ts";

/** A part that a capability offers to the page of an object it does not own; it loads through its own contract. */
export interface Panel<Props> {
  key: string;
  /** The route it reads: whoever may not call it does not see the panel. */
  reads: Route;
  show: ComponentType<Props>;
}

export type TerritoryPanel = Panel<{ territory: string }>;

/** On the page of a firm's file; shows nothing where its capability knows nothing of the file. */
export type FilePanel = Panel<{ territory: string; application: string }>;

/** On the page of a partner; shows nothing where its capability knows nothing of it. */
export type PartnerPanel = Panel<{ territory: string; organisation: string }>;

/** On the page of an advance; shows nothing where its capability knows nothing of it. */
export type AdvancePanel = Panel<{ territory: string; advance: string }>;
