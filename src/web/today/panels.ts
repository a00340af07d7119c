import { fundTerritoryPanel } from "#fund/pages/index.ts";
import type { TerritoryPanel } from "#web/design/panel.ts";

/** What stands beside the to-do list, for whoever may read it. */
export const todayPanels: readonly TerritoryPanel[] = [fundTerritoryPanel];
