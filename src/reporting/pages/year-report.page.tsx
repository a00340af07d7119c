import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Reading } from "#web/design/reading.tsx";
import { reportingContract } from "../contract.ts";
import { DrawnReport } from "./drawn-report.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/rapport/annee/$year");

export function YearReportPage() {
  const { territory, year } = route.useParams();
  const read = useRead(reportingContract, "readYearReport", { params: { territory, year: Number(year) } });
  return <Reading of={read}>{(report) => <DrawnReport read={report} />}</Reading>;
}
