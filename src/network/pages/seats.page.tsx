import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type Role, roles } from "#kernel/role.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, SubmitButton } from "#web/design/actions.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { networkContract } from "../contract.ts";
import { roleNames } from "./role-names.ts";
import styles from "./sign-in.module.css";

const route = getRouteApi("/application/signed-in/territoires/$territory/personnes");

/** Who holds which role here, since when, in whose name; the administrator gives and takes seats. */
export function SeatsPage() {
  const { i18n, t } = useLingui();
  const params = route.useParams();
  const { mayCall } = useRights(params.territory);
  const isAdministrator = mayCall(networkContract.routes.grantSeat);
  const read = useRead(networkContract, "listSeats", { params });

  return (
    <Page
      title={<Trans>Personnes et sièges</Trans>}
      lead={<Trans>Un rôle se tient dans un siège, entre deux dates.</Trans>}
    >
      <Reading of={read}>
        {({ seats }) => (
          <DataTable
            caption={t`Sièges`}
            file="alize-sieges"
            rows={seats}
            rowKey={({ id }) => id}
            empty={<Trans>Personne encore. Donnez le premier siège ci-dessous.</Trans>}
            columns={[
              { key: "person", title: t`Personne`, value: ({ person }) => person.name },
              { key: "email", title: t`Adresse électronique`, value: ({ person }) => person.email },
              { key: "role", title: t`Rôle`, value: ({ role }) => i18n._(roleNames[role]) },
              {
                key: "organisation",
                title: t`Au titre de`,
                value: ({ organisation, unit }) => organisation?.name ?? unit.name,
              },
              {
                key: "from",
                title: t`Du`,
                value: ({ fromOn }) => fromOn,
                cell: ({ fromOn }) => <Day date={fromOn} />,
              },
              {
                key: "to",
                title: t`Jusqu'au`,
                value: ({ toOn }) => toOn ?? "",
                cell: ({ id, toOn, person }) =>
                  toOn !== null ? (
                    <Day date={toOn} />
                  ) : isAdministrator ? (
                    <EndSeat territory={params.territory} seat={id} name={person.name} />
                  ) : null,
              },
            ]}
          />
        )}
      </Reading>
      {isAdministrator ? <GrantSeat territory={params.territory} /> : null}
    </Page>
  );
}

/** Takes a seat back from the territory's day on: asked twice, since rights are lost at once. */
function EndSeat({ territory, seat, name }: { territory: string; seat: string; name: string }) {
  const read = useRead(networkContract, "readTerritory", { params: { territory } });
  const [isAsked, setAsked] = useState(false);
  const end = useWrite(networkContract, "endSeat");
  const today = read.data?.businessDate;
  if (today === undefined) return null;
  if (!isAsked) {
    return (
      <ActionButton onClick={() => setAsked(true)}>
        <Trans>Clore</Trans> <span className="visually-hidden">{name}</span>
      </ActionButton>
    );
  }
  return (
    <>
      <ActionButton onClick={() => void end.send({ params: { territory, seat }, body: { toOn: today } })}>
        <Trans>Clore le siège de {name} dès aujourd'hui</Trans>
      </ActionButton>
      <Refusal of={end.refusal} />
    </>
  );
}

function GrantSeat({ territory }: { territory: string }) {
  const { i18n, t } = useLingui();
  const read = useRead(networkContract, "readTerritory", { params: { territory } });
  const organisations = useRead(networkContract, "listOrganisations", { params: { territory } });
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("committee-member");
  const [organisation, setOrganisation] = useState("");
  const [fromOn, setFromOn] = useState<PlainDate>();
  const [granted, setGranted] = useState("");
  const grant = useWrite(networkContract, "grantSeat");
  const start = fromOn ?? read.data?.businessDate;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (start === undefined) return;
    const seat = await grant.send({
      params: { territory },
      body: {
        email,
        ...(name.trim() === "" ? {} : { name }),
        language: "fr",
        role,
        organisation: organisation === "" ? null : organisation,
        fromOn: start,
        toOn: null,
      },
    });
    if (seat === null) return;
    setGranted(t`Siège donné à ${seat.person.name}.`);
    setEmail("");
    setName("");
  }

  return (
    <Card title={<Trans>Donner un siège</Trans>}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          type="email"
          size="md"
          required
          label={<Trans>Adresse électronique</Trans>}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextInput
          size="md"
          label={<Trans>Nom (si la personne est nouvelle)</Trans>}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          size="md"
          label={<Trans>Rôle</Trans>}
          value={role}
          onChange={(event) => setRole(roles.find((known) => known === event.currentTarget.value) ?? role)}
          data={roles.map((value) => ({ value, label: i18n._(roleNames[value]) }))}
        />
        <NativeSelect
          size="md"
          label={<Trans>Au titre de</Trans>}
          value={organisation}
          onChange={(event) => setOrganisation(event.currentTarget.value)}
          data={[
            { value: "", label: t`(aucune organisation)` },
            ...(organisations.data?.organisations.map(({ id, name: label }) => ({ value: id, label })) ?? []),
          ]}
        />
        <DateField label={<Trans>Dès le</Trans>} value={start} onChange={setFromOn} />
        <Refusal of={grant.refusal} />
        <p role="status">{granted}</p>
        <SubmitButton busy={grant.isSending}>
          <Trans>Donner le siège</Trans>
        </SubmitButton>
      </form>
    </Card>
  );
}
