import { Trans } from "@lingui/react/macro";
import { Link, useParams } from "@tanstack/react-router";
import type { Role } from "#kernel/role.ts";
import { useRights } from "#web/signed-in/use-me.ts";

// Programme §3: who is late is known to those who lend and to those who answer for it.
const readers: readonly Role[] = ["coordinator", "treasurer", "chair", "secretary", "auditor"];

/** The figure of what is late opens on the list of those who are, for whoever may read it. */
export function ArrearsLink() {
  const { territory = "" } = useParams({ strict: false });
  const { roles } = useRights(territory);
  const name = <Trans>En impayé</Trans>;
  if (!roles.some((role) => readers.includes(role))) return name;
  return (
    <Link to="/territoires/$territory/impayes" params={{ territory }}>
      {name}
    </Link>
  );
}
