import { Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { reportingContract } from "../contract.ts";
import { IndicatorFacts } from "./indicator-facts.tsx";
import { Measured } from "./indicator-value.tsx";
import { KeyFigures } from "./key-figures.tsx";

/** A territory since the beginning, in the figures one remembers; the reports say the rest. */
export function FiguresPanel({ territory }: { territory: string }) {
  const read = useRead(reportingContract, "readTerritoryFigures", { params: { territory } });
  return (
    <Reading of={read}>
      {(figures) => (
        <Card
          title={
            <Trans>
              Depuis le début : <Measured value={figures.figures["firms-helped"]} unit="COUNT" /> entreprises
              aidées
            </Trans>
          }
        >
          <KeyFigures
            read={figures}
            keys={["amount-disbursed", "mean-advance", "days-confirmed", "jobs-hired", "mobilised"]}
          />
          <IndicatorFacts
            read={figures}
            keys={[
              "acceptance-rate",
              "realisation-rate",
              "utilisation",
              "public-leverage",
              "bank-leverage",
              "rotation",
              "arrears",
            ]}
          />
          <Actions>
            <ActionLink to="/territoires/$territory/rapports" params={{ territory }}>
              <Trans>Ouvrir les bilans</Trans>
            </ActionLink>
          </Actions>
        </Card>
      )}
    </Reading>
  );
}
