import { Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { fundContract } from "../contract.ts";
import { FigureLink } from "./figure-link.tsx";
import { Utilisation } from "./utilisation.tsx";

/** The territory's funds, each in four figures. */
export function FundPanel({ territory }: { territory: string }) {
  const read = useRead(fundContract, "listFunds", { params: { territory } });
  return (
    <Reading of={read}>
      {({ funds }) =>
        funds.length === 0 ? (
          <Card title={<Trans>Le fonds</Trans>}>
            <p>
              <Trans>Aucun fonds n'est ouvert. Il s'ouvre avec la première convention.</Trans>
            </p>
          </Card>
        ) : (
          <>
            {funds.map((fund) => (
              <OneFund key={fund.id} territory={territory} fund={fund.id} name={fund.name} />
            ))}
          </>
        )
      }
    </Reading>
  );
}

function OneFund({ territory, fund, name }: { territory: string; fund: string; name: string }) {
  const position = useRead(fundContract, "readPosition", { params: { territory, fund }, query: {} });
  return (
    <Reading of={position}>
      {({ figures, utilisation }) => (
        <Card title={name}>
          <Facts
            facts={[
              {
                key: "available",
                label: (
                  <FigureLink fund={fund} figure="available" on={undefined}>
                    <Trans>Disponible</Trans>
                  </FigureLink>
                ),
                value: <Amount cents={figures.available} />,
                strong: true,
              },
              {
                key: "held",
                label: (
                  <FigureLink fund={fund} figure="held" on={undefined}>
                    <Trans>Engagé, à verser</Trans>
                  </FigureLink>
                ),
                value: <Amount cents={figures.held} />,
              },
              {
                key: "outstanding",
                label: (
                  <FigureLink fund={fund} figure="outstanding" on={undefined}>
                    <Trans>Prêté, en cours</Trans>
                  </FigureLink>
                ),
                value: <Amount cents={figures.outstanding} />,
              },
              {
                key: "utilisation",
                label: <Trans>Utilisation</Trans>,
                value: <Utilisation of={utilisation} />,
              },
            ]}
          />
          <Actions>
            <ActionLink to="/territoires/$territory/fonds/$fund" params={{ territory, fund }}>
              <Trans>Ouvrir la position du fonds</Trans>
            </ActionLink>
          </Actions>
        </Card>
      )}
    </Reading>
  );
}
