import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { networkContract } from "#network/contract.ts";
import { reportingContract } from "#reporting/contract.ts";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { territoryPanels } from "./panels.ts";
import styles from "./territory.module.css";

const route = getRouteApi("/application/signed-in/territoires/$territory/chiffres");

/** A territory as one page, made of what each capability knows of it and this reader may see. */
export function TerritoryPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(networkContract, "readTerritory", { params: { territory } });

  return (
    <Reading of={read}>
      {({ name, slug, businessDate }) => (
        <Page
          title={name}
          lead={
            <Trans>
              Au <Day date={businessDate} />.
            </Trans>
          }
        >
          <div className={styles.panels}>
            {territoryPanels
              .filter(({ reads }) => mayCall(reads))
              .map(({ key, show: Panel }) => (
                <Panel key={key} territory={territory} />
              ))}
          </div>
          {mayCall(reportingContract.routes.readTerritoryFigures) ? null : (
            <Actions>
              <ActionLink to="/chiffres/$slug" params={{ slug }}>
                <Trans>Lire les chiffres publics du territoire</Trans>
              </ActionLink>
            </Actions>
          )}
        </Page>
      )}
    </Reading>
  );
}
