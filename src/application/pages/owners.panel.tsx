import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions, SubmitButton } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import type { FileParams, ReadApplication } from "./read-application.ts";
import { SetOwnerTelephone } from "./set-owner-telephone.form.tsx";

interface OwnersPanelProps {
  params: FileParams;
  read: ReadApplication;
}

/** Who runs the firm and has an account: they read their own file, and what follows it. */
export function OwnersPanel({ params, read }: OwnersPanelProps) {
  const { mayCall } = useRights(params.territory);
  const { nameOwner, endOwner, setOwnerTelephone } = applicationContract.routes;
  const running = read.owners.filter(({ toOn }) => toOn === null || toOn > read.on);
  return (
    <Card
      title={
        running.length === 0 ? (
          <Trans>Le dirigeant n'a pas encore de compte ici</Trans>
        ) : (
          <Trans>Le dirigeant suit son dossier</Trans>
        )
      }
    >
      {running.length === 0 ? (
        <p>
          <Trans>Désigné, il lit son dossier, ce qui manque, puis son avance.</Trans>
        </p>
      ) : null}
      {read.owners.length === 0 ? null : (
        <ul className={styles.plain}>
          {read.owners.map((owner) => (
            <li key={owner.id}>
              <OwnerTold owner={owner} />
              {owner.toOn === null && mayCall(endOwner) ? (
                <EndOwner params={params} owner={owner} on={read.on} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {read.ownerTelephone === null ? null : (
        <p>
          <Trans>
            À appeler au <a href={`tel:${read.ownerTelephone}`}>{read.ownerTelephone}</a>.
          </Trans>
        </p>
      )}
      {mayCall(setOwnerTelephone) ? (
        <details className={styles.block}>
          <summary>
            <Trans>Noter le téléphone du dirigeant</Trans>
          </summary>
          <SetOwnerTelephone params={params} telephone={read.ownerTelephone} />
        </details>
      ) : null}
      {mayCall(nameOwner) ? (
        <details className={styles.block}>
          <summary>
            <Trans>Désigner le dirigeant</Trans>
          </summary>
          <NameOwner params={params} read={read} />
        </details>
      ) : null}
    </Card>
  );
}

type ReadOwner = ReadApplication["owners"][number];

function OwnerTold({ owner: { person, fromOn, toOn } }: { owner: ReadOwner }) {
  return toOn === null ? (
    <Trans>
      <strong>{person.name}</strong>, depuis le <Day date={fromOn} />
    </Trans>
  ) : (
    <Trans>
      {person.name}, du <Day date={fromOn} /> au <Day date={toOn} /> (exclu)
    </Trans>
  );
}

function NameOwner({ params, read }: OwnersPanelProps) {
  const { t } = useLingui();
  const people = useRead(applicationContract, "listFilePeople", { params: { territory: params.territory } });
  const [person, setPerson] = useState("");
  const [fromOn, setFrom] = useState<PlainDate | undefined>(read.on);
  const name = useWrite(applicationContract, "nameOwner");

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (person === "" || fromOn === undefined) return;
    if ((await name.send({ params, body: { person, fromOn } })) !== null) setPerson("");
  }

  return (
    <Reading of={people}>
      {({ owners }) =>
        owners.length === 0 ? (
          <p>
            <Trans>
              Personne n'a de siège de dirigeant dans ce territoire. L'administrateur en donne un dans «
              Personnes », puis vous revenez ici.
            </Trans>
          </p>
        ) : (
          <form className={styles.form} onSubmit={(event) => void submit(event)}>
            <NativeSelect
              size="md"
              required
              label={<Trans>Dirigeant</Trans>}
              value={person}
              onChange={(event) => setPerson(event.currentTarget.value)}
              data={[
                { value: "", label: t`(choisissez une personne)` },
                ...owners.map(({ id, name: label }) => ({ value: id, label })),
              ]}
            />
            <DateField label={<Trans>Depuis le</Trans>} value={fromOn} onChange={setFrom} />
            <div className={styles.wide}>
              <Refusal of={name.refusal} />
            </div>
            <SubmitButton busy={name.isSending}>
              <Trans>Désigner ce dirigeant</Trans>
            </SubmitButton>
          </form>
        )
      }
    </Reading>
  );
}

function EndOwner({ params, owner, on }: { params: FileParams; owner: ReadOwner; on: PlainDate }) {
  const [isOpen, setOpen] = useState(false);
  const [toOn, setTo] = useState<PlainDate | undefined>(on);
  const end = useWrite(applicationContract, "endOwner");

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (toOn === undefined) return;
    if ((await end.send({ params: { ...params, owner: owner.id }, body: { toOn } })) !== null) setOpen(false);
  }

  if (!isOpen) {
    return (
      <Actions>
        <ActionButton onClick={() => setOpen(true)}>
          <Trans>
            Retirer <span className="visually-hidden">{owner.person.name}</span>
          </Trans>
        </ActionButton>
      </Actions>
    );
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <p className={styles.wide}>
        <Trans>À partir de ce jour, {owner.person.name} ne lit plus rien de cette entreprise.</Trans>
      </p>
      <DateField label={<Trans>Premier jour sans accès</Trans>} value={toOn} onChange={setTo} />
      <div className={styles.wide}>
        <Refusal of={end.refusal} />
      </div>
      <SubmitButton busy={end.isSending}>
        <Trans>Retirer l'accès</Trans>
      </SubmitButton>
    </form>
  );
}
