import type { FilePanel, PartnerPanel, TerritoryPanel } from "#web/design/panel.ts";
import { expertiseContract } from "../contract.ts";
import { ExpertiseFilePanel } from "./file.panel.tsx";
import { ExpertisePartnerPanel } from "./partner.panel.tsx";
import { ExpertiseTerritoryPanel } from "./territory.panel.tsx";

export { expertiseTodaySource } from "./tasks.tsx";

export const expertiseTerritoryPanel: TerritoryPanel = {
  key: "expertise",
  reads: expertiseContract.routes.readDaysState,
  show: ExpertiseTerritoryPanel,
};

export const expertiseFilePanel: FilePanel = {
  key: "expertise",
  reads: expertiseContract.routes.readFileExpertise,
  show: ExpertiseFilePanel,
};

export const expertisePartnerPanel: PartnerPanel = {
  key: "expertise",
  reads: expertiseContract.routes.listExperts,
  show: ExpertisePartnerPanel,
};
