import { accept } from "#kernel/outcome.ts";
import { figureDictionary } from "../domain/figure-dictionary.ts";
import type { FundHandlers } from "./fund-handler.ts";

export function readFigureDictionaryRoute(): FundHandlers["readFigureDictionary"] {
  return async () => accept({ figures: figureDictionary() });
}
