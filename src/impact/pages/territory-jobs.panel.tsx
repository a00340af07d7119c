import { Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { Rate } from "#web/design/rate.tsx";
import { Reading } from "#web/design/reading.tsx";
import { impactContract } from "../contract.ts";

/** The territory's jobs: promised, hired with evidence, and what nobody answered. */
export function TerritoryJobsPanel({ territory }: { territory: string }) {
  const read = useRead(impactContract, "readJobTotals", { params: { territory } });
  return (
    <Reading of={read}>
      {({ commitments, planned, hired, present, realisation, answers }) => (
        <Card title={<Trans>Les emplois</Trans>}>
          {commitments === 0 ? (
            <p>
              <Trans>Aucun emploi n'est encore promis : le premier accord du comité ouvrira le suivi.</Trans>
            </p>
          ) : (
            <Facts
              facts={[
                { key: "planned", label: <Trans>Prévus à l'accord</Trans>, value: planned.created },
                {
                  key: "hired",
                  label: <Trans>Embauchés, vérifiés</Trans>,
                  value: hired ?? "–",
                  strong: true,
                },
                { key: "realisation", label: <Trans>Réalisation</Trans>, value: <Rate of={realisation} /> },
                { key: "present", label: <Trans>Toujours présents</Trans>, value: present?.heads ?? "–" },
                {
                  key: "missing",
                  label: <Trans>Enquêtes sans réponse</Trans>,
                  value: answers.missing,
                },
              ]}
            />
          )}
          <Actions>
            <ActionLink to="/territoires/$territory/emplois" params={{ territory }}>
              <Trans>Ouvrir les emplois</Trans>
            </ActionLink>
          </Actions>
        </Card>
      )}
    </Reading>
  );
}
