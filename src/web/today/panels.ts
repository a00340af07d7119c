import { conventionTerritoryPanel } from "#convention/pages/panels.ts";
import { expertiseTerritoryPanel } from "#expertise/pages/index.ts";
import { fundTerritoryPanel } from "#fund/pages/index.ts";
import type { Role } from "#kernel/role.ts";
import { ownAdvancesPanel } from "#lending/pages/index.ts";
import { reportingTerritoryPanel } from "#reporting/pages/index.ts";
import type { TerritoryPanel } from "#web/design/panel.ts";
import { firstRunPanel } from "#web/first-run/first-run.panel.tsx";

/** What stands beside the to-do list of these roles, when they may read it. */
export const todayPanels: readonly { panel: TerritoryPanel; for: readonly Role[] }[] = [
  { panel: firstRunPanel, for: ["coordinator", "administrator", "treasurer"] },
  {
    panel: fundTerritoryPanel,
    for: [
      "coordinator",
      "treasurer",
      "chair",
      "secretary",
      "committee-member",
      "auditor",
      "public-funder",
      "regional-pilot",
      "network-head",
    ],
  },
  { panel: ownAdvancesPanel, for: ["owner"] },
  {
    panel: reportingTerritoryPanel,
    for: ["regional-pilot", "network-head", "administrator", "auditor"],
  },
  { panel: conventionTerritoryPanel, for: ["partner-referent", "public-funder"] },
  { panel: expertiseTerritoryPanel, for: ["partner-referent"] },
];
