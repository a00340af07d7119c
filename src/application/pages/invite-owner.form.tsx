import { Trans } from "@lingui/react/macro";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { applicationContract } from "../contract.ts";
import type { FileParams } from "./read-application.ts";

interface InviteProps {
  params: FileParams;
  owner: { readonly name: string; readonly email: string };
}

/** An account for whoever submitted or confirmed the file. */
export function InviteOwner({ params, owner: { name, email } }: InviteProps) {
  const invite = useWrite(applicationContract, "inviteOwner");
  return (
    <Asked
      {...invite}
      quiet
      submit={<Trans>Ouvrir un compte à {name}</Trans>}
      onSubmit={() => void invite.send({ params, body: {} })}
    >
      <p>
        <Trans>
          {name} n'a pas de compte ici. Avec un compte, cette personne suit son dossier et remet ses pièces :
          l'invitation part à {email}.
        </Trans>
      </p>
    </Asked>
  );
}
