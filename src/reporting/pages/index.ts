import type { TerritoryPanel } from "#web/design/panel.ts";
import { reportingContract } from "../contract.ts";
import { FiguresPanel } from "./figures.panel.tsx";

export const reportingTerritoryPanel: TerritoryPanel = {
  key: "reporting",
  reads: reportingContract.routes.readTerritoryFigures,
  show: FiguresPanel,
};
