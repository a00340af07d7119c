import type { EvidenceOffice } from "../use-cases/evidence-office.ts";
import type { AccountingHandlers } from "./accounting-handler.ts";
import { adjustBooksRoute } from "./adjust-books.route.ts";
import { changeAccountRoute, readChartRoute } from "./chart.route.ts";
import { evidenceRoutes, noPapers } from "./evidence.routes.ts";
import type { evidencePapersOf } from "./evidence-papers.ts";
import { exportFecRoute, readFecNoticeRoute } from "./export-fec.route.ts";
import { listLinesRoute } from "./list-lines.route.ts";
import { readLoanDeclarationRoute, setDeclarationThresholdRoute } from "./loan-declaration.route.ts";
import { readBalancesRoute } from "./read-balances.route.ts";

export function handlersOf(
  office: EvidenceOffice,
  papers: ReturnType<typeof evidencePapersOf> = noPapers,
): AccountingHandlers {
  return {
    readBalances: readBalancesRoute(office),
    listLines: listLinesRoute(office),
    readChart: readChartRoute(office),
    changeAccount: changeAccountRoute(office),
    adjustBooks: adjustBooksRoute(office),
    exportFec: exportFecRoute(office),
    readFecNotice: readFecNoticeRoute(office),
    readLoanDeclaration: readLoanDeclarationRoute(office),
    setDeclarationThreshold: setDeclarationThresholdRoute(office),
    ...evidenceRoutes(office, papers),
  };
}
