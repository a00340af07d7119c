import { getRouteApi } from "@tanstack/react-router";
import { SignConventionPage } from "#convention/pages/sign-convention.page.tsx";
import { fundContract } from "#fund/contract.ts";
import { useRead } from "#web/api/use-read.ts";
import { Reading } from "#web/design/reading.tsx";
import { OpenFund } from "./open-fund.form.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/conventions/nouvelle");

/** A convention feeds a fund of the territory, opened on the way where there is none. */
export function ComposedSignConventionPage() {
  const params = route.useParams();
  const read = useRead(fundContract, "listFunds", { params });
  return (
    <Reading of={read}>
      {({ funds }) => (
        <SignConventionPage
          funds={funds}
          openFund={(on, organisations) => <OpenFund params={params} on={on} organisations={organisations} />}
        />
      )}
    </Reading>
  );
}
