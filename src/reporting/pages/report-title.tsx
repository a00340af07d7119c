import { Plural, Trans } from "@lingui/react/macro";
import type { ReadReport } from "./read-report.ts";

/** What the report found, in a sentence. */
export function ReportTitle({ read }: { read: ReadReport }) {
  const { figures, territory, startsOn, endsOn, year } = read;
  const helped = Number(figures["firms-helped"] ?? 0n);
  const hired = figures["jobs-hired"];
  const planned = figures["jobs-planned"];
  const when = year === null ? `${startsOn.slice(0, 4)}-${endsOn.slice(0, 4)}` : String(year);
  return (
    <>
      {territory.name}, {when}
      <Trans> : </Trans>
      <Plural
        value={helped}
        _0="aucune entreprise aidée pour l'instant"
        one="une entreprise aidée"
        other="# entreprises aidées"
      />
      {hired === null || planned === null || planned === 0n ? null : (
        <Trans>
          , {Number(hired)} emplois créés sur {Number(planned)} prévus
        </Trans>
      )}
    </>
  );
}

/** What it is about, and of which day its figures are. */
export function ReportName({ read }: { read: Pick<ReadReport, "convention" | "year"> }) {
  const number = read.convention?.number;
  if (number !== undefined) return <Trans>Bilan de la convention n° {number}</Trans>;
  return <Trans>Bilan annuel {read.year}</Trans>;
}
