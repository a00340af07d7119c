import type { FilePanel, TerritoryPanel } from "#web/design/panel.ts";
import { lendingContract } from "../contract.ts";
import { FileAdvancePanel } from "./file-advance.panel.tsx";
import { FileStep } from "./file-step.tsx";
import { LendingPanel } from "./lending.panel.tsx";
import { OwnAdvancesPanel } from "./own-advances.panel.tsx";

export { lendingTodaySource } from "./tasks.tsx";

export const lendingTerritoryPanel: TerritoryPanel = {
  key: "lending",
  reads: lendingContract.routes.listAdvances,
  show: LendingPanel,
};

export const lendingFilePanel: FilePanel = {
  key: "lending",
  reads: lendingContract.routes.readFileAdvance,
  show: FileAdvancePanel,
};

/** On an owner's home. */
export const ownAdvancesPanel: TerritoryPanel = {
  key: "own-advances",
  reads: lendingContract.routes.listOwnAdvances,
  show: OwnAdvancesPanel,
};

/** The next step of a file once it is granted. */
export const lendingFileStep: FilePanel = {
  key: "lending-step",
  reads: lendingContract.routes.readFileAdvance,
  show: FileStep,
};
export { useFirmOwners } from "./use-firm-owners.ts";
