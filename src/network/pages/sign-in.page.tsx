import { Trans, useLingui } from "@lingui/react/macro";
import { PasswordInput, TextInput } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { NextStep } from "#web/design/status.tsx";
import { networkContract } from "../contract.ts";
import { DemonstrationPeople } from "./demonstration-people.tsx";
import styles from "./sign-in.module.css";
import { useEntrance } from "./use-entrance.ts";

const route = getRouteApi("/application/connexion");

/** The way in: a password; in the demonstration, the people of the story besides. */
export function SignInPage({ introduce }: { introduce: (person: string) => string | undefined }) {
  const enter = useEntrance(route.useSearch().retour);
  const setUp = useRead(networkContract, "readSetUp", {});
  return (
    <Page title={<Trans>Se connecter</Trans>}>
      {setUp.data?.isOpen === true ? (
        <NextStep>
          <Trans>
            Cette installation est vide : <Link to="/installation">mettez-la en place</Link> avec le code que
            le serveur a écrit.
          </Trans>
        </NextStep>
      ) : null}
      <div className={styles.ways}>
        <DemonstrationPeople onEntered={enter} introduce={introduce} />
        <PasswordForm onEntered={enter} />
      </div>
    </Page>
  );
}

function PasswordForm({ onEntered }: { onEntered: () => Promise<void> }) {
  const { t } = useLingui();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useWrite(networkContract, "signIn");

  async function submit(event: FormEvent) {
    event.preventDefault();
    if ((await signIn.send({ body: { email, password } })) !== null) await onEntered();
  }

  return (
    <Card title={<Trans>Avec votre mot de passe</Trans>}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          type="email"
          autoComplete="username"
          size="md"
          required
          label={<Trans>Adresse électronique</Trans>}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          autoComplete="current-password"
          size="md"
          required
          label={<Trans>Mot de passe</Trans>}
          visibilityToggleButtonProps={{ "aria-label": t`Montrer ou cacher le mot de passe` }}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Refusal of={signIn.refusal} />
        <SubmitButton busy={signIn.isSending}>
          <Trans>Se connecter</Trans>
        </SubmitButton>
      </form>
      <p>
        <Link to="/mot-de-passe">
          <Trans>Mot de passe oublié</Trans>
        </Link>
      </p>
    </Card>
  );
}
