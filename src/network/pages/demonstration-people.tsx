import { Trans, useLingui } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Card } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { networkContract } from "../contract.ts";
import { roleNames } from "./role-names.ts";
import styles from "./sign-in.module.css";

/** The invented people of the demonstration, each with what they come to do; nothing elsewhere. */
export function DemonstrationPeople({ onEntered }: { onEntered: () => Promise<void> }) {
  const { i18n } = useLingui();
  const people = useRead(networkContract, "demonstrationPeople", {});
  const signIn = useWrite(networkContract, "signInAsDemonstration");
  if (people.data === undefined || people.data.people.length === 0) return null;

  return (
    <Card
      title={<Trans>Visiter la démonstration</Trans>}
      lead={
        <Trans>Choisissez une personne. Toutes sont inventées, comme les entreprises qu'elles servent.</Trans>
      }
    >
      <Refusal of={signIn.refusal} />
      <ul className={styles.people}>
        {people.data.people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              disabled={signIn.isSending}
              onClick={() =>
                void signIn
                  .send({ body: { person: person.id } })
                  .then((entered) => (entered === null ? null : onEntered()))
              }
            >
              <strong>{person.name}</strong>
              <span>
                {person.seats
                  .map(({ role, organisation, unit }) =>
                    [i18n._(roleNames[role]), organisation?.name ?? unit.name].join(", "),
                  )
                  .join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
