import { Trans, useLingui } from "@lingui/react/macro";
import { PasswordInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionLink, Actions, SubmitButton } from "#web/design/actions.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { networkContract } from "../contract.ts";
import { MailPacesForm } from "./mail-paces.form.tsx";
import { mayOpenTerritories } from "./may-open-territories.ts";
import { MobileForm } from "./mobile.form.tsx";
import { roleNames } from "./role-names.ts";
import styles from "./sign-in.module.css";

/** Who I am here: my seats, the territories they open, my password. */
export function MyAccountPage() {
  const { i18n } = useLingui();
  const me = useRead(networkContract, "me", {});
  return (
    <Reading of={me}>
      {({ person, seats, territories }) => (
        <Page title={person.name} lead={person.email}>
          <div className={styles.pile}>
            <Card title={<Trans>Vos sièges</Trans>}>
              <ul>
                {seats.map((seat) => (
                  <li key={seat.id}>
                    {[i18n._(roleNames[seat.role]), seat.organisation?.name, seat.unit.name]
                      .filter((word) => word !== undefined)
                      .join(", ")}
                  </li>
                ))}
              </ul>
              {seats.length === 0 ? (
                <p>
                  <Trans>
                    Vous n'avez pas encore de siège. L'administrateur de votre territoire vous en donnera un.
                  </Trans>
                </p>
              ) : null}
              <ul>
                {territories.map((territory) => (
                  <li key={territory.id}>
                    <Link to="/territoires/$territory" params={{ territory: territory.id }}>
                      {territory.name}
                    </Link>
                  </li>
                ))}
              </ul>
              {seats.some(mayOpenTerritories) ? (
                <Actions>
                  <ActionLink to="/ouvrir-un-territoire">
                    <Trans>Ouvrir un territoire</Trans>
                  </ActionLink>
                </Actions>
              ) : null}
            </Card>
            <MailPacesForm />
            <MobileForm />
            <PasswordCard />
          </div>
        </Page>
      )}
    </Reading>
  );
}

function PasswordCard() {
  const { t } = useLingui();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [changed, setChanged] = useState(false);
  const change = useWrite(networkContract, "changePassword");
  const reveal = { "aria-label": t`Montrer ou cacher le mot de passe` };

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChanged(false);
    if ((await change.send({ body: { current, next } })) === null) return;
    setChanged(true);
    setCurrent("");
    setNext("");
  }

  return (
    <Card title={<Trans>Changer de mot de passe</Trans>}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <PasswordInput
          autoComplete="current-password"
          size="md"
          required
          label={<Trans>Mot de passe actuel</Trans>}
          visibilityToggleButtonProps={reveal}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          autoComplete="new-password"
          size="md"
          required
          label={<Trans>Nouveau mot de passe</Trans>}
          description={<Trans>Douze caractères au moins : une phrase se retient mieux qu'un code.</Trans>}
          visibilityToggleButtonProps={reveal}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <Refusal of={change.refusal} />
        <p role="status">{changed ? t`Mot de passe changé. Vos autres connexions sont closes.` : ""}</p>
        <SubmitButton busy={change.isSending}>
          <Trans>Changer le mot de passe</Trans>
        </SubmitButton>
      </form>
    </Card>
  );
}
