import type { z } from "zod";
import type {
  CertifiedReport,
  FinancialReportDraft,
  FinancialReportList,
} from "../contract/financial-report-shapes.ts";

export type ReadDraft = z.output<typeof FinancialReportDraft>;
export type ReadCertified = z.output<typeof CertifiedReport>;
export type ReadFinancialReports = z.output<typeof FinancialReportList>;

/** What the page of a draft and that of a certified report both show. */
export type ReadMoneyReport = Pick<
  ReadDraft,
  "about" | "budget" | "funders" | "own" | "inKind" | "narrative"
>;
