import { Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { impactContract } from "../contract.ts";
import { DefinitionSentence } from "./definition-sentence.tsx";
import { SetJobDefinition } from "./set-job-definition.form.tsx";

/** What counts as a job, today and before; a count keeps the definition it was made by. */
export function DefinitionPanel({ territory }: { territory: string }) {
  const { mayCall } = useRights(territory);
  const read = useRead(impactContract, "readJobDefinition", { params: { territory } });
  return (
    <Reading of={read}>
      {({ on, inForce, definitions }) => (
        <Card title={<Trans>Ce qui compte comme un emploi</Trans>}>
          <p>
            <DefinitionSentence of={inForce} />
          </p>
          {definitions.length === 0 ? null : (
            <details>
              <summary>
                <Trans>Voir les définitions du territoire, de la première à la dernière</Trans>
              </summary>
              <ul>
                {definitions.map((definition) => (
                  <li key={definition.fromOn}>
                    <DefinitionSentence of={definition} />
                  </li>
                ))}
              </ul>
            </details>
          )}
          {mayCall(impactContract.routes.setJobDefinition) ? (
            <details>
              <summary>
                <Trans>Fixer une autre définition à partir d'un jour</Trans>
              </summary>
              <SetJobDefinition territory={territory} on={on} inForce={inForce} />
            </details>
          ) : null}
        </Card>
      )}
    </Reading>
  );
}
