import { Trans } from "@lingui/react/macro";
import { getRouteApi, Link, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { PublicShell } from "#web/shell/public-shell.tsx";
import { networkContract } from "../contract.ts";
import { NewPasswordField } from "./new-password.field.tsx";

const route = getRouteApi("/application/mot-de-passe/$territory");

/** Where the link of a forgotten password leads. */
export function ReplacePasswordPage() {
  const { territory } = route.useParams();
  const { hash: token } = useLocation();
  const [password, setPassword] = useState("");
  const [isDone, setDone] = useState(false);
  const replace = useWrite(networkContract, "replacePassword");

  async function submit() {
    const replaced = await replace.send({ params: { territory }, body: { token, password } });
    if (replaced !== null) setDone(true);
  }

  return (
    <PublicShell>
      <Page title={<Trans>Choisir un nouveau mot de passe</Trans>}>
        {token === "" ? (
          <Card title={<Trans>Ce lien est incomplet</Trans>}>
            <p>
              <Trans>Ouvrez-le depuis le courriel reçu, ou recopiez-le jusqu'à son dernier signe.</Trans>
            </p>
          </Card>
        ) : isDone ? (
          <Card title={<Trans>C'est fait</Trans>}>
            <p role="status">
              <Trans>
                Votre mot de passe est remplacé, et toutes vos connexions sont closes.{" "}
                <Link to="/connexion">Connectez-vous</Link>.
              </Trans>
            </p>
          </Card>
        ) : (
          <ActForm
            {...replace}
            title={<Trans>Votre nouveau mot de passe</Trans>}
            lead={<Trans>Vos connexions en cours seront closes, sur tous vos appareils.</Trans>}
            submit={<Trans>Remplacer le mot de passe</Trans>}
            onSubmit={() => void submit()}
          >
            <NewPasswordField value={password} onChange={setPassword} />
          </ActForm>
        )}
      </Page>
    </PublicShell>
  );
}
