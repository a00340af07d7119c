import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { fundContract } from "../contract.ts";
import { ClosingsTable } from "./closings-table.tsx";
import { NextClosing } from "./next-closing.tsx";
import { ProvisionPolicies } from "./provision-policies.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/clotures");

/** What is closed, what can be, and what must be looked at before. */
export function ClosingsPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const closings = useRead(fundContract, "listClosings", { params: { territory } });
  return (
    <Page
      title={<Trans>Les clôtures</Trans>}
      lead={
        <Trans>
          Une période close ne change plus. Ce qui s'apprend ensuite se passe dans la période ouverte, et
          garde la date demandée.
        </Trans>
      }
    >
      {mayCall(fundContract.routes.previewClosing) ? <NextClosing territory={territory} /> : null}
      <Reading of={closings}>
        {(read) => <ClosingsTable territory={territory} closings={read.closings} />}
      </Reading>
      <ProvisionPolicies territory={territory} />
      {mayCall(fundContract.routes.drawSample) ? (
        <Actions>
          <ActionLink to="/territoires/$territory/controle" params={{ territory }}>
            <Trans>Contrôler un échantillon</Trans>
          </ActionLink>
        </Actions>
      ) : null}
    </Page>
  );
}
