import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { z } from "zod";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep, Status } from "#web/design/status.tsx";
import type { EarmarkUse } from "../contract/earmark-routes.ts";
import { lendingContract } from "../contract.ts";

type ReadEarmark = z.output<typeof EarmarkUse>;

const route = getRouteApi("/application/signed-in/territoires/$territory/fonds/$fund/affectations");

/** The euros that funders keep for some files: what is left of each, and where each went. */
export function EarmarksPage() {
  const params = route.useParams();
  const read = useRead(lendingContract, "listEarmarks", { params });
  return (
    <Reading of={read}>
      {({ fund, earmarks }) => (
        <Page
          title={<Trans>Ce que les financeurs affectent</Trans>}
          lead={
            <Trans>
              {fund.name} : des euros que leur financeur réserve à des secteurs ou à des communes. Une
              décision les prend en premier quand le dossier y entre, et jamais quand il n'y entre pas.
            </Trans>
          }
        >
          <p>
            <Link to="/territoires/$territory/fonds/$fund" params={params}>
              <Trans>Revenir à la position</Trans>
            </Link>
          </p>
          {earmarks.length === 0 ? (
            <NextStep>
              <Trans>
                Aucun financeur n'affecte ses euros. L'affectation s'inscrit à la page de la convention, avant
                le premier versement de l'apport.
              </Trans>
            </NextStep>
          ) : (
            earmarks.map((earmark) => (
              <EarmarkCard key={earmark.id} territory={params.territory} earmark={earmark} />
            ))
          )}
        </Page>
      )}
    </Reading>
  );
}

function EarmarkCard({ territory, earmark }: { territory: string; earmark: ReadEarmark }) {
  const { name, funder, sectors, communes, lifted, available, out, advances } = earmark;
  return (
    <Card title={name} lead={funder.name}>
      {lifted === null ? null : (
        <p>
          <Status tone="ochre">
            <Trans>
              Levée le <Day date={lifted.on} /> ({lifted.reference}) : ce qui revient est disponible pour
              tous.
            </Trans>
          </Status>
        </p>
      )}
      <Facts
        facts={[
          {
            key: "sectors",
            label: <Trans>Secteurs (NAF)</Trans>,
            value: sectors.length === 0 ? <Trans>tous</Trans> : sectors.join(", "),
          },
          {
            key: "communes",
            label: <Trans>Communes</Trans>,
            value: communes.length === 0 ? <Trans>toutes</Trans> : communes.join(", "),
          },
          {
            key: "available",
            label: <Trans>Reste à engager</Trans>,
            value: <Amount cents={available} />,
            strong: true,
          },
          { key: "out", label: <Trans>Engagé, prêté ou perdu</Trans>, value: <Amount cents={out} /> },
        ]}
      />
      {advances.length === 0 ? (
        <Note>
          <Trans>Aucune avance que vous pouvez ouvrir n'a pris de ces euros.</Trans>
        </Note>
      ) : (
        <UsedBy territory={territory} name={name} advances={advances} />
      )}
    </Card>
  );
}

function UsedBy({
  territory,
  name,
  advances,
}: {
  territory: string;
  name: string;
  advances: ReadEarmark["advances"];
}) {
  const { t } = useLingui();
  return (
    <MoneyTable
      caption={t`Avances qui ont pris des euros de ${name}`}
      headTitle={<Trans>Avance</Trans>}
      columns={[
        { key: "taken", title: <Trans>Pris</Trans>, label: t`Pris` },
        { key: "back", title: <Trans>Revenu</Trans>, label: t`Revenu` },
        { key: "out", title: <Trans>Encore dehors</Trans>, label: t`Encore dehors` },
      ]}
      rows={advances.map(({ advance, number, firm, taken, back, out }) => ({
        key: advance,
        head: (
          <Link to="/territoires/$territory/avances/$advance" params={{ territory, advance }}>
            <Trans>
              n° {number}, {firm}
            </Trans>
          </Link>
        ),
        cells: [
          <Amount key="taken" cents={taken} />,
          <Amount key="back" cents={back} />,
          <Amount key="out" cents={out} />,
        ],
      }))}
    />
  );
}
