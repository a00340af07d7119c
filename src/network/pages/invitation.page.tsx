import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link, useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { z } from "zod";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { PublicShell } from "#web/shell/public-shell.tsx";
import { networkContract } from "../contract.ts";
import { NewPasswordField } from "./new-password.field.tsx";
import { hashOfToken } from "./personal-token.ts";
import { roleNames } from "./role-names.ts";
import { useEntrance } from "./use-entrance.ts";

const route = getRouteApi("/application/invitation/$territory");

type Invited = z.output<typeof networkContract.routes.readInvitation.response>;

/** Where a personal link leads: who invites whom to what, and the password to choose. */
export function InvitationPage() {
  const { territory } = route.useParams();
  const { hash } = useLocation();
  const [token, setToken] = useState(hash);
  // Once answered, the way out has no token: the link that was opened is still the one.
  if (hash !== "" && hash !== token) setToken(hash);
  const [key, setKey] = useState<string>();
  useEffect(() => {
    void hashOfToken(token).then(setKey);
  }, [token]);
  return (
    <PublicShell>
      {token === "" ? <Incomplete /> : null}
      {token === "" || key === undefined ? null : (
        <Opened key={key} territory={territory} token={token} tokenHash={key} />
      )}
    </PublicShell>
  );
}

function Incomplete() {
  return (
    <Page title={<Trans>Votre invitation</Trans>}>
      <Card title={<Trans>Ce lien est incomplet</Trans>}>
        <p>
          <Trans>Ouvrez-le depuis le courriel reçu, ou recopiez-le jusqu'à son dernier signe.</Trans>
        </p>
      </Card>
    </Page>
  );
}

function Opened({ territory, token, tokenHash }: { territory: string; token: string; tokenHash: string }) {
  const read = useRead(networkContract, "readInvitation", {
    params: { territory },
    query: { key: tokenHash },
  });
  return (
    <Page title={<Trans>Votre invitation</Trans>}>
      <Reading of={read}>
        {(invited) =>
          invited.state === "waiting" ? (
            <Choose territory={territory} token={token} invited={invited} />
          ) : (
            <Over invited={invited} />
          )
        }
      </Reading>
    </Page>
  );
}

function Choose({ territory, token, invited }: { territory: string; token: string; invited: Invited }) {
  const { i18n } = useLingui();
  const enter = useEntrance(undefined);
  const [password, setPassword] = useState("");
  const answer = useWrite(networkContract, "answerInvitation");
  const { seat, invitedBy } = invited;
  const role = i18n._(roleNames[seat.role]).toLowerCase();
  const unit = seat.unit.name;
  const organisation = seat.organisation?.name;

  async function submit() {
    const answered = await answer.send({ params: { territory }, body: { token, password } });
    if (answered !== null) await enter();
  }

  return (
    <ActForm
      {...answer}
      title={<Trans>Bonjour {seat.person.name}</Trans>}
      lead={
        organisation === undefined ? (
          <Trans>
            {invitedBy} vous donne le siège « {role} » dans le territoire {unit}. Choisissez un mot de passe :
            vous entrerez ensuite avec votre adresse, {seat.person.email}.
          </Trans>
        ) : (
          <Trans>
            {invitedBy} vous donne le siège « {role} » dans le territoire {unit}, au titre de {organisation}.
            Choisissez un mot de passe : vous entrerez ensuite avec votre adresse, {seat.person.email}.
          </Trans>
        )
      }
      submit={<Trans>Choisir ce mot de passe et entrer</Trans>}
      onSubmit={() => void submit()}
    >
      <input type="hidden" autoComplete="username" value={seat.person.email} readOnly />
      <NewPasswordField value={password} onChange={setPassword} />
    </ActForm>
  );
}

function Over({ invited: { state, invitedBy } }: { invited: Invited }) {
  switch (state) {
    case "accepted":
      return (
        <Card title={<Trans>Vous avez déjà choisi votre mot de passe</Trans>}>
          <p>
            <Trans>
              <Link to="/connexion">Connectez-vous</Link> avec votre adresse électronique.
            </Trans>
          </p>
        </Card>
      );
    case "expired":
      return (
        <Card title={<Trans>Ce lien n'est plus valable</Trans>}>
          <p>
            <Trans>Il ne vaut que quatorze jours. Demandez-en un autre à {invitedBy}.</Trans>
          </p>
        </Card>
      );
    case "waiting":
    case "revoked":
      return (
        <Card title={<Trans>Cette invitation a été retirée</Trans>}>
          <p>
            <Trans>{invitedBy} vous dira pourquoi.</Trans>
          </p>
        </Card>
      );
  }
}
