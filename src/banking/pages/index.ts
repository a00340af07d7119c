import type { AdvancePanel } from "#web/design/panel.ts";
import { bankingContract } from "../contract.ts";
import { AdvanceMandatePanel } from "./advance-mandate.panel.tsx";

export { bankingTodaySource } from "./tasks.tsx";

export const mandateAdvancePanel: AdvancePanel = {
  key: "mandate",
  reads: bankingContract.routes.readAdvanceMandates,
  show: AdvanceMandatePanel,
};
