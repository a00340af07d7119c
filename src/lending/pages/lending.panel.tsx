import { Trans } from "@lingui/react/macro";
import { sum } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { lendingContract } from "../contract.ts";

/** What the territory has lent, what came back, what is late. */
export function LendingPanel({ territory }: { territory: string }) {
  const read = useRead(lendingContract, "listAdvances", { params: { territory } });
  return (
    <Card title={<Trans>Les avances</Trans>}>
      <Reading of={read}>
        {({ advances }) =>
          advances.length === 0 ? (
            <p>
              <Trans>Aucune avance encore. La première suit un accord du comité.</Trans>
            </p>
          ) : (
            <>
              <Facts
                facts={[
                  {
                    key: "lent",
                    label: <Trans>Prêté</Trans>,
                    value: <Amount cents={sum(advances.map(({ disbursed }) => disbursed))} round />,
                  },
                  {
                    key: "repaid",
                    label: <Trans>Remboursé</Trans>,
                    value: <Amount cents={sum(advances.map(({ repaid }) => repaid))} round />,
                  },
                  {
                    key: "outstanding",
                    label: <Trans>Encours</Trans>,
                    value: <Amount cents={sum(advances.map(({ outstanding }) => outstanding))} round />,
                    strong: true,
                  },
                  {
                    key: "late",
                    label: <Trans>En retard</Trans>,
                    value: <Amount cents={sum(advances.map(({ late }) => late))} round />,
                  },
                ]}
              />
              <Actions>
                <ActionLink to="/territoires/$territory/avances" params={{ territory }}>
                  <Trans>Voir les avances</Trans>
                </ActionLink>
                <ActionLink to="/territoires/$territory/impayes" params={{ territory }}>
                  <Trans>Voir les impayés</Trans>
                </ActionLink>
              </Actions>
            </>
          )
        }
      </Reading>
    </Card>
  );
}
