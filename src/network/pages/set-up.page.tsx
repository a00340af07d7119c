import { Trans } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { readOf, useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { PublicShell } from "#web/shell/public-shell.tsx";
import { networkContract } from "../contract.ts";
import { NewPasswordField } from "./new-password.field.tsx";

/** An empty installation: its network, and its first administrator. */
export function SetUpPage() {
  const read = useRead(networkContract, "readSetUp", {});
  return (
    <PublicShell>
      <Page
        title={<Trans>Mettre en place cette installation</Trans>}
        lead={
          <Trans>
            Une fois seulement : le réseau, et la personne qui l'administre. Les territoires viennent ensuite.
          </Trans>
        }
      >
        <Reading of={read}>{({ isOpen }) => (isOpen ? <SetUpForm /> : <AlreadySetUp />)}</Reading>
      </Page>
    </PublicShell>
  );
}

function AlreadySetUp() {
  return (
    <Card title={<Trans>C'est déjà fait</Trans>}>
      <p>
        <Trans>
          Cette installation a son administrateur. <Link to="/connexion">Connectez-vous</Link>, ou
          demandez-lui une invitation.
        </Trans>
      </p>
    </Card>
  );
}

function SetUpForm() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const language = useLocale();
  const [code, setCode] = useState("");
  const [network, setNetwork] = useState("");
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const setUp = useWrite(networkContract, "setUp");

  async function submit() {
    const done = await setUp.send({ body: { code, network, name, email, language, password } });
    if (done === null) return;
    queries.clear();
    await queries.fetchQuery(readOf(networkContract, "me", {}));
    await navigate({ to: "/ouvrir-un-territoire" });
  }

  return (
    <ActForm
      {...setUp}
      title={<Trans>Le réseau et son administrateur</Trans>}
      submit={<Trans>Mettre en place</Trans>}
      onSubmit={() => void submit()}
    >
      <TextInput
        size="md"
        required
        autoComplete="off"
        spellCheck={false}
        label={<Trans>Code de mise en place</Trans>}
        description={<Trans>Le serveur l'a écrit à son démarrage, dans sa fenêtre ou son journal.</Trans>}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        required
        label={<Trans>Nom du réseau</Trans>}
        description={<Trans>Celui qui réunit vos territoires, même s'il n'y en a qu'un.</Trans>}
        value={network}
        onChange={(event) => setNetwork(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        required
        autoComplete="name"
        label={<Trans>Votre prénom et votre nom</Trans>}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        type="email"
        size="md"
        required
        autoComplete="username"
        label={<Trans>Votre adresse électronique</Trans>}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <NewPasswordField value={password} onChange={setPassword} />
    </ActForm>
  );
}
