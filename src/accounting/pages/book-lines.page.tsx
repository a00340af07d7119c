import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { accountingContract } from "../contract.ts";
import type { ReadLine, ReadState } from "./books-words.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/comptabilite/lignes");

/** The general ledger of an account, the account of a third party, or the journal of a month. */
export function BookLinesPage() {
  const { territory } = route.useParams();
  const { on, fonds, compte, tiers, mois } = route.useSearch();
  const asked = {
    ...(on === undefined ? {} : { on }),
    ...(fonds === undefined ? {} : { fund: fonds }),
    ...(compte === undefined ? {} : { account: compte }),
    ...(tiers === undefined ? {} : { third: tiers }),
    ...(mois === undefined ? {} : { month: mois }),
  };
  const read = useRead(accountingContract, "listLines", { params: { territory }, query: asked });
  return (
    <Page
      title={<LinesTitle />}
      lead={<Trans>Chaque ligne s'ouvre sur l'avance ou le fonds dont elle vient.</Trans>}
    >
      <p>
        <Link
          to="/territoires/$territory/comptabilite"
          params={{ territory }}
          search={{ ...(on === undefined ? {} : { on }), ...(fonds === undefined ? {} : { fonds }) }}
        >
          <Trans>Revenir à la balance</Trans>
        </Link>
      </p>
      <Reading of={read}>
        {({ state, lines }) => (
          <Card
            title={
              <Trans>
                Exercice {state.year}, jusqu'au <Day date={state.on} />
              </Trans>
            }
          >
            <LinesTable territory={territory} state={state} lines={lines} />
          </Card>
        )}
      </Reading>
    </Page>
  );
}

function LinesTitle() {
  const { compte, tiers, mois } = route.useSearch();
  if (compte !== undefined) return <Trans>Grand livre du compte {compte}</Trans>;
  if (tiers !== undefined) return <Trans>Compte du tiers {tiers}</Trans>;
  return mois === undefined ? <Trans>Le grand livre</Trans> : <Trans>Le journal de {mois}</Trans>;
}

function LinesTable({
  territory,
  state,
  lines,
}: {
  territory: string;
  state: ReadState;
  lines: readonly ReadLine[];
}) {
  const { t } = useLingui();
  const rows = lines.map((line, place) => ({ ...line, place }));
  return (
    <DataTable
      caption={t`Lignes`}
      file={`alize-lignes-${state.on}`}
      rows={rows}
      rowKey={({ place }) => String(place)}
      empty={<Trans>Aucune ligne : choisissez une autre date, ou un autre compte de la balance.</Trans>}
      columns={[
        { key: "number", title: t`N°`, value: ({ number }) => number ?? t`hors bilan` },
        { key: "on", title: t`Date`, value: (line) => line.on, cell: (line) => <Day date={line.on} /> },
        { key: "journal", title: t`Journal`, value: ({ journal }) => journal },
        {
          key: "label",
          title: t`Libellé`,
          value: ({ label, piece }) => `${label} · ${piece}`,
          cell: (line) => <LineSource territory={territory} line={line} />,
        },
        {
          key: "account",
          title: t`Compte`,
          value: ({ account, accountLabel }) => `${account} ${accountLabel}`,
        },
        {
          key: "third",
          title: t`Tiers`,
          value: ({ third }) => (third === null ? "" : `${third.code} ${third.name}`),
        },
        moneyColumn("debit", t`Débit`, ({ debit }: ReadLine) => debit),
        moneyColumn("credit", t`Crédit`, ({ credit }: ReadLine) => credit),
        { key: "letter", title: t`Lettrage`, value: ({ letter }) => letter ?? "" },
        {
          key: "state",
          title: t`État`,
          value: ({ validatedOn }) => (validatedOn === null ? t`brouillard` : t`définitive`),
          cell: ({ validatedOn }) =>
            validatedOn === null ? (
              <Status tone="ochre">
                <Trans>brouillard</Trans>
              </Status>
            ) : (
              <Status tone="sea">
                <Trans>définitive</Trans>
              </Status>
            ),
        },
      ]}
    />
  );
}

function LineSource({ territory, line }: { territory: string; line: ReadLine }) {
  const { label, piece, source } = line;
  const words = `${label} · ${piece}`;
  if (source !== null && source.advance !== null)
    return (
      <Link to="/territoires/$territory/avances/$advance" params={{ territory, advance: source.advance }}>
        {words}
      </Link>
    );
  if (source !== null && source.kind === "entry")
    return (
      <Link to="/territoires/$territory/fonds" params={{ territory }}>
        {words}
      </Link>
    );
  return words;
}
