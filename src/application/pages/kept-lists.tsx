import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { saveFile } from "#web/design/save-file.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import type { ShownProps } from "./files-filters.tsx";
import type { ReadView } from "./read-lists.ts";

/** The lists that one keeps and those that others share: one press shows them. */
export function KeptLists({ territory, onChange }: Omit<ShownProps, "shown">) {
  const params = { territory };
  const read = useRead(applicationContract, "listViews", { params });
  const drop = useWrite(applicationContract, "dropView");
  const views = read.data?.views ?? [];
  if (views.length === 0) return null;
  return (
    <section>
      <h2>
        <Trans>Les listes gardées</Trans>
      </h2>
      <ul className={styles.plain}>
        {views.map((view) => (
          <li key={view.id} className={styles.row}>
            <span>
              <strong>{view.name}</strong> <Whose view={view} />
            </span>
            <Actions>
              <ActionButton onClick={() => onChange(view.shown)}>
                <Trans>Afficher</Trans> <span className="visually-hidden">{view.name}</span>
              </ActionButton>
              {view.isOwn ? (
                <ActionButton onClick={() => void drop.send({ params: { territory, view: view.id } })}>
                  <Trans>Supprimer</Trans> <span className="visually-hidden">{view.name}</span>
                </ActionButton>
              ) : null}
            </Actions>
          </li>
        ))}
      </ul>
      <Refusal of={drop.refusal} />
    </section>
  );
}

function Whose({ view }: { view: ReadView }) {
  if (!view.isOwn)
    return (
      <span className={styles.soft}>
        <Trans>partagée par {view.by}</Trans>
      </span>
    );
  return view.isShared ? (
    <span className={styles.soft}>
      <Trans>partagée par vous</Trans>
    </span>
  ) : null;
}

/** Keeps what is on the screen under a name. */
export function KeepList({ territory, shown }: Omit<ShownProps, "onChange">) {
  const { t } = useLingui();
  const { mayCall } = useRights(territory);
  const [name, setName] = useState("");
  const [isShared, setShared] = useState(false);
  const [done, setDone] = useState("");
  const keep = useWrite(applicationContract, "keepView");
  if (!mayCall(applicationContract.routes.keepView)) return null;

  async function submit() {
    const body = { name, isShared, shown: { ...shown, columns: [...shown.columns] } };
    if ((await keep.send({ params: { territory }, body })) === null) return;
    setDone(t`La liste « ${name} » est gardée.`);
    setName("");
  }

  return (
    <details className={styles.block}>
      <summary>
        <Trans>Garder cette liste</Trans>
      </summary>
      <Asked
        {...keep}
        quiet
        done={done}
        submit={<Trans>Garder la liste</Trans>}
        onSubmit={() => void submit()}
      >
        <TextInput
          size="md"
          required
          maxLength={60}
          label={<Trans>Nom de la liste</Trans>}
          description={<Trans>Une liste à vous du même nom est remplacée.</Trans>}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          size="md"
          label={<Trans>La partager avec ceux qui lisent les dossiers du territoire</Trans>}
          checked={isShared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      </Asked>
    </details>
  );
}

/** The list leaves as a file, once its leaving is noted in the journal. */
export function ExportList({ territory, shown }: Omit<ShownProps, "onChange">) {
  const write = useWrite(applicationContract, "exportFiles");

  async function take() {
    const body = { ...shown, columns: [...shown.columns] };
    const made = await write.send({ params: { territory }, body });
    if (made === null) return;
    const given = { params: { territory, export: made.id } };
    saveFile(applicationContract, "downloadExport", { given, name: "alize-dossiers.csv" });
  }

  return (
    <>
      <Actions>
        <ActionButton onClick={() => void take()}>
          <Trans>Exporter en CSV</Trans>
        </ActionButton>
      </Actions>
      <Refusal of={write.refusal} />
    </>
  );
}
