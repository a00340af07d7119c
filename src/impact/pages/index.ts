import type { FilePanel, TerritoryPanel } from "#web/design/panel.ts";
import { impactContract } from "../contract.ts";
import { FileJobsPanel } from "./file-jobs.panel.tsx";
import { TerritoryJobsPanel } from "./territory-jobs.panel.tsx";

export { impactTodaySource } from "./tasks.tsx";

export const impactFilePanel: FilePanel = {
  key: "impact",
  reads: impactContract.routes.readFileJobs,
  show: FileJobsPanel,
};

export const impactTerritoryPanel: TerritoryPanel = {
  key: "impact",
  reads: impactContract.routes.readJobTotals,
  show: TerritoryJobsPanel,
};
