import { getRouteApi } from "@tanstack/react-router";
import { RenewConventionPage } from "#convention/pages/renew-convention.page.tsx";
import { fundContract } from "#fund/contract.ts";
import { useRead } from "#web/api/use-read.ts";
import { Reading } from "#web/design/reading.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/conventions/$convention/reconduire");

/** The convention that follows, and the funds it may feed. */
export function ComposedRenewConventionPage() {
  const { territory } = route.useParams();
  const read = useRead(fundContract, "listFunds", { params: { territory } });
  return <Reading of={read}>{({ funds }) => <RenewConventionPage funds={funds} />}</Reading>;
}
