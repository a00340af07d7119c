import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { Cents } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { fundContract } from "../contract.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/fonds/$fund/emploi/$funder");

interface HelpedAdvance {
  readonly advance: string;
  readonly number: number | null;
  readonly firm: string | null;
  readonly disbursed: Cents;
  readonly outstanding: Cents;
  readonly lost: Cents;
}

/** From a funder to each advance that its money helped. */
export function FunderUsePage() {
  const params = route.useParams();
  const { on } = route.useSearch();
  const query = on === undefined ? {} : { on };
  const read = useRead(fundContract, "readFunderUse", { params, query });
  return (
    <Reading of={read}>
      {({ fund, on: day, funder, advances }) => (
        <Page
          title={<Trans>L'emploi des euros de {funder.funder?.name}</Trans>}
          lead={
            <Trans>
              {fund.name}, au <Day date={day} />.
            </Trans>
          }
        >
          <p>
            <Link to="/territoires/$territory/fonds/$fund/emploi" params={params} search={query}>
              <Trans>Revenir à l'emploi des fonds</Trans>
            </Link>
          </p>
          <Card title={<Trans>Ce que ses euros sont devenus</Trans>}>
            <Facts
              facts={[
                { key: "paid", label: <Trans>Versé</Trans>, value: <Amount cents={funder.paidIn} /> },
                { key: "returned", label: <Trans>Rendu</Trans>, value: <Amount cents={funder.returned} /> },
                {
                  key: "moved",
                  label: <Trans>Venu d'autres fonds</Trans>,
                  value: <Amount cents={funder.moved} />,
                },
                { key: "lost", label: <Trans>Perdu</Trans>, value: <Amount cents={funder.lost} /> },
                {
                  key: "recovered",
                  label: <Trans>Récupéré</Trans>,
                  value: <Amount cents={funder.recovered} />,
                },
                { key: "costs", label: <Trans>Frais</Trans>, value: <Amount cents={funder.costs} /> },
                {
                  key: "capital",
                  label: <Trans>Capital</Trans>,
                  value: <Amount cents={funder.capital} />,
                  strong: true,
                },
                { key: "lent", label: <Trans>Prêté, en cours</Trans>, value: <Amount cents={funder.lent} /> },
                {
                  key: "available",
                  label: <Trans>Non prêté</Trans>,
                  value: <Amount cents={funder.available} />,
                },
              ]}
            />
          </Card>
          <Card title={<Trans>Les avances qu'ils ont aidées</Trans>}>
            <AdvancesTable
              territory={params.territory}
              advances={advances}
              file={`alize-emploi-${funder.funder?.name ?? ""}-${day}`}
            />
          </Card>
        </Page>
      )}
    </Reading>
  );
}

interface AdvancesTableProps {
  territory: string;
  advances: readonly HelpedAdvance[];
  file: string;
}

function AdvancesTable({ territory, advances, file }: AdvancesTableProps) {
  const { t } = useLingui();
  return (
    <DataTable
      caption={t`Avances aidées`}
      file={file}
      rows={advances}
      rowKey={({ advance }) => advance}
      empty={<Trans>Aucune avance n'a encore été versée avec ces euros.</Trans>}
      columns={[
        { key: "number", title: t`N°`, numeric: true, value: ({ number }) => number ?? "" },
        {
          key: "firm",
          title: t`Entreprise`,
          value: ({ firm }) => firm ?? "",
          cell: ({ advance, firm }) => (
            <Link to="/territoires/$territory/avances/$advance" params={{ territory, advance }}>
              {firm ?? <Trans>Voir l'avance</Trans>}
            </Link>
          ),
        },
        moneyColumn("disbursed", t`Sa part décaissée`, ({ disbursed }: HelpedAdvance) => disbursed),
        moneyColumn("outstanding", t`Sa part en cours`, ({ outstanding }: HelpedAdvance) => outstanding),
        moneyColumn("lost", t`Sa part perdue`, ({ lost }: HelpedAdvance) => lost),
      ]}
    />
  );
}
