import type { AdvancePanel, FilePanel, TerritoryPanel } from "#web/design/panel.ts";
import { networkContract } from "../contract.ts";
import { AdvanceMailsPanel, FileMailsPanel } from "./mail-log.panels.tsx";
import { PerimeterPanel } from "./perimeter.panel.tsx";

export { roleNames } from "./role-names.ts";

export const perimeterTerritoryPanel: TerritoryPanel = {
  key: "perimeter",
  reads: networkContract.routes.readTerritory,
  show: PerimeterPanel,
};
export { networkTodaySource } from "./tasks.tsx";
export { useOrganisationNames } from "./use-organisation-names.ts";
export { useOrganisations } from "./use-organisations.ts";

/** Which mails went about a file. */
export const mailsFilePanel: FilePanel = {
  key: "mails",
  reads: networkContract.routes.listMailsAbout,
  show: FileMailsPanel,
};

/** Which mails went about an advance. */
export const mailsAdvancePanel: AdvancePanel = {
  key: "mails",
  reads: networkContract.routes.listMailsAbout,
  show: AdvanceMailsPanel,
};
