import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { sum } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { decimalOf } from "#web/design/decimal.ts";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { SavedFileLink } from "#web/design/saved-file-link.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { aidContract } from "../contract.ts";
import { Known } from "./aid-position.tsx";
import { ComputeAid, RegisterAid } from "./follow-aid.form.tsx";
import { RegisterStatus } from "./granted-aid.tsx";
import type { ReadAid } from "./read-aid.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/aides");

/** The territory's aids and the central register's deadlines: what is to compute, to declare, declared. */
export function AidRegisterPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(aidContract, "listAids", { params: { territory } });
  return (
    <Page
      title={<Trans>Registre des aides</Trans>}
      lead={
        <Trans>
          Chaque aide octroyée depuis 2026 se déclare au registre central dans les vingt jours ouvrés. Rien ne
          s'efface : la preuve se garde dix ans.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ on, aids }) => (
          <>
            <Waiting territory={territory} on={on} aids={aids} />
            <Card title={<Total aids={aids} />}>
              <AidsTable territory={territory} aids={aids} />
            </Card>
            <Actions>
              {mayCall(aidContract.routes.readAidSettings) ? (
                <ActionLink to="/territoires/$territory/aides/reglages" params={{ territory }}>
                  <Trans>Taux, plafonds et règles</Trans>
                </ActionLink>
              ) : null}
            </Actions>
            <Note>
              <SavedFileLink contract={aidContract} file="exportRegister" given={{ params: { territory } }}>
                <Trans>Télécharger le registre (CSV)</Trans>
              </SavedFileLink>
            </Note>
          </>
        )}
      </Reading>
    </Page>
  );
}

function Total({ aids }: { aids: readonly ReadAid[] }) {
  const counted = aids.flatMap(({ computation, withdrawnOn }) =>
    computation === null || withdrawnOn !== null ? [] : [computation.counted],
  );
  return (
    <Trans>
      <Amount cents={sum(counted)} /> d'aides calculées
    </Trans>
  );
}

function Waiting({
  territory,
  on,
  aids,
}: {
  territory: string;
  on: Parameters<typeof RegisterAid>[0]["on"];
  aids: readonly ReadAid[];
}) {
  const { mayCall } = useRights(territory);
  const waiting = aids.filter(
    ({ computation, isToRegister, withdrawnOn }) =>
      withdrawnOn === null && (computation === null || isToRegister),
  );
  if (waiting.length === 0 || !mayCall(aidContract.routes.registerAid)) return null;
  return (
    <Card title={<Trans>À faire</Trans>}>
      {waiting.map((aid) => (
        <details key={aid.id}>
          <summary>
            {aid.firm.name}, <Day date={aid.grantOn} /> : <RegisterStatus of={aid} />
          </summary>
          {aid.computation === null ? (
            <ComputeAid territory={territory} aid={aid.id} />
          ) : (
            <RegisterAid territory={territory} aid={aid.id} on={on} />
          )}
        </details>
      ))}
    </Card>
  );
}

function AidsTable({ territory, aids }: { territory: string; aids: readonly ReadAid[] }) {
  const { t } = useLingui();
  return (
    <DataTable
      caption={t`Aides du territoire`}
      file="alize-aides"
      rows={aids}
      rowKey={({ id }) => id}
      empty={<Trans>Aucune aide encore. Chaque avance que le comité accorde en écrit une ici.</Trans>}
      columns={[
        { key: "number", title: t`N°`, numeric: true, value: ({ number }) => number },
        {
          key: "firm",
          title: t`Entreprise`,
          value: ({ firm }) => firm.name,
          cell: ({ application, firm }) => (
            <Link
              to="/territoires/$territory/dossiers/$application/aides"
              params={{ territory, application }}
            >
              {firm.name}
            </Link>
          ),
        },
        {
          key: "on",
          title: t`Octroi`,
          value: ({ grantOn }) => grantOn,
          cell: ({ grantOn }) => <Day date={grantOn} />,
        },
        {
          key: "principal",
          title: t`Avance`,
          numeric: true,
          value: ({ principal }) => decimalOf(principal),
          cell: ({ principal }) => <Amount cents={principal} />,
        },
        {
          key: "counted",
          title: t`Aide`,
          numeric: true,
          value: ({ computation }) => (computation === null ? "" : decimalOf(computation.counted)),
          cell: ({ computation }) => <Known amount={computation?.counted ?? null} />,
        },
        {
          key: "register",
          title: t`Registre`,
          value: ({ registration, registerDueOn }) => registration?.receipt ?? registerDueOn,
          cell: (aid) => <RegisterStatus of={aid} />,
        },
      ]}
    />
  );
}
