import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { useRead } from "#web/api/use-read.ts";
import { Form } from "#web/design/form.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import {
  boardColumnKeys,
  type FileFilter,
  fileColumns,
  fileSorts,
  type ShownFiles,
} from "../domain/files-board.ts";
import { holders } from "../domain/next-step.ts";
import styles from "./application.module.css";
import { boardColumnNames, fileColumnNames, fileSortNames } from "./list-names.ts";
import { holderNames } from "./names.ts";

export interface ShownProps {
  territory: string;
  shown: ShownFiles;
  onChange: (shown: ShownFiles) => void;
}

/** Which files: by their words, their state, whose turn it is, who holds them, their label, their lateness. */
export function FilesFilters({ territory, shown, onChange }: ShownProps) {
  const { i18n, t } = useLingui();
  const { filter } = shown;
  const change = (changed: Partial<FileFilter>) => onChange({ ...shown, filter: { ...filter, ...changed } });
  return (
    <Form label={t`Choisir les dossiers`}>
      <SearchedText value={filter.text} onChange={(text) => change({ text })} />
      <NativeSelect
        size="md"
        label={<Trans>État</Trans>}
        value={filter.column ?? ""}
        onChange={({ currentTarget: { value } }) =>
          change({ column: boardColumnKeys.find((key) => key === value) ?? null })
        }
        data={[
          { value: "", label: t`(tous les états)` },
          ...boardColumnKeys.map((value) => ({ value, label: i18n._(boardColumnNames[value]) })),
        ]}
      />
      <NativeSelect
        size="md"
        label={<Trans>À qui de jouer</Trans>}
        value={filter.holder ?? ""}
        onChange={({ currentTarget: { value } }) =>
          change({ holder: holders.find((holder) => holder === value) ?? null })
        }
        data={[
          { value: "", label: t`(tous les dossiers)` },
          ...holders.map((value) => ({ value, label: i18n._(holderNames[value]) })),
        ]}
      />
      <HeldBy territory={territory} value={filter.assigned} onChange={(assigned) => change({ assigned })} />
      <Labelled territory={territory} value={filter.label} onChange={(label) => change({ label })} />
      <Checkbox
        size="md"
        label={<Trans>Hors délai seulement</Trans>}
        checked={filter.isOverdue}
        onChange={(event) => change({ isOverdue: event.currentTarget.checked })}
      />
    </Form>
  );
}

/** Typed at leisure: asked once the hand rests. */
function SearchedText({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(value);
  const timer = useRef(0);
  const type = (text: string) => {
    setTyped(text);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onChange(text), 300);
  };
  return (
    <TextInput
      type="search"
      size="md"
      label={<Trans>Entreprise, commune, projet ou numéro</Trans>}
      value={typed}
      maxLength={200}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

interface OneOf {
  territory: string;
  value: string | null;
  onChange: (value: string | null) => void;
}

function HeldBy({ territory, value, onChange }: OneOf) {
  const { t } = useLingui();
  const read = useRead(applicationContract, "readWorkload", { params: { territory } });
  const people = (read.data?.people ?? []).flatMap(({ person }) => person ?? []);
  return (
    <NativeSelect
      size="md"
      label={<Trans>Suivis par</Trans>}
      value={value ?? ""}
      onChange={({ currentTarget }) => onChange(currentTarget.value === "" ? null : currentTarget.value)}
      data={[
        { value: "", label: t`(tout le monde)` },
        { value: "mine", label: t`moi` },
        { value: "nobody", label: t`personne` },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

function Labelled(props: OneOf) {
  const { mayCall } = useRights(props.territory);
  return mayCall(applicationContract.routes.listLabels) ? <WithLabel {...props} /> : null;
}

function WithLabel({ territory, value, onChange }: OneOf) {
  const { t } = useLingui();
  const read = useRead(applicationContract, "listLabels", { params: { territory } });
  const labels = read.data?.labels ?? [];
  if (labels.length === 0) return null;
  return (
    <NativeSelect
      size="md"
      label={<Trans>Étiquette</Trans>}
      value={value ?? ""}
      onChange={({ currentTarget }) => onChange(currentTarget.value === "" ? null : currentTarget.value)}
      data={[
        { value: "", label: t`(toutes)` },
        ...labels.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

/** In which order, with which columns. */
export function FilesOrder({ shown, onChange }: Omit<ShownProps, "territory">) {
  const { i18n, t } = useLingui();
  const { columns } = shown;
  return (
    <Form label={t`Ordre et colonnes`}>
      <NativeSelect
        size="md"
        label={<Trans>Trier par</Trans>}
        value={shown.sort}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...shown, sort: fileSorts.find((sort) => sort === value) ?? shown.sort })
        }
        data={fileSorts.map((value) => ({ value, label: i18n._(fileSortNames[value]) }))}
      />
      <Checkbox
        size="md"
        label={<Trans>Du plus grand au plus petit</Trans>}
        checked={shown.isDescending}
        onChange={(event) => onChange({ ...shown, isDescending: event.currentTarget.checked })}
      />
      <fieldset className={styles.wide}>
        <legend>
          <Trans>Colonnes du tableau et de l'export</Trans>
        </legend>
        <div className={styles.rule}>
          {fileColumns.map((column) => (
            <Checkbox
              key={column}
              size="md"
              label={i18n._(fileColumnNames[column])}
              checked={columns.includes(column)}
              disabled={columns.length === 1 && columns.includes(column)}
              onChange={(event) => {
                const chosen = new Set(columns);
                if (event.currentTarget.checked) chosen.add(column);
                else chosen.delete(column);
                onChange({ ...shown, columns: fileColumns.filter((known) => chosen.has(known)) });
              }}
            />
          ))}
        </div>
      </fieldset>
    </Form>
  );
}
