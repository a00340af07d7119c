import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { PublicShell } from "#web/shell/public-shell.tsx";
import { reportingContract } from "../contract.ts";
import { FirmCells } from "./firm-cells.tsx";
import { IndicatorFacts } from "./indicator-facts.tsx";
import { KeyFigures } from "./key-figures.tsx";

const route = getRouteApi("/application/chiffres/$slug");

/** What a territory did, for anyone: totals, without arrears nor what could name a firm. */
export function PublicFiguresPage() {
  const { slug } = route.useParams();
  const read = useRead(reportingContract, "readPublicFigures", { params: { slug } });
  return (
    <PublicShell>
      <Reading of={read}>
        {(figures) => (
          <Page
            title={<Trans>{figures.territory.name} en chiffres</Trans>}
            lead={
              <Trans>
                Depuis le début du programme, au <Day date={figures.on} />.
              </Trans>
            }
          >
            <KeyFigures
              read={figures}
              keys={[
                "firms-helped",
                "mean-advance",
                "days-confirmed",
                "jobs-hired",
                "mobilised",
                "public-share-planned",
              ]}
            />
            <Card title={<Trans>Ce que le comité a fait</Trans>}>
              <IndicatorFacts
                read={figures}
                keys={[
                  "sittings-held",
                  "files-examined",
                  "files-accepted",
                  "acceptance-rate",
                  "amount-granted",
                  "amount-disbursed",
                ]}
              />
              <FirmCells read={figures} />
            </Card>
            <Card title={<Trans>Ce que cela a donné</Trans>}>
              <IndicatorFacts
                read={figures}
                keys={["jobs-planned", "jobs-hired", "jobs-present", "jobs-kept", "realisation-rate"]}
              />
              <Note>
                <Trans>
                  Emplois constatés dans les entreprises aidées ; l'aide n'en est pas la seule cause.
                </Trans>
              </Note>
            </Card>
            <Actions>
              <ActionLink to="/indicateurs">
                <Trans>Ce que chaque chiffre veut dire</Trans>
              </ActionLink>
            </Actions>
          </Page>
        )}
      </Reading>
    </PublicShell>
  );
}
