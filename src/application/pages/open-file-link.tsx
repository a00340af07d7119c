import { Trans } from "@lingui/react/macro";
import { ActionLink } from "#web/design/actions.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";

interface OpenFileLinkProps {
  territory: string;
  application: { id: string; number: number };
}

/** The way to a firm's file from what depends on it, for whoever may open files. */
export function OpenFileLink({ territory, application: { id, number } }: OpenFileLinkProps) {
  const { mayCall } = useRights(territory);
  if (!mayCall(applicationContract.routes.readApplication)) return null;
  return (
    <ActionLink to="/territoires/$territory/dossiers/$application" params={{ territory, application: id }}>
      <Trans>Ouvrir le dossier n° {number}</Trans>
    </ActionLink>
  );
}
