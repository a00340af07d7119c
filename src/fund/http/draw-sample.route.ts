import { drawSample } from "../use-cases/draw-sample.ts";
import type { FundOffice } from "../use-cases/office.ts";
import type { FundHandlers } from "./fund-handler.ts";
import { deniedFiles } from "./visit.ts";

export function drawSampleRoute(office: FundOffice): FundHandlers["drawSample"] {
  return async (call) => {
    const denied = await deniedFiles(call, call.params.territory);
    return drawSample(office, call.transaction, { ...call.params, ...call.query, denied });
  };
}
