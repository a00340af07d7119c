import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { committeeContract } from "../contract.ts";

/** The address at which one's own calendar reads the sittings: shown once, renewed or revoked. */
export function CalendarFeed({ territory }: { territory: string }) {
  const { t } = useLingui();
  const locale = useLocale();
  const params = { territory };
  const read = useRead(committeeContract, "readCalendarFeed", { params });
  const renew = useWrite(committeeContract, "renewCalendarFeed");
  const end = useWrite(committeeContract, "endCalendarFeed");
  const [address, setAddress] = useState<string | null>(null);

  async function make() {
    const token = drawToken();
    const made = await renew.send({ params, body: { token } });
    if (made !== null) setAddress(`${made.begins}${token}`);
  }

  async function revoke() {
    if ((await end.send({ params })) !== null) setAddress(null);
  }

  return (
    <Card
      title={<Trans>Dans votre agenda</Trans>}
      lead={
        <Trans>
          Une adresse à vous, que votre agenda relit de lui-même : les dates et les lieux des séances, et rien
          des dossiers.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ madeAt }) => (
          <>
            {madeAt === null ? null : (
              <p>
                <Trans>Votre adresse existe depuis le {formatInstant(madeAt, locale)}.</Trans>
              </p>
            )}
            {address === null ? null : (
              <TextInput
                size="md"
                readOnly
                label={t`Votre adresse, montrée cette fois seulement`}
                description={<Trans>Copiez-la dans votre agenda, à « s'abonner à un agenda ».</Trans>}
                value={address}
                onFocus={(event) => event.currentTarget.select()}
              />
            )}
            <Refusal of={renew.refusal ?? end.refusal} />
            <Actions>
              <ActionButton onClick={() => void make()}>
                {madeAt === null ? <Trans>Créer mon adresse</Trans> : <Trans>Renouveler mon adresse</Trans>}
              </ActionButton>
              {madeAt === null ? null : (
                <ActionButton onClick={() => void revoke()}>
                  <Trans>Révoquer mon adresse</Trans>
                </ActionButton>
              )}
            </Actions>
          </>
        )}
      </Reading>
    </Card>
  );
}

/** Drawn here: the server keeps its hash, and nothing that would give it back. */
function drawToken(): string {
  const octets = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...octets))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
