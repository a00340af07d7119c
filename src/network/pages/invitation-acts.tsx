import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { networkContract } from "../contract.ts";
import { invitationPath } from "../domain/personal-link.ts";
import type { Invitation } from "./invitations.section.tsx";
import { drawToken, hashOfToken } from "./personal-token.ts";

interface ActsProps {
  territory: string;
  invitation: Invitation;
}

/** What is left to do about an invitation that nobody answered. */
export function InvitationActs({ territory, invitation }: ActsProps) {
  const resend = useWrite(networkContract, "resendInvitation");
  const revoke = useWrite(networkContract, "revokeInvitation");
  const handOver = useWrite(networkContract, "handOverInvitation");
  const [link, setLink] = useState<string>();
  const [isSent, setSent] = useState(false);
  const { state, id, seat } = invitation;
  if (state === "accepted" || state === "revoked") return null;
  const params = { territory, invitation: id };

  async function sendAgain() {
    setLink(undefined);
    setSent((await resend.send({ params })) !== null);
  }

  /** The link is made here: neither the server nor its mails ever hold it. */
  async function makeLink() {
    const token = drawToken();
    const handed = await handOver.send({ params, body: { tokenHash: await hashOfToken(token) } });
    setSent(false);
    if (handed !== null) setLink(`${window.location.origin}${invitationPath(territory, token)}`);
  }

  return (
    <>
      <Actions>
        <ActionButton onClick={() => void sendAgain()}>
          <Trans>Renvoyer</Trans> <Of name={seat.person.name} />
        </ActionButton>
        <ActionButton onClick={() => void makeLink()}>
          <Trans>Remettre le lien</Trans> <Of name={seat.person.name} />
        </ActionButton>
        <ActionButton onClick={() => void revoke.send({ params })}>
          <Trans>Retirer</Trans> <Of name={seat.person.name} />
        </ActionButton>
      </Actions>
      <p role="status">
        {isSent ? <Trans>Un nouveau lien lui est écrit ; l'ancien ne vaut plus rien.</Trans> : null}
      </p>
      <Refusal of={resend.refusal ?? handOver.refusal ?? revoke.refusal} />
      {link === undefined ? null : <Link name={seat.person.name} link={link} />}
    </>
  );
}

function Of({ name }: { name: string }) {
  return <span className="visually-hidden">{name}</span>;
}

function Link({ name, link }: { name: string; link: string }) {
  const { t } = useLingui();
  return (
    <TextInput
      size="md"
      readOnly
      label={t`Lien personnel de ${name}`}
      description={
        <Trans>
          Montré cette fois seulement. Remettez-le à cette personne, et à elle seule : qui l'ouvre entre à sa
          place.
        </Trans>
      }
      value={link}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}
