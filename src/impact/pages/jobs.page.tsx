import { Plural, Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { impactContract } from "../contract.ts";
import { CauseNote } from "./cause-note.tsx";
import { DefinitionPanel } from "./definition.panel.tsx";
import { FiveCounters } from "./five-counters.tsx";
import { JobsTable } from "./jobs-table.tsx";
import type { ReadJobTotals } from "./read-jobs.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/emplois");

/** The jobs of a territory: five counters, then firm by firm for those who follow them. */
export function JobsPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(impactContract, "readJobTotals", { params: { territory } });
  return (
    <Page
      title={<Trans>Les emplois</Trans>}
      lead={
        <Trans>
          Promis à l'accord, puis comptés à 6, 12, 24 et 36 mois. Un emploi compte une fois vérifié.
        </Trans>
      }
    >
      <Reading of={read}>
        {(totals) => (
          <>
            <Card
              title={<TotalsTitle totals={totals} />}
              lead={
                <Trans>
                  Au <Day date={totals.on} />. Cinq comptes côte à côte, qui ne s'additionnent pas.
                </Trans>
              }
            >
              <FiveCounters totals={totals} />
            </Card>
            {mayCall(impactContract.routes.listCommitments) ? <JobsByFirm territory={territory} /> : null}
            <DefinitionPanel territory={territory} />
            <CauseNote />
          </>
        )}
      </Reading>
    </Page>
  );
}

function TotalsTitle({ totals: { commitments, planned, hired } }: { totals: ReadJobTotals }) {
  if (commitments === 0) return <Trans>Aucun emploi promis encore</Trans>;
  const { created } = planned;
  if (hired === null)
    return (
      <Plural
        value={created}
        one="# emploi prévu, aucun compte vérifié encore"
        other="# emplois prévus, aucun compte vérifié encore"
      />
    );
  return (
    <Plural
      value={hired}
      one={`# embauché vérifié sur ${created} emplois prévus`}
      other={`# embauchés vérifiés sur ${created} emplois prévus`}
    />
  );
}

function JobsByFirm({ territory }: { territory: string }) {
  const read = useRead(impactContract, "listCommitments", { params: { territory } });
  return (
    <Card title={<Trans>Entreprise par entreprise</Trans>}>
      <Reading of={read}>
        {({ commitments }) => <JobsTable territory={territory} commitments={commitments} />}
      </Reading>
    </Card>
  );
}
