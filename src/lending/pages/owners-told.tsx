import { Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { Note } from "#web/design/page.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";

/** To whom the mails about an advance go, for those who do its acts. */
export function OwnersTold({ params }: { params: ActProps["params"] }) {
  const { mayCall } = useRights(params.territory);
  return mayCall(lendingContract.routes.listOwners) ? <Told params={params} /> : null;
}

function Told({ params }: { params: ActProps["params"] }) {
  const { data } = useRead(lendingContract, "listOwners", { params });
  if (data === undefined) return null;
  const { owners } = data;
  const people = owners.map(({ name, address }) => `${name} (${address})`).join(", ");
  return (
    <Note>
      {owners.length === 0 ? (
        <Trans>
          Personne n'est connu pour diriger cette entreprise : aucun courriel ne lui sera écrit. Nommez qui la
          dirige sur la page de son dossier.
        </Trans>
      ) : (
        <Trans>La réponse à un délai et le versement sont annoncés par courriel à {people}.</Trans>
      )}
    </Note>
  );
}
