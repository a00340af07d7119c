import { accept } from "#kernel/outcome.ts";
import type { FundOffice } from "../use-cases/office.ts";
import { readFigureEntries } from "../use-cases/read-figure-entries.ts";
import type { FundHandlers } from "./fund-handler.ts";

export function readFigureEntriesRoute(office: FundOffice): FundHandlers["readFigureEntries"] {
  return async ({ params, query, transaction }) => {
    const read = await readFigureEntries(office, transaction, { ...params, ...query });
    if (!read.ok) return read;
    const entries = read.value.entries.map((line) => ({
      ...line,
      number: line.number === null ? null : Number(line.number),
    }));
    return accept({ ...read.value, entries });
  };
}
