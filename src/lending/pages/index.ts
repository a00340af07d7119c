import type { FilePanel, TerritoryPanel } from "#web/design/panel.ts";
import { lendingContract } from "../contract.ts";
import { FileAdvancePanel } from "./file-advance.panel.tsx";
import { LendingPanel } from "./lending.panel.tsx";

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
