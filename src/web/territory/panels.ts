import { conventionTerritoryPanel } from "#convention/pages/panels.ts";
import { fundTerritoryPanel } from "#fund/pages/index.ts";
import { perimeterTerritoryPanel } from "#network/pages/index.ts";
import type { TerritoryPanel } from "#web/design/panel.ts";

/** What a territory's page is made of, in reading order. */
export const territoryPanels: readonly TerritoryPanel[] = [
  fundTerritoryPanel,
  conventionTerritoryPanel,
  perimeterTerritoryPanel,
];
