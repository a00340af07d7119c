import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import type { Choice } from "../domain/question.ts";
import styles from "./application.module.css";

interface ChoicesEditorProps {
  choices: readonly Choice[];
  onChange: (choices: readonly Choice[]) => void;
}

/** The choices of a question, in both languages. */
export function ChoicesEditor({ choices, onChange }: ChoicesEditorProps) {
  const { t } = useLingui();
  const change = (key: string, label: Partial<Choice["label"]>) =>
    onChange(choices.map((one) => (one.key === key ? { key, label: { ...one.label, ...label } } : one)));
  return (
    <fieldset className={styles.wide}>
      <legend>
        <Trans>Les choix offerts</Trans>
      </legend>
      {choices.map(({ key, label }, index) => {
        const place = index + 1;
        return (
          <div key={key} className={styles.rule}>
            <TextInput
              size="md"
              required
              maxLength={200}
              label={t`Choix ${place}`}
              value={label.fr}
              onChange={(event) => change(key, { fr: event.currentTarget.value })}
            />
            <TextInput
              size="md"
              maxLength={200}
              label={t`Choix ${place} en anglais (facultatif)`}
              value={label.en ?? ""}
              onChange={({ currentTarget: { value } }) => change(key, { en: value === "" ? null : value })}
            />
            <ActionButton
              onClick={() => onChange(choices.filter((one) => one.key !== key))}
            >{t`Retirer le choix ${place}`}</ActionButton>
          </div>
        );
      })}
      <Actions>
        <ActionButton
          onClick={() => onChange([...choices, { key: crypto.randomUUID(), label: { fr: "", en: null } }])}
        >
          <Trans>Ajouter un choix</Trans>
        </ActionButton>
      </Actions>
    </fieldset>
  );
}
