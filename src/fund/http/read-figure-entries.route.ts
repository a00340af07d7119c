import { accept } from "#kernel/outcome.ts";
import { marksClosedTo } from "#network/index.ts";
import type { FundOffice } from "../use-cases/office.ts";
import { readFigureEntries } from "../use-cases/read-figure-entries.ts";
import type { FundHandlers } from "./fund-handler.ts";
import { seated } from "./visit.ts";

const untold = "Entreprise non communiquée";

export function readFigureEntriesRoute(office: FundOffice): FundHandlers["readFigureEntries"] {
  return async ({ params, query, transaction, actor, now }) => {
    const read = await readFigureEntries(office, transaction, { ...params, ...query });
    if (!read.ok) return read;
    const { territory } = params;
    const closed = await marksClosedTo(transaction, seated(actor), { territory, now });
    const entries = read.value.entries.map((line) => ({
      ...line,
      // The figure stays whole, as books do: only its words are kept from whoever is recused.
      act: closed.some((mark) => line.act.includes(mark)) ? untold : line.act,
      number: line.number === null ? null : Number(line.number),
    }));
    return accept({ ...read.value, entries });
  };
}
