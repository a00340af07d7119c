import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import type { z } from "zod";
import type { Role } from "#kernel/role.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Card } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { networkContract } from "../contract.ts";
import { roleNames } from "./role-names.ts";
import styles from "./sign-in.module.css";

type Visited = z.output<typeof networkContract.routes.demonstrationPeople.response>["people"][number];

/** Whom one may visit the demonstration as, by what they come to do; who holds several roles stands where they first fit. */
const circles: readonly { name: MessageDescriptor; roles: readonly Role[] }[] = [
  {
    name: msg`L'équipe du territoire`,
    roles: ["coordinator", "treasurer", "secretary", "administrator", "auditor"],
  },
  { name: msg`Les entreprises aidées et leurs experts`, roles: ["owner", "expert"] },
  { name: msg`Les partenaires et les financeurs`, roles: ["partner-referent", "public-funder"] },
  { name: msg`Le comité d'agrément`, roles: ["chair", "committee-member"] },
  { name: msg`La région et le réseau`, roles: ["regional-pilot", "network-head"] },
];

interface DemonstrationPeopleProps {
  onEntered: () => Promise<void>;
  /** What brings a person in, when the story says it. */
  introduce: (person: string) => string | undefined;
}

/** The invented people of the demonstration, each with what they come to do; nothing elsewhere. */
export function DemonstrationPeople({ onEntered, introduce }: DemonstrationPeopleProps) {
  const { i18n } = useLingui();
  const people = useRead(networkContract, "demonstrationPeople", {});
  const signIn = useWrite(networkContract, "signInAsDemonstration");
  if (people.data === undefined || people.data.people.length === 0) return null;
  const inCircles = Map.groupBy(people.data.people, ({ seats }) =>
    circles.find(({ roles }) => seats.some(({ role }) => roles.includes(role))),
  );

  return (
    <Card
      title={<Trans>Visiter la démonstration</Trans>}
      lead={
        <Trans>Choisissez une personne. Toutes sont inventées, comme les entreprises qu'elles servent.</Trans>
      }
    >
      <Refusal of={signIn.refusal} />
      {circles.map((circle) => (
        <section key={circle.name.id}>
          <h3>{i18n._(circle.name)}</h3>
          <ul className={styles.people}>
            {(inCircles.get(circle) ?? []).map((person) => (
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
                  <Introduction of={person} told={introduce(person.id)} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

function Introduction({ of: { name, seats }, told }: { of: Visited; told: string | undefined }) {
  const { i18n } = useLingui();
  return (
    <>
      <strong>{name}</strong>
      <span>
        {seats
          .map(({ role, organisation, unit }) =>
            [i18n._(roleNames[role]), organisation?.name ?? unit.name].join(", "),
          )
          .join(" · ")}
        {told === undefined ? null : ` : ${told}`}
      </span>
    </>
  );
}
