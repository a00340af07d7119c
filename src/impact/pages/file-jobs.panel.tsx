import { Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { impactContract } from "../contract.ts";
import { JobsFacts } from "./jobs-facts.tsx";
import { JobsStrip } from "./jobs-strip.tsx";

/** The jobs of a firm's file; nothing before the committee has agreed. */
export function FileJobsPanel({ territory, application }: { territory: string; application: string }) {
  const { mayCall } = useRights(territory);
  const read = useRead(impactContract, "readFileJobs", { params: { territory, application } });
  return (
    <Reading of={read}>
      {({ commitment }) =>
        commitment === null ? null : (
          <Card title={<Trans>Emplois</Trans>}>
            <JobsStrip planned={commitment.planned.created} known={commitment.known} />
            <JobsFacts of={commitment} />
            {mayCall(impactContract.routes.readCommitment) ? (
              <Actions>
                <ActionLink
                  to="/territoires/$territory/emplois/$commitment"
                  params={{ territory, commitment: commitment.id }}
                >
                  <Trans>Ouvrir le suivi des emplois</Trans>
                </ActionLink>
              </Actions>
            ) : null}
          </Card>
        )
      }
    </Reading>
  );
}
