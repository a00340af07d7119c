import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { Fragment } from "react";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { lendingContract } from "../contract.ts";
import { AdvanceCard } from "./advance-card.tsx";
import { AdvanceFiles } from "./advance-files.tsx";
import { AdvanceNextStep } from "./advance-next-step.tsx";
import styles from "./next-instalments.module.css";
import { NextInstalments } from "./next-instalments.tsx";
import { OwnArrears } from "./own-arrears.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/mon-avance");

/** What an owner reads of their own advance: what comes next, the schedule, the way to ask for time. */
export function OwnAdvancesPage() {
  const { territory } = route.useParams();
  const read = useRead(lendingContract, "listOwnAdvances", { params: { territory } });
  return (
    <Page
      title={<Trans>Mon avance</Trans>}
      lead={
        <Trans>
          À taux zéro, sans frais ni caution : elle se rembourse, et servira à une autre entreprise.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ advances }) =>
          advances.length === 0 ? (
            <Card title={<Trans>Aucune avance encore</Trans>}>
              <p>
                <Trans>Elle paraîtra ici dès que le comité l'aura accordée à votre entreprise.</Trans>
              </p>
              <Actions>
                <ActionLink to="/territoires/$territory/mon-dossier" params={{ territory }}>
                  <Trans>Voir mon dossier</Trans>
                </ActionLink>
              </Actions>
            </Card>
          ) : (
            <>
              <OwnArrears territory={territory} />
              {advances.map((advance) => (
                <Fragment key={advance.id}>
                  <h2>{advance.firm.name}</h2>
                  <AdvanceNextStep read={advance} />
                  <AdvanceCard read={advance}>
                    <NextInstalments read={advance} />
                    <AdvanceFiles read={advance} />
                    <div className={styles.below}>
                      <Actions>
                        <ActionLink
                          to="/territoires/$territory/avances/$advance"
                          params={{ territory, advance: advance.id }}
                        >
                          {advance.status === "running" ? (
                            <Trans>Voir l'échéancier ou demander un délai</Trans>
                          ) : (
                            <Trans>Voir l'avance</Trans>
                          )}
                        </ActionLink>
                      </Actions>
                    </div>
                  </AdvanceCard>
                </Fragment>
              ))}
              <Note>
                <Trans>Parlez-nous avant l'échéance : une demande n'est pas une faute.</Trans>
              </Note>
            </>
          )
        }
      </Reading>
    </Page>
  );
}
