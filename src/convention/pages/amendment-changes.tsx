import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { formatDays } from "#kernel/format.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Rate } from "#web/design/rate.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { readingPresets } from "../domain/matching-presets.ts";
import type { ReadAmendment } from "./read-convention.ts";
import { readingNames } from "./reading-names.ts";

type Change = ReadAmendment["changes"][number];

/** What an amendment changes, before and after, and what it all makes. */
export function AmendmentChanges({ amendment }: { amendment: ReadAmendment }) {
  const { t } = useLingui();
  const rows = useChangeRows(amendment);
  const governance = amendment.changes.find((change) => change.what === "governance");
  return (
    <>
      {rows.length === 0 ? null : (
        <MoneyTable
          caption={t`Avenant n° ${amendment.number} : avant et après`}
          headTitle={<Trans>Ce qui change</Trans>}
          columns={[
            { key: "before", title: <Trans>Avant</Trans>, label: t`Avant` },
            { key: "after", title: <Trans>Après</Trans>, label: t`Après` },
          ]}
          rows={rows}
        />
      )}
      {governance === undefined ? null : (
        <>
          <h3>
            <Trans>L'article sur la gouvernance devient</Trans>
          </h3>
          <p>{governance.after}</p>
        </>
      )}
    </>
  );
}

function useChangeRows({ changes, totals }: ReadAmendment) {
  const tell = useChange();
  const locale = useLocale();
  const told = changes.flatMap((change, index) => {
    const one = tell(change);
    return one === null ? [] : [{ key: `${change.what} ${index}`, head: one.head, cells: one.cells }];
  });
  const movesPromises = changes.some(({ what }) => what === "cash" || what === "days");
  if (totals === null || !movesPromises) return told;
  const both = [totals.before, totals.after];
  return [
    ...told,
    {
      key: "total",
      head: (
        <strong>
          <Trans>Argent promis en tout</Trans>
        </strong>
      ),
      cells: both.map(({ totalCash }, index) => (
        <strong key={index === 0 ? "before" : "after"}>
          <Amount cents={totalCash} round />
        </strong>
      )),
    },
    {
      key: "total-days",
      head: <Trans>Journées promises en tout</Trans>,
      cells: both.map(({ halfDays }) => formatDays(halfDays, locale)),
    },
    {
      key: "share",
      head: <Trans>Part publique de l'argent</Trans>,
      cells: both.map(({ publicShareOfCash }, index) => (
        <Rate key={index === 0 ? "before" : "after"} of={publicShareOfCash} />
      )),
    },
  ];
}

interface ToldChange {
  head: ReactNode;
  cells: readonly ReactNode[];
}

function useChange(): (change: Change) => ToldChange | null {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const rule = (preset: string | null) => {
    const known = readingPresets.find((one) => one === preset);
    return known === undefined ? t`lignes propres` : i18n._(readingNames[known].name);
  };
  return (change) => {
    switch (change.what) {
      case "term":
        return { head: <Trans>Fin de la convention</Trans>, cells: days(change) };
      case "perimeter":
        return {
          head: <Trans>Périmètre lu au ({change.extension ?? ""})</Trans>,
          cells: days(change),
        };
      case "job-target":
        return {
          head: <Trans>Emplois visés</Trans>,
          cells: [change.before ?? t`non fixés`, change.after ?? t`non fixés`],
        };
      case "day-rate":
        return { head: <Trans>Valeur d'une journée</Trans>, cells: amounts(change) };
      case "rule":
        return {
          head: <Trans>Règle d'abondement</Trans>,
          cells: [rule(change.before), rule(change.after)],
        };
      case "joins":
        return { head: change.organisation, cells: ["", t`entre`] };
      case "leaves":
        return { head: change.organisation, cells: [t`partie`, t`sort`] };
      case "cash":
        return {
          head: `${change.organisation}, ${change.line === null ? t`apport` : change.line[locale]}`,
          cells: amounts(change),
        };
      case "days":
        return {
          head: <Trans>{change.organisation}, journées</Trans>,
          cells: [formatDays(change.before, locale), formatDays(change.after, locale)],
        };
      case "governance":
        return null;
    }
  };
}

function days({ before, after }: Extract<Change, { what: "term" | "perimeter" }>): ReactNode[] {
  return [<Day key="before" date={before} />, <Day key="after" date={after} />];
}

function amounts({ before, after }: Extract<Change, { what: "cash" | "day-rate" }>): ReactNode[] {
  return [<Amount key="before" cents={before} />, <Amount key="after" cents={after} />];
}
