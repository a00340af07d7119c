import { z } from "zod";
import { PlainDate$ } from "#platform/contract/fields.ts";
import { pdfFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { dated, deciders, known, oneAdvance, readers } from "./route-parts.ts";

const document = {
  method: "GET",
  params: oneAdvance,
  access: [...readers, ...deciders, "owner"],
  response: pdfFile,
} as const;

/** Told on a day that has come: today unless another is asked for. */
const toldOnPaper = {
  ...document,
  query: z.object({ lang: z.enum(["fr", "en"]).default("fr"), on: PlainDate$.optional() }),
  refusals: { ...dated, "advance-not-disbursed": 409 },
} as const;

/** What an advance says on paper: for those who read it, its owner among them. */
export const documentRoutes = {
  readContractFile: {
    ...document,
    path: "/territories/:territory/advances/:advance/contract.pdf",
    summary:
      "The contract of an advance with its schedule, for the firm and the operator to sign (PDF, in French)",
    refusals: { ...known, "decision-lapsed": 409, "contract-of-before": 409 },
  },
  readScheduleFile: {
    ...toldOnPaper,
    path: "/territories/:territory/advances/:advance/schedule.pdf",
    summary: "The schedule of an advance as it stands on a day (PDF)",
  },
  readStatementFile: {
    ...toldOnPaper,
    path: "/territories/:territory/advances/:advance/statement.pdf",
    summary: "The firm's statement as of a day: what was lent, paid and left (PDF)",
  },
} as const satisfies Record<string, Route>;
