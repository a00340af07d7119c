import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { committeeContract } from "../contract.ts";
import { FollowedCondition } from "./followed-conditions.tsx";
import { GiveEvidence } from "./give-evidence.form.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/mes-conditions");

/** What the committee asked of the firms that the reader runs, and where to hand in what proves it. */
export function OwnConditionsPage() {
  const { territory } = route.useParams();
  const read = useRead(committeeContract, "listOwnConditions", { params: { territory } });
  return (
    <Page
      title={<Trans>Mes conditions</Trans>}
      lead={
        <Trans>
          Ce que le comité demande avant que l'avance soit versée : déposez la pièce qui le prouve.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ decisions }) =>
          decisions.length === 0 ? (
            <Note>
              <Trans>Aucune condition n'attend de vous une pièce.</Trans>
            </Note>
          ) : (
            <>
              {decisions.map(({ decision, firm, decidedOn, conditions }) => (
                <Card
                  key={decision}
                  title={firm}
                  lead={
                    <Trans>
                      Accord du <Day date={decidedOn} />
                    </Trans>
                  }
                >
                  <ul>
                    {conditions.map((condition) => {
                      const params = { territory, decision, condition: condition.id };
                      return (
                        <li key={condition.id}>
                          <FollowedCondition params={params} condition={condition} />
                          {condition.state === "to-prove" ? (
                            <GiveEvidence params={params} text={condition.text} />
                          ) : null}
                        </li>
                      );
                    })}
                  </ul>
                </Card>
              ))}
            </>
          )
        }
      </Reading>
    </Page>
  );
}
