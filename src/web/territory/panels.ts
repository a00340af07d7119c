import { conventionTerritoryPanel } from "#convention/pages/panels.ts";
import { expertiseTerritoryPanel } from "#expertise/pages/index.ts";
import { fundTerritoryPanel } from "#fund/pages/index.ts";
import { impactTerritoryPanel } from "#impact/pages/index.ts";
import { lendingTerritoryPanel } from "#lending/pages/index.ts";
import { perimeterTerritoryPanel } from "#network/pages/index.ts";
import { reportingTerritoryPanel } from "#reporting/pages/index.ts";
import type { TerritoryPanel } from "#web/design/panel.ts";

/** What a territory's page is made of, in reading order. */
export const territoryPanels: readonly TerritoryPanel[] = [
  reportingTerritoryPanel,
  fundTerritoryPanel,
  lendingTerritoryPanel,
  expertiseTerritoryPanel,
  impactTerritoryPanel,
  conventionTerritoryPanel,
  perimeterTerritoryPanel,
];
