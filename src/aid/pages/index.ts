import type { FilePanel } from "#web/design/panel.ts";
import { aidContract } from "../contract.ts";
import { FileAidPanel } from "./file-aid.panel.tsx";

export { aidTodaySource } from "./tasks.tsx";

export const aidFilePanel: FilePanel = {
  key: "aid",
  reads: aidContract.routes.readFileAid,
  show: FileAidPanel,
};
