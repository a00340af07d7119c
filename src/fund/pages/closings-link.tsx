import { Trans } from "@lingui/react/macro";
import { Link, useParams } from "@tanstack/react-router";
import { useRights } from "#web/signed-in/use-me.ts";
import { fundContract } from "../contract.ts";

/** What is set aside opens on the closings that froze it, for whoever may read them. */
export function ClosingsLink() {
  const { territory = "" } = useParams({ strict: false });
  const { mayCall } = useRights(territory);
  const name = <Trans>Provisionné</Trans>;
  if (!mayCall(fundContract.routes.listClosings)) return name;
  return (
    <Link to="/territoires/$territory/clotures" params={{ territory }}>
      {name}
    </Link>
  );
}
