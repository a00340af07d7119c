import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { Page } from "#web/design/page.tsx";
import { FundPanel } from "./fund.panel.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/fonds");

export function FundsPage() {
  const { territory } = route.useParams();
  return (
    <Page title={<Trans>Les fonds</Trans>}>
      <FundPanel territory={territory} />
    </Page>
  );
}
