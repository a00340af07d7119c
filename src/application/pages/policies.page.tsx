import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import { defaultPolicy } from "../domain/eligibility-policy.ts";
import styles from "./application.module.css";
import { ConfirmationRulePanel } from "./confirmation-rule.panel.tsx";
import { DelaysPanel } from "./delays.panel.tsx";
import { GridsPanel } from "./grids.panel.tsx";
import { PolicyForm } from "./policy.form.tsx";
import { PolicySentences } from "./policy-sentences.tsx";
import type { ReadPolicy } from "./read-application.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/regles");

/** A territory's eligibility rules, from a day on each: those in force, those before, those to come. */
export function PoliciesPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(applicationContract, "readPolicy", { params: { territory }, query: {} });
  return (
    <Page
      title={<Trans>Les règles d'éligibilité</Trans>}
      lead={
        <Trans>
          Un dossier est lu avec les règles du jour de son dépôt. Le comité seul décide, et peut déroger.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ on, inForce, dated }) => (
          <>
            <InForce inForce={inForce} />
            <Others inForce={inForce} dated={dated} on={on} />
            {mayCall(applicationContract.routes.setPolicy) ? (
              <PolicyForm territory={territory} on={on} initial={inForce?.policy ?? defaultPolicy} />
            ) : null}
          </>
        )}
      </Reading>
      <ConfirmationRulePanel territory={territory} />
      <DelaysPanel territory={territory} />
      <GridsPanel territory={territory} />
    </Page>
  );
}

function InForce({ inForce }: { inForce: ReadPolicy["inForce"] }) {
  if (inForce === null) {
    return (
      <Card title={<Trans>Aucune règle n'est en vigueur aujourd'hui</Trans>}>
        <p>
          <Trans>Les premières règles de ce territoire commencent plus tard.</Trans>
        </p>
      </Card>
    );
  }
  const { fromOn } = inForce.version;
  return (
    <Card
      title={
        fromOn === null ? (
          <Trans>Les règles par défaut du programme</Trans>
        ) : (
          <Trans>
            En vigueur depuis le <Day date={fromOn} />
          </Trans>
        )
      }
    >
      <PolicySentences policy={inForce.policy} />
      {fromOn === null ? (
        <Note>
          <Trans>Ce territoire n'a pas encore fixé les siennes.</Trans>
        </Note>
      ) : null}
    </Card>
  );
}

/** Rules are never rewritten: those before stay readable. */
function Others({ inForce, dated, on }: Pick<ReadPolicy, "inForce" | "dated" | "on">) {
  const others = dated
    .filter(({ version }) => version.fromOn !== inForce?.version.fromOn)
    .toSorted((a, b) => ((a.version.fromOn ?? "") < (b.version.fromOn ?? "") ? 1 : -1));
  if (others.length === 0) return null;
  return (
    <Card title={<Trans>Les autres règles datées</Trans>}>
      {others.map(({ version: { fromOn }, policy }) =>
        fromOn === null ? null : (
          <details key={fromOn} className={styles.block}>
            <summary>
              {fromOn > on ? (
                <Trans>
                  À partir du <Day date={fromOn} />
                </Trans>
              ) : (
                <Trans>
                  Depuis le <Day date={fromOn} />, remplacées ensuite
                </Trans>
              )}
            </summary>
            <PolicySentences policy={policy} />
          </details>
        ),
      )}
    </Card>
  );
}
