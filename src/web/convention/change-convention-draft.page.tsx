import { getRouteApi } from "@tanstack/react-router";
import { ChangeConventionDraftPage } from "#convention/pages/change-convention-draft.page.tsx";
import { fundContract } from "#fund/contract.ts";
import { useRead } from "#web/api/use-read.ts";
import { Reading } from "#web/design/reading.tsx";

const route = getRouteApi(
  "/application/signed-in/territoires/$territory/conventions/projets/$draft/modifier",
);

/** A convention in preparation, and the funds it may feed. */
export function ComposedChangeConventionDraftPage() {
  const { territory } = route.useParams();
  const read = useRead(fundContract, "listFunds", { params: { territory } });
  return <Reading of={read}>{({ funds }) => <ChangeConventionDraftPage funds={funds} />}</Reading>;
}
