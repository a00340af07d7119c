import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { networkContract } from "../contract.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/journal");

/** Who did what, latest first: readable by those it concerns. */
export function AuditTrailPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const params = route.useParams();
  const read = useRead(networkContract, "readAudit", { params, query: {} });
  return (
    <Page
      title={<Trans>Journal des actes</Trans>}
      lead={<Trans>Les cinquante derniers actes du territoire : qui, quoi, quand.</Trans>}
    >
      <Reading of={read}>
        {({ lines }) => (
          <DataTable
            caption={t`Journal des actes`}
            file="alize-journal-des-actes"
            rows={lines}
            rowKey={({ id }) => id}
            empty={<Trans>Aucun acte encore : ils s'inscriront ici d'eux-mêmes.</Trans>}
            columns={[
              {
                key: "when",
                title: t`Quand`,
                value: ({ doneAt }) => doneAt,
                cell: ({ doneAt }) => formatInstant(doneAt, locale),
              },
              { key: "who", title: t`Qui`, value: ({ actorName }) => actorName },
              { key: "act", title: t`Acte`, value: ({ act }) => act },
              { key: "object", title: t`Objet`, value: ({ object }) => object },
              { key: "why", title: t`Pourquoi`, value: ({ why }) => why ?? "" },
            ]}
          />
        )}
      </Reading>
    </Page>
  );
}
