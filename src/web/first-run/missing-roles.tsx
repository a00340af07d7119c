import { Trans, useLingui } from "@lingui/react/macro";
import type { Role } from "#kernel/role.ts";
import { roleNames } from "#network/pages/index.ts";

/** The roles that nobody holds yet, by name. */
export function MissingRoles({ of: roles }: { of: readonly Role[] }) {
  const { i18n } = useLingui();
  const names = roles.map((role) => i18n._(roleNames[role]).toLowerCase()).join(", ");
  return <Trans>Personne encore comme : {names}.</Trans>;
}
