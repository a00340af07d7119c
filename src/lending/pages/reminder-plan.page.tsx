import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import { AccountsPolicySection } from "./accounts-policy.section.tsx";
import { reminderKindNames } from "./arrears-words.ts";
import type { ReadPlan } from "./read-case.ts";
import { SetReminderPlan } from "./set-reminder-plan.form.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/relances/plan");

/** What the territory does about arrears, step by step, and the form that sets what follows. */
export function ReminderPlanPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(lendingContract, "readReminderPlans", { params: { territory } });
  return (
    <Page
      title={<Trans>Le plan de relance</Trans>}
      lead={
        <Trans>
          Compté du jour où le rejet est connu, ou de l'échéance manquée. Ce qui a commencé garde son plan.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ on, inForce, versions }) => (
          <>
            <Card title={<Trans>Le plan en vigueur</Trans>}>
              <Plan plan={inForce} />
            </Card>
            {mayCall(lendingContract.routes.setReminderPlan) ? (
              <SetReminderPlan key={inForce.version} territory={territory} on={on} inForce={inForce} />
            ) : null}
            {versions.length === 0 ? null : (
              <Card title={<Trans>Les versions</Trans>}>
                {versions.map((plan) => (
                  <Plan key={plan.version} plan={plan} />
                ))}
              </Card>
            )}
            <AccountsPolicySection territory={territory} />
            <Note>
              <Trans>
                La déchéance du terme n'est jamais automatique : elle est proposée au comité, qui seul décide.
              </Trans>
            </Note>
          </>
        )}
      </Reading>
    </Page>
  );
}

function Plan({ plan }: { plan: ReadPlan }) {
  const { i18n } = useLingui();
  return (
    <>
      <h3>
        {plan.validFrom === null ? (
          <Trans>Plan du programme</Trans>
        ) : (
          <Trans>
            Version {plan.version}, à partir du <Day date={plan.validFrom} />
          </Trans>
        )}
      </h3>
      <ol>
        {plan.steps.map(({ number, kind, afterDays, cureDays }) => (
          <li key={number}>
            {cureDays === null ? (
              <Trans>
                J+{afterDays} : {i18n._(reminderKindNames[kind])}
              </Trans>
            ) : (
              <Trans>
                J+{afterDays} : {i18n._(reminderKindNames[kind])}, {cureDays} jours pour payer
              </Trans>
            )}
          </li>
        ))}
      </ol>
      <p>
        <Plural
          value={plan.longestPromiseDays}
          one="Une promesse suspend le plan # jour au plus."
          other="Une promesse suspend le plan # jours au plus."
        />{" "}
        {plan.howToPay === null ? null : <Trans>Pour payer : {plan.howToPay}.</Trans>}{" "}
        {plan.contact === null ? null : (
          <Trans>
            À appeler : {plan.contact.name}, {plan.contact.telephone}.
          </Trans>
        )}
      </p>
    </>
  );
}
