import { Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { Rate } from "#web/design/rate.tsx";
import { Reading } from "#web/design/reading.tsx";
import { conventionContract } from "../contract.ts";
import { ConventionName } from "./series-timeline.tsx";

/** The convention in force, else the latest one, in five figures. */
export function ConventionPanel({ territory }: { territory: string }) {
  const read = useRead(conventionContract, "listConventions", { params: { territory }, query: {} });
  return (
    <Reading of={read}>
      {({ conventions }) => {
        const step = conventions.find(({ status }) => status === "running") ?? conventions.at(-1);
        if (step === undefined) return null;
        return (
          <Card title={<ConventionName step={step} />} lead={step.extension}>
            <Facts
              facts={[
                {
                  key: "promised",
                  label: <Trans>Promis</Trans>,
                  value: <Amount cents={step.totalCash} round />,
                  strong: true,
                },
                { key: "called", label: <Trans>Appelé</Trans>, value: <Amount cents={step.called} round /> },
                { key: "paid", label: <Trans>Versé</Trans>, value: <Amount cents={step.paidIn} round /> },
                {
                  key: "share",
                  label: <Trans>Part publique</Trans>,
                  value: <Rate of={step.publicShareOfCash} />,
                },
                {
                  key: "series",
                  label: <Trans>En tout, depuis la première</Trans>,
                  value: <Amount cents={step.cumulativeCash} round />,
                },
              ]}
            />
            <Actions>
              <ActionLink
                to="/territoires/$territory/conventions/$convention"
                params={{ territory, convention: step.id }}
              >
                <Trans>Ouvrir la convention</Trans>
              </ActionLink>
            </Actions>
          </Card>
        );
      }}
    </Reading>
  );
}
