import type { TerritoryPanel } from "#web/design/panel.ts";
import { fundContract } from "../contract.ts";
import { FundPanel } from "./fund.panel.tsx";

export { fundTodaySource } from "./tasks.tsx";

export const fundTerritoryPanel: TerritoryPanel = {
  key: "fund",
  reads: fundContract.routes.readPosition,
  show: FundPanel,
};
