import type { FilePanel } from "#web/design/panel.ts";
import { committeeContract } from "../contract.ts";
import { CommitteeFilePanel } from "./file.panel.tsx";

export { committeeTodaySource } from "./tasks.tsx";
export { useCommitteeDecides } from "./use-competence.ts";

export const committeeFilePanel: FilePanel = {
  key: "committee",
  reads: committeeContract.routes.readFileDecisions,
  show: CommitteeFilePanel,
};
