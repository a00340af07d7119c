import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { bankingContract } from "../contract.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/banque");

/** The way to the bank work of each fund. */
export function BanksPage() {
  const { t } = useLingui();
  const { territory } = route.useParams();
  const read = useRead(bankingContract, "listBanks", { params: { territory } });
  return (
    <Page
      title={<Trans>La banque</Trans>}
      lead={<Trans>Prélèvements, virements et relevés, fonds par fonds.</Trans>}
    >
      <Reading of={read}>
        {({ banks }) => (
          <Card title={<Trans>Les fonds et leur compte</Trans>}>
            <DataTable
              caption={t`Fonds et comptes bancaires`}
              file="alize-banques"
              rows={banks}
              rowKey={({ fund }) => fund}
              empty={<Trans>Aucun fonds encore. Ouvrez d'abord un fonds.</Trans>}
              columns={[
                {
                  key: "fund",
                  title: t`Fonds`,
                  value: ({ name }) => name,
                  cell: ({ fund, name }) => (
                    <Link to="/territoires/$territory/fonds/$fund/banque" params={{ territory, fund }}>
                      {name}
                    </Link>
                  ),
                },
                {
                  key: "account",
                  title: t`Compte`,
                  value: ({ account }) => account ?? "",
                  cell: ({ account, waits }) => (
                    <>
                      {account ?? "–"}{" "}
                      {waits ? (
                        <Status tone="ochre">
                          <Trans>un compte à confirmer</Trans>
                        </Status>
                      ) : null}
                    </>
                  ),
                },
              ]}
            />
          </Card>
        )}
      </Reading>
    </Page>
  );
}
