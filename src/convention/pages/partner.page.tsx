import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatDays } from "#kernel/format.ts";
import { useOrganisations } from "#network/pages/index.ts";
import { SaidRefusal } from "#web/api/said-refusal.ts";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { conventionContract } from "../contract.ts";
import { CallLinesTable } from "./calls-table.tsx";
import { PledgesTable } from "./pledges-table.tsx";
import { ConventionName } from "./series-timeline.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/partenaires/$organisation");

/** One partner: what it promised over the conventions, and what became of it; `children` is what others know of it. */
export function PartnerPage({ children }: { children?: ReactNode }) {
  const locale = useLocale();
  const params = route.useParams();
  const page = useRead(conventionContract, "readPartner", { params, query: {} });
  if (page.error instanceof SaidRefusal && page.error.refusal.reason === "partner-unknown")
    return <PartnerWithoutConvention>{children}</PartnerWithoutConvention>;
  return (
    <Reading of={page}>
      {({ organisation, on, cash, days, conventions }) => (
        <Page
          title={organisation.name}
          lead={
            <Trans>
              Ses apports, au <Day date={on} />.
            </Trans>
          }
        >
          <Card title={<Trans>En tout</Trans>}>
            <Facts
              facts={[
                {
                  key: "promised",
                  label: <Trans>Promis</Trans>,
                  value: <Amount cents={cash.promised} />,
                  strong: true,
                },
                { key: "called", label: <Trans>Appelé</Trans>, value: <Amount cents={cash.called} /> },
                { key: "honoured", label: <Trans>Versé</Trans>, value: <Amount cents={cash.honoured} /> },
                { key: "left", label: <Trans>Reste à verser</Trans>, value: <Amount cents={cash.left} /> },
                ...(days.promised === 0n
                  ? []
                  : [
                      {
                        key: "days",
                        label: <Trans>Journées promises</Trans>,
                        value: formatDays(days.promised, locale),
                      },
                      {
                        key: "days-given",
                        label: <Trans>Journées données</Trans>,
                        value: formatDays(days.honoured, locale),
                      },
                      {
                        key: "days-left",
                        label: <Trans>Journées à donner</Trans>,
                        value: formatDays(days.left, locale),
                      },
                    ]),
              ]}
            />
          </Card>
          {conventions.map(({ convention, pledges, calls }) => (
            <Card key={convention.id} title={<ConventionName step={convention} />}>
              <PledgesTable territory={params.territory} pledges={pledges} />
              <CallLinesTable
                params={{ territory: params.territory, convention: convention.id }}
                lines={calls}
              />
            </Card>
          ))}
          {children}
        </Page>
      )}
    </Reading>
  );
}

/** Known of the territory, and party to no convention: others may have something to say of it. */
function PartnerWithoutConvention({ children }: { children: ReactNode }) {
  const { territory, organisation } = route.useParams();
  const known = useOrganisations(territory);
  return (
    <Reading of={known}>
      {({ organisations }) => (
        <Page
          title={organisations.find(({ id }) => id === organisation)?.name ?? <Trans>Partenaire</Trans>}
          lead={<Trans>Partie à aucune convention du territoire, à ce jour.</Trans>}
        >
          {children}
        </Page>
      )}
    </Reading>
  );
}
