import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { bankingContract } from "../contract.ts";
import { AdvanceLink } from "./advance-link.tsx";
import { standingNames, standingTones } from "./banking-words.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/fonds/$fund/mandats");

/** Every mandate of the fund: whether a debit may rest on it, and until when. */
export function MandatesPage() {
  const { t, i18n } = useLingui();
  const params = route.useParams();
  const read = useRead(bankingContract, "listMandates", { params });
  return (
    <Page
      title={<Trans>Les mandats de prélèvement</Trans>}
      lead={
        <Trans>
          Un compte se change à deux ; un mandat sans prélèvement pendant 36 mois ne vaut plus rien.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ mandates, firms }) => (
          <Card title={<Trans>Mandats</Trans>}>
            <DataTable
              caption={t`Mandats`}
              file="alize-mandats"
              rows={mandates}
              rowKey={({ id }) => id}
              empty={<Trans>Aucun mandat encore. Le premier s'enregistre depuis la page d'une avance.</Trans>}
              columns={[
                {
                  key: "firm",
                  title: t`Entreprise`,
                  value: ({ advance }) => firms[advance] ?? "",
                  cell: ({ advance }) => (
                    <AdvanceLink territory={params.territory} advance={advance} name={firms[advance] ?? ""} />
                  ),
                },
                { key: "reference", title: t`RUM`, value: ({ reference }) => reference },
                { key: "scheme", title: t`Type`, value: ({ scheme }) => scheme },
                {
                  key: "signed",
                  title: t`Signé le`,
                  value: ({ signedOn }) => signedOn,
                  cell: ({ signedOn }) => <Day date={signedOn} />,
                },
                { key: "account", title: t`Compte`, value: ({ account }) => account?.iban ?? "–" },
                {
                  key: "lapses",
                  title: t`Valable jusqu'au`,
                  value: ({ lapsesAfter }) => lapsesAfter,
                  cell: ({ lapsesAfter }) => <Day date={lapsesAfter} />,
                },
                {
                  key: "standing",
                  title: t`État`,
                  value: ({ standing }) => i18n._(standingNames[standing]),
                  cell: ({ standing, waiting }) => (
                    <>
                      <Status tone={standingTones[standing]}>{i18n._(standingNames[standing])}</Status>{" "}
                      {waiting === null || standing === "account-to-confirm" ? null : (
                        <Status tone="ochre">
                          <Trans>changement de compte à confirmer</Trans>
                        </Status>
                      )}
                    </>
                  ),
                },
              ]}
            />
          </Card>
        )}
      </Reading>
      <p>
        <Link to="/territoires/$territory/fonds/$fund/banque" params={params}>
          <Trans>Revenir au travail de banque</Trans>
        </Link>
      </p>
    </Page>
  );
}
