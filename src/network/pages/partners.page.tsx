import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { networkContract } from "../contract.ts";
import { AddOrganisation } from "./add-organisation.form.tsx";
import { organisationKindNames } from "./organisation-kind-names.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/partenaires");

/** The organisations that carry the territory, and the members of its associations; `mayOpen` says whose page the reader may enter. */
export function PartnersPage({ mayOpen }: { mayOpen: (organisation: string) => boolean }) {
  const { i18n, t } = useLingui();
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(networkContract, "listOrganisations", { params: { territory } });
  return (
    <Page
      title={<Trans>Les partenaires</Trans>}
      lead={<Trans>Ceux qui portent le territoire, et leurs adhérents.</Trans>}
    >
      <Reading of={read}>
        {({ organisations }) => (
          <>
            <DataTable
              caption={t`Partenaires`}
              file="alize-partenaires"
              rows={organisations}
              rowKey={({ id }) => id}
              empty={
                mayCall(networkContract.routes.addOrganisation) ? (
                  <Trans>Aucun partenaire encore. Enregistrez le premier ci-dessous.</Trans>
                ) : (
                  <Trans>Aucun partenaire n'est encore enregistré dans ce territoire.</Trans>
                )
              }
              columns={[
                {
                  key: "name",
                  title: t`Nom`,
                  value: ({ name }) => name,
                  cell: ({ id, name }) =>
                    mayOpen(id) ? (
                      <Link
                        to="/territoires/$territory/partenaires/$organisation"
                        params={{ territory, organisation: id }}
                      >
                        {name}
                      </Link>
                    ) : (
                      name
                    ),
                },
                { key: "kind", title: t`Nature`, value: ({ kind }) => i18n._(organisationKindNames[kind]) },
                { key: "siren", title: t`SIREN`, value: ({ siren }) => siren ?? "" },
                {
                  key: "member-of",
                  title: t`Adhère à`,
                  value: ({ memberOf }) => memberOf.map(({ name }) => name).join(", "),
                },
                {
                  key: "source",
                  title: t`Source`,
                  value: ({ source }) =>
                    source === "invented"
                      ? t`inventé pour la démonstration`
                      : source === "published"
                        ? t`publié`
                        : t`saisi`,
                },
              ]}
            />
            {mayCall(networkContract.routes.addOrganisation) ? (
              <AddOrganisation
                territory={territory}
                associations={organisations.filter(({ kind }) => kind === "association")}
              />
            ) : null}
          </>
        )}
      </Reading>
    </Page>
  );
}
