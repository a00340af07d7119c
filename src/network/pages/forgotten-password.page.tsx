import { Trans } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { PublicShell } from "#web/shell/public-shell.tsx";
import { networkContract } from "../contract.ts";

/** Asks for a link to choose another password: the page says the same of every address. */
export function ForgottenPasswordPage() {
  const [email, setEmail] = useState("");
  const [asked, setAsked] = useState<{ email: string; hasMailServer: boolean }>();
  const ask = useWrite(networkContract, "askPasswordReset");

  async function submit() {
    const answer = await ask.send({ body: { email } });
    if (answer !== null) setAsked({ email, hasMailServer: answer.hasMailServer });
  }

  return (
    <PublicShell>
      <Page
        title={<Trans>Mot de passe oublié</Trans>}
        lead={<Trans>Un lien personnel, à votre adresse, vous laisse en choisir un autre.</Trans>}
      >
        {asked === undefined ? (
          <ActForm
            {...ask}
            title={<Trans>Recevoir le lien</Trans>}
            submit={<Trans>Envoyer le lien</Trans>}
            onSubmit={() => void submit()}
          >
            <TextInput
              type="email"
              size="md"
              required
              autoComplete="username"
              label={<Trans>Adresse électronique</Trans>}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
          </ActForm>
        ) : (
          <Card title={<Trans>Regardez vos courriels</Trans>}>
            <p role="status">
              <Trans>
                Si {asked.email} est l'adresse d'une personne d'ici, un lien vient de lui être écrit. Il vaut
                une heure et ne sert qu'une fois.
              </Trans>
            </p>
            {asked.hasMailServer ? null : (
              <Note>
                <Trans>
                  Aucun courriel ne part de cette installation pour l'instant : demandez à la personne qui
                  tient le serveur de remplacer votre mot de passe.
                </Trans>
              </Note>
            )}
          </Card>
        )}
      </Page>
    </PublicShell>
  );
}
