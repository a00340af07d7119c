import type { TerritoryPanel } from "#web/design/panel.ts";
import { conventionContract } from "../contract.ts";
import { ConventionPanel } from "./convention.panel.tsx";

export const conventionTerritoryPanel: TerritoryPanel = {
  key: "convention",
  reads: conventionContract.routes.listConventions,
  show: ConventionPanel,
};
export { conventionTodaySource } from "./tasks.tsx";
