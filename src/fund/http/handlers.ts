import type { FundOffice } from "../use-cases/office.ts";
import type { FundHandlers } from "./fund-handler.ts";
import { listFundsRoute } from "./list-funds.route.ts";
import { openFundRoute } from "./open-fund.route.ts";
import { readFigureDictionaryRoute } from "./read-figure-dictionary.route.ts";
import { readFigureEntriesRoute } from "./read-figure-entries.route.ts";
import { readHistoryRoute } from "./read-history.route.ts";
import { readPositionRoute } from "./read-position.route.ts";

export function handlersOf(office: FundOffice): FundHandlers {
  return {
    listFunds: listFundsRoute(office),
    openFund: openFundRoute(office),
    readPosition: readPositionRoute(office),
    readFigureEntries: readFigureEntriesRoute(office),
    readHistory: readHistoryRoute(office),
    readFigureDictionary: readFigureDictionaryRoute(),
  };
}
