import type { z } from "zod";
import type { BankPage, RunPage, ToldMandate } from "../contract/shapes.ts";
import type { StatementsPage } from "../contract/statement-routes.ts";

export type ReadBank = z.output<typeof BankPage>;
export type ReadRun = z.output<typeof RunPage>;
export type ReadStatements = z.output<typeof StatementsPage>;
export type ReadMandate = z.output<typeof ToldMandate>;
