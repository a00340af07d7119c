import type { FundOffice } from "../use-cases/office.ts";
import { closePeriodRoute } from "./close-period.route.ts";
import { closeUntilRoute, previewUntilRoute } from "./close-until.route.ts";
import { decideLossRuleRoute } from "./decide-loss-rule.route.ts";
import { decidePolicyRoute } from "./decide-policy.route.ts";
import { drawSampleRoute } from "./draw-sample.route.ts";
import type { FundHandlers } from "./fund-handler.ts";
import { listClosingsRoute } from "./list-closings.route.ts";
import { listFundsRoute } from "./list-funds.route.ts";
import { listPoliciesRoute } from "./list-policies.route.ts";
import { listTasksRoute } from "./list-tasks.route.ts";
import { openFundRoute } from "./open-fund.route.ts";
import { previewClosingRoute } from "./preview-closing.route.ts";
import { readClosingRoute } from "./read-closing.route.ts";
import { readFigureDictionaryRoute } from "./read-figure-dictionary.route.ts";
import { readFigureEntriesRoute } from "./read-figure-entries.route.ts";
import { readFunderUseRoute } from "./read-funder-use.route.ts";
import { readHistoryRoute } from "./read-history.route.ts";
import { readPositionRoute } from "./read-position.route.ts";
import { readUseRoute } from "./read-use.route.ts";
import { transferRoutesOf } from "./transfer.routes.ts";
import { verifyBooksRoute } from "./verify-books.route.ts";

export function handlersOf(office: FundOffice): FundHandlers {
  return {
    listFunds: listFundsRoute(office),
    openFund: openFundRoute(office),
    readPosition: readPositionRoute(office),
    readFigureEntries: readFigureEntriesRoute(office),
    readHistory: readHistoryRoute(office),
    readFigureDictionary: readFigureDictionaryRoute(),
    listClosings: listClosingsRoute(office),
    previewClosing: previewClosingRoute(office),
    verifyBooks: verifyBooksRoute(office),
    closePeriod: closePeriodRoute(office),
    closeUntil: closeUntilRoute(office),
    previewUntil: previewUntilRoute(office),
    readClosing: readClosingRoute(office),
    listPolicies: listPoliciesRoute(office),
    decidePolicy: decidePolicyRoute(office),
    drawSample: drawSampleRoute(office),
    listTasks: listTasksRoute(office),
    readUse: readUseRoute(office),
    readFunderUse: readFunderUseRoute(office),
    decideLossRule: decideLossRuleRoute(office),
    ...transferRoutesOf(office),
  };
}
