import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import type { FileParams } from "./read-application.ts";

/** The labels of a file, put on and taken off where one reads them. */
export function LabelsBlock({ params }: { params: FileParams }) {
  const { mayCall } = useRights(params.territory);
  return mayCall(applicationContract.routes.readFileLabels) ? <Labels params={params} /> : null;
}

function Labels({ params }: { params: FileParams }) {
  const { t } = useLingui();
  const read = useRead(applicationContract, "readFileLabels", { params });
  const write = useWrite(applicationContract, "labelFile");
  const put = (label: string, isGiven: boolean) =>
    void write.send({ params: { ...params, label }, body: { isGiven } });
  return (
    <Reading of={read}>
      {({ given, offered }) => (
        <section aria-label={t`Étiquettes du dossier`} className={styles.acts}>
          {given.length === 0 ? null : (
            <ul className={styles.plain}>
              {given.map(({ id, name }) => (
                <li key={id} className={styles.row}>
                  <strong>{name}</strong>
                  <Actions>
                    <ActionButton onClick={() => put(id, false)}>
                      <Trans>Ôter</Trans> <span className="visually-hidden">{name}</span>
                    </ActionButton>
                  </Actions>
                </li>
              ))}
            </ul>
          )}
          {offered.length === 0 ? null : (
            <NativeSelect
              size="md"
              label={<Trans>Mettre une étiquette</Trans>}
              value=""
              disabled={write.isSending}
              onChange={({ currentTarget: { value } }) => {
                if (value !== "") put(value, true);
              }}
              data={[
                { value: "", label: t`(choisir)` },
                ...offered.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          )}
          <Refusal of={write.refusal} />
          <NewLabel territory={params.territory} />
          <RetireLabel
            territory={params.territory}
            offered={[...given.filter(({ retiredOn }) => retiredOn === null), ...offered]}
          />
        </section>
      )}
    </Reading>
  );
}

function NewLabel({ territory }: { territory: string }) {
  const [name, setName] = useState("");
  const add = useWrite(applicationContract, "addLabel");

  async function submit() {
    if ((await add.send({ params: { territory }, body: { name } })) !== null) setName("");
  }

  return (
    <details>
      <summary>
        <Trans>Créer une étiquette</Trans>
      </summary>
      <Asked {...add} quiet submit={<Trans>Créer l'étiquette</Trans>} onSubmit={() => void submit()}>
        <TextInput
          size="md"
          required
          maxLength={40}
          label={<Trans>Nom de l'étiquette</Trans>}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Asked>
    </details>
  );
}

interface RetireLabelProps {
  territory: string;
  offered: readonly { id: string; name: string }[];
}

/** For a label that no file is to bear any more: those that bear it keep it. */
function RetireLabel({ territory, offered }: RetireLabelProps) {
  const { t } = useLingui();
  const [label, setLabel] = useState("");
  const retire = useWrite(applicationContract, "retireLabel");
  if (offered.length === 0) return null;

  async function submit() {
    if ((await retire.send({ params: { territory, label }, body: {} })) !== null) setLabel("");
  }

  return (
    <details>
      <summary>
        <Trans>Retirer une étiquette du choix</Trans>
      </summary>
      <Asked {...retire} quiet submit={<Trans>Retirer l'étiquette</Trans>} onSubmit={() => void submit()}>
        <NativeSelect
          size="md"
          required
          label={<Trans>Étiquette à retirer</Trans>}
          description={<Trans>Elle ne sera plus proposée ; les dossiers qui la portent la gardent.</Trans>}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          data={[
            { value: "", label: t`(choisir)` },
            ...offered
              .map(({ id, name }) => ({ value: id, label: name }))
              .toSorted((a, b) => a.label.localeCompare(b.label, "fr")),
          ]}
        />
      </Asked>
    </details>
  );
}
