import type { z } from "zod";
import type { PublishedReport, ReportList, ReportPage } from "../contract/shapes.ts";

export type ReadReport = z.output<typeof ReportPage>;
export type ReadReports = z.output<typeof ReportList>;
export type ReadPublished = z.output<typeof PublishedReport>;

/** What a page shows of figures, whoever reads them. */
export type ReadFigures = Pick<ReadReport, "figures" | "hidden" | "bySize" | "byActivity">;
