import { Trans, useLingui } from "@lingui/react/macro";
import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import type { ReadGrid, ReadGrids } from "./read-scores.ts";

type Criterion = ReadGrid["criteria"][number];

const blank: Criterion = { name: "", guidance: "", weight: 1, most: 5 };

/** A grid from a day on; it begins from the one in force, to be changed. */
export function SetGrid({ territory, read }: { territory: string; read: ReadGrids }) {
  const { t } = useLingui();
  const inForce = read.grids.find(({ version }) => version === read.inForce);
  const [fromOn, setFromOn] = useState<PlainDate | undefined>(read.on);
  const [name, setName] = useState(inForce?.name ?? "");
  const [guidance, setGuidance] = useState(inForce?.guidance ?? "");
  const [criteria, setCriteria] = useState<readonly Criterion[]>(inForce?.criteria ?? [blank]);
  const [done, setDone] = useState("");
  const write = useWrite(applicationContract, "setGrid");

  async function submit() {
    if (fromOn === undefined) return;
    const body = { fromOn, name, guidance, criteria: [...criteria] };
    if ((await write.send({ params: { territory }, body })) !== null) setDone(t`La grille est fixée.`);
  }

  return (
    <details className={styles.block}>
      <summary>
        <Trans>Fixer une grille</Trans>
      </summary>
      <Asked
        {...write}
        quiet
        done={done}
        submit={<Trans>Fixer la grille</Trans>}
        onSubmit={() => void submit()}
      >
        <DateField label={<Trans>À partir du</Trans>} value={fromOn} onChange={setFromOn} />
        <TextInput
          size="md"
          required
          maxLength={200}
          label={<Trans>Nom de la grille</Trans>}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          size="md"
          autosize
          maxLength={5000}
          label={<Trans>Consignes (facultatives)</Trans>}
          value={guidance}
          onChange={(event) => setGuidance(event.currentTarget.value)}
        />
        {criteria.map((criterion, index) => (
          <CriterionFields
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            rank={index + 1}
            criterion={criterion}
            onChange={(changed) => setCriteria(criteria.with(index, changed))}
            onRemove={criteria.length === 1 ? null : () => setCriteria(criteria.toSpliced(index, 1))}
          />
        ))}
        <Actions>
          <ActionButton onClick={() => setCriteria([...criteria, blank])}>
            <Trans>Ajouter un critère</Trans>
          </ActionButton>
        </Actions>
      </Asked>
    </details>
  );
}

interface CriterionProps {
  rank: number;
  criterion: Criterion;
  onChange: (criterion: Criterion) => void;
  onRemove: (() => void) | null;
}

function CriterionFields({ rank, criterion, onChange, onRemove }: CriterionProps) {
  return (
    <fieldset className={styles.wide}>
      <legend>
        <Trans>Critère {rank}</Trans>
      </legend>
      <TextInput
        size="md"
        required
        maxLength={200}
        label={<Trans>Nom du critère</Trans>}
        value={criterion.name}
        onChange={(event) => onChange({ ...criterion, name: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        maxLength={2000}
        label={<Trans>Comment le noter (facultatif)</Trans>}
        value={criterion.guidance}
        onChange={(event) => onChange({ ...criterion, guidance: event.currentTarget.value })}
      />
      <NumberField
        label={<Trans>Poids</Trans>}
        min={1}
        max={100}
        value={criterion.weight}
        onChange={(weight) => onChange({ ...criterion, weight })}
      />
      <NumberField
        label={<Trans>Meilleure note</Trans>}
        min={1}
        max={20}
        value={criterion.most}
        onChange={(most) => onChange({ ...criterion, most })}
      />
      {onRemove === null ? null : (
        <Actions>
          <ActionButton onClick={onRemove}>
            <Trans>Ôter le critère {rank}</Trans>
          </ActionButton>
        </Actions>
      )}
    </fieldset>
  );
}
