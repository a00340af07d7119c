import { Trans, useLingui } from "@lingui/react/macro";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Status } from "#web/design/status.tsx";
import { DaysFigure } from "./days.tsx";
import styles from "./expertise.module.css";
import type { ReadMission, ReadVisit } from "./read-expertise.ts";
import { visitStatusNames, visitTones } from "./words.ts";

/** Every visit, what was done, and what the owner said of it. */
export function VisitsTable({ read }: { read: ReadMission }) {
  const { t, i18n } = useLingui();
  return (
    <DataTable
      caption={t`Visites`}
      file={`alize-mission-${read.number}`}
      rows={read.visits}
      rowKey={({ id }) => id}
      empty={
        read.status === "drawn-up" ? (
          <Trans>Les visites se notent une fois la lettre de mission signée par tous.</Trans>
        ) : (
          <Trans>
            Aucune visite encore : l'expert note ici chaque demi-journée, le dirigeant la confirme.
          </Trans>
        )
      }
      columns={[
        { key: "on", title: t`Jour`, value: ({ on }) => on, cell: ({ on }) => <Day date={on} /> },
        {
          key: "days",
          title: t`Journées`,
          numeric: true,
          value: ({ halfDays }) => Number(halfDays) / 2,
          cell: ({ halfDays }) => <DaysFigure of={halfDays} />,
        },
        {
          key: "status",
          title: t`État`,
          value: ({ status }) => i18n._(visitStatusNames[status]),
          cell: ({ status }) => <Status tone={visitTones[status]}>{i18n._(visitStatusNames[status])}</Status>,
        },
        {
          key: "note",
          title: t`Ce qui a été fait`,
          value: ({ note }) => note,
          cell: ({ note }) => <span className={styles.note}>{note}</span>,
        },
        {
          key: "answer",
          title: t`Par`,
          value: (visit) => visit.withdrawn?.by ?? visit.answer?.by ?? visit.loggedBy,
          cell: (visit) => <Said visit={visit} />,
        },
      ]}
    />
  );
}

function Said({ visit: { withdrawn, answer, loggedBy } }: { visit: ReadVisit }) {
  if (withdrawn !== null) {
    return (
      <Trans>
        {withdrawn.by}, le <Day date={withdrawn.on} /> : {withdrawn.why}
      </Trans>
    );
  }
  if (answer === null) return <Trans>notée par {loggedBy}</Trans>;
  return (
    <>
      {answer.onBehalf ? (
        <Trans>
          {answer.by} pour le dirigeant, le <Day date={answer.on} />
        </Trans>
      ) : (
        <Trans>
          {answer.by}, le <Day date={answer.on} />
        </Trans>
      )}
      {answer.why === null ? null : <> : {answer.why}</>}
    </>
  );
}
