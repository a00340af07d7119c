import type { TerritoryPanel } from "#web/design/panel.ts";
import { networkContract } from "../contract.ts";
import { PerimeterPanel } from "./perimeter.panel.tsx";

export { roleNames } from "./role-names.ts";

export const perimeterTerritoryPanel: TerritoryPanel = {
  key: "perimeter",
  reads: networkContract.routes.readTerritory,
  show: PerimeterPanel,
};
export { useOrganisationNames } from "./use-organisation-names.ts";
export { useOrganisations } from "./use-organisations.ts";
