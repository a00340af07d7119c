import { Trans } from "@lingui/react/macro";
import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import type { FileParams } from "./read-application.ts";
import type { ReadGrid } from "./read-scores.ts";

/** One's own scores, criterion by criterion: given once. */
export function GiveScores({ params, grid }: { params: FileParams; grid: ReadGrid }) {
  const [scores, setScores] = useState<readonly { score: number | undefined; why: string }[]>(() =>
    grid.criteria.map(() => ({ score: undefined, why: "" })),
  );
  const [text, setText] = useState("");
  const give = useWrite(applicationContract, "giveScores");
  const change = (index: number, changed: { score?: number; why?: string }) =>
    setScores(scores.map((score, place) => (place === index ? { ...score, ...changed } : score)));

  function submit() {
    const given = scores.flatMap(({ score, why }) => (score === undefined ? [] : [{ score, why }]));
    void give.send({ params, body: { version: grid.version, scores: given, text } });
  }

  return (
    <Asked {...give} quiet submit={<Trans>Donner mes notes, sans retour</Trans>} onSubmit={submit}>
      {grid.guidance === "" ? null : <p className={styles.words}>{grid.guidance}</p>}
      {grid.criteria.map(({ name, guidance, most, weight }, index) => (
        <fieldset key={name} className={styles.wide}>
          <legend>
            <strong>{name}</strong>{" "}
            <span className={styles.soft}>
              <Trans>poids {weight}</Trans>
            </span>
          </legend>
          {guidance === "" ? null : <p className={styles.soft}>{guidance}</p>}
          <NumberField
            label={<Trans>Note de 0 à {most}</Trans>}
            min={0}
            max={most}
            value={scores[index]?.score}
            onChange={(score) => change(index, { score })}
          />
          <TextInput
            size="md"
            maxLength={2000}
            label={<Trans>Pourquoi (facultatif)</Trans>}
            value={scores[index]?.why ?? ""}
            onChange={(event) => change(index, { why: event.currentTarget.value })}
          />
        </fieldset>
      ))}
      <Textarea
        size="md"
        autosize
        minRows={2}
        maxLength={5000}
        label={<Trans>En général (facultatif)</Trans>}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Asked>
  );
}
