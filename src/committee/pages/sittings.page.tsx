import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { committeeContract } from "../contract.ts";
import { CalendarFeed } from "./calendar-feed.card.tsx";
import { ConveneSitting } from "./convene-sitting.form.tsx";
import type { ReadStep } from "./read-sitting.ts";
import { sittingStatusNames } from "./words.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/comite");

/** The committee: its sittings, who sits on it, and the form that convenes the next one. */
export function SittingsPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(committeeContract, "listSittings", { params: { territory } });
  return (
    <Page
      title={<Trans>Le comité d'agrément</Trans>}
      lead={<Trans>Il examine les dossiers, un par un, et décide de ce que le fonds avance.</Trans>}
    >
      <Card title={<Trans>Les séances</Trans>}>
        <Reading of={read}>
          {({ sittings }) => <SittingsTable territory={territory} sittings={sittings} />}
        </Reading>
      </Card>
      {mayCall(committeeContract.routes.conveneSitting) ? <ConveneSitting territory={territory} /> : null}
      <CalendarFeed territory={territory} />
      <Actions>
        <ActionLink to="/territoires/$territory/comite/membres" params={{ territory }}>
          <Trans>Voir les membres du comité</Trans>
        </ActionLink>
        {mayCall(committeeContract.routes.openConsultation) ? (
          <ActionLink to="/territoires/$territory/comite/consulter" params={{ territory }}>
            <Trans>Consulter le comité par écrit</Trans>
          </ActionLink>
        ) : null}
      </Actions>
    </Page>
  );
}

function SittingsTable({ territory, sittings }: { territory: string; sittings: readonly ReadStep[] }) {
  const { i18n, t } = useLingui();
  return (
    <DataTable
      caption={t`Séances du comité`}
      file="alize-seances"
      rows={sittings}
      rowKey={({ id }) => id}
      empty={<Trans>Aucune séance encore. La première se convoque dès qu'un dossier est prêt.</Trans>}
      columns={[
        {
          key: "held-on",
          title: t`Date`,
          value: ({ heldOn }) => heldOn,
          cell: ({ id, heldOn, isWritten }) => (
            <Link
              to={
                isWritten
                  ? "/territoires/$territory/comite/$sitting/consultation"
                  : "/territoires/$territory/comite/$sitting"
              }
              params={{ territory, sitting: id }}
            >
              <Day date={heldOn} />
            </Link>
          ),
        },
        { key: "place", title: t`Lieu`, value: ({ place }) => place },
        { key: "items", title: t`Dossiers`, numeric: true, value: ({ items }) => items },
        { key: "decided", title: t`Décidés`, numeric: true, value: ({ decided }) => decided },
        {
          key: "status",
          title: t`État`,
          value: ({ status }) => status,
          cell: ({ status }) => (
            <Status tone={status === "closed" ? "sea" : "ochre"}>{i18n._(sittingStatusNames[status])}</Status>
          ),
        },
      ]}
    />
  );
}
