import { Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { aidContract } from "../contract.ts";
import { AidFormula } from "./aid-formula.tsx";
import { AidPosition, FindingList, VerdictStatus } from "./aid-position.tsx";
import { GrantedAid } from "./granted-aid.tsx";
import type { ReadFileAid } from "./read-aid.ts";

/** The de minimis aid on a firm's file: as it would be today, then as it was granted. */
export function FileAidPanel({ territory, application }: { territory: string; application: string }) {
  const read = useRead(aidContract, "readFileAid", { params: { territory, application } });
  return (
    <Reading of={read}>
      {(aid) => (
        <Card title={<Trans>De minimis</Trans>}>
          <Standing territory={territory} of={aid} />
          <Actions>
            <ActionLink
              to="/territoires/$territory/dossiers/$application/aides"
              params={{ territory, application }}
            >
              {aid.declarations.length === 0 ? (
                <Trans>Déclarer les autres aides</Trans>
              ) : (
                <Trans>Ouvrir les aides et la déclaration</Trans>
              )}
            </ActionLink>
          </Actions>
        </Card>
      )}
    </Reading>
  );
}

function Standing({ territory, of: { assessment, granted } }: { territory: string; of: ReadFileAid }) {
  if (assessment === null)
    return granted.map((aid) => <GrantedAid key={aid.id} territory={territory} of={aid} />);
  return (
    <>
      <p>
        <VerdictStatus of={assessment.verdict} />
      </p>
      <AidPosition of={assessment} />
      <FindingList of={assessment} />
      {assessment.computation === null ? null : (
        <details>
          <summary>
            <Trans>Voir le calcul et ses données</Trans>
          </summary>
          <AidFormula of={assessment.computation} />
        </details>
      )}
    </>
  );
}
