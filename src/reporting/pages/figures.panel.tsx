import { Plural, Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { reportingContract } from "../contract.ts";
import { IndicatorFacts } from "./indicator-facts.tsx";
import { KeyFigures } from "./key-figures.tsx";

/** A territory since the beginning, in the figures one remembers; the reports say the rest. */
export function FiguresPanel({ territory }: { territory: string }) {
  const read = useRead(reportingContract, "readTerritoryFigures", { params: { territory } });
  return (
    <Reading of={read}>
      {(figures) => (
        <Card
          title={
            <Plural
              value={Number(figures.figures["firms-helped"] ?? 0)}
              _0="Aucune entreprise aidée encore"
              one="Depuis le début : # entreprise aidée"
              other="Depuis le début : # entreprises aidées"
            />
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
