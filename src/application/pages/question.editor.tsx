import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { Actions } from "#web/design/actions.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import {
  hasBounds,
  hasChoices,
  type Question,
  type QuestionKind,
  questionKinds,
  type Wording,
} from "../domain/question.ts";
import styles from "./application.module.css";
import { AskedOf } from "./asked-of.field.tsx";
import { ChoicesEditor } from "./choices.editor.tsx";
import { ConditionEditor } from "./condition.editor.tsx";
import { questionKindNames } from "./question-words.tsx";

interface QuestionEditorProps {
  question: Question;
  place: number;
  /** Those that a condition may look at. */
  before: readonly Question[];
  isLast: boolean;
  onChange: (changed: Partial<Question>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

export function upButton(key: string): string {
  return `up-${key}`;
}

/** One question: its words, its kind, of whom it is asked and when. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { question, place, before, onChange } = props;
  const { i18n } = useLingui();
  const { kind, label, help, isRequired } = question;
  const choose = (value: string) => {
    const chosen: QuestionKind = questionKinds.find((one) => one === value) ?? "short-text";
    const bounds = hasBounds(chosen) && chosen === kind ? {} : { least: null, most: null };
    onChange({ kind: chosen, ...bounds, choices: hasChoices(chosen) ? question.choices : [] });
  };
  return (
    <fieldset className={`${styles.wide} ${styles.rule}`}>
      <legend>
        <strong>
          <Trans>Question n° {place}</Trans>
        </strong>
      </legend>
      <WordingFields
        wording={label}
        isRequired
        labels={[<Trans key="fr">Question</Trans>, <Trans key="en">La même en anglais (facultatif)</Trans>]}
        onChange={(changed) => onChange({ label: changed })}
      />
      <WordingFields
        wording={help ?? { fr: "", en: null }}
        labels={[
          <Trans key="fr">Aide (facultatif)</Trans>,
          <Trans key="en">Aide en anglais (facultatif)</Trans>,
        ]}
        onChange={(changed) => onChange({ help: changed.fr === "" ? null : changed })}
      />
      <NativeSelect
        size="md"
        label={<Trans>Nature de la réponse</Trans>}
        value={kind}
        onChange={(event) => choose(event.currentTarget.value)}
        data={questionKinds.map((value) => ({ value, label: i18n._(questionKindNames[value]) }))}
      />
      {hasBounds(kind) ? <Bounds question={question} onChange={onChange} /> : null}
      <AskedOf
        legend={<Trans>Posée à</Trans>}
        asked={question.askedOf}
        onChange={(askedOf) => {
          if (askedOf.length > 0) onChange({ askedOf });
        }}
      />
      <ConditionEditor
        condition={question.shownIf}
        before={before}
        onChange={(shownIf) => onChange({ shownIf })}
      />
      <Checkbox
        size="md"
        label={<Trans>Réponse obligatoire</Trans>}
        checked={isRequired}
        onChange={(event) => onChange({ isRequired: event.currentTarget.checked })}
      />
      {hasChoices(kind) ? (
        <ChoicesEditor choices={question.choices} onChange={(choices) => onChange({ choices })} />
      ) : null}
      <Moves {...props} />
    </fieldset>
  );
}

interface WordingFieldsProps {
  wording: Wording;
  isRequired?: boolean;
  labels: readonly [React.ReactNode, React.ReactNode];
  onChange: (wording: Wording) => void;
}

function WordingFields({ wording, isRequired = false, labels, onChange }: WordingFieldsProps) {
  const [french, english] = labels;
  return (
    <>
      <TextInput
        size="md"
        required={isRequired}
        maxLength={200}
        label={french}
        value={wording.fr}
        onChange={(event) => onChange({ ...wording, fr: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        maxLength={200}
        label={english}
        value={wording.en ?? ""}
        onChange={({ currentTarget: { value } }) => onChange({ ...wording, en: value === "" ? null : value })}
      />
    </>
  );
}

type FieldProps = Pick<QuestionEditorProps, "question" | "onChange">;

/** Amounts are typed in euros and kept in cents. */
function Bounds({ question: { kind, least, most }, onChange }: FieldProps) {
  const isAmount = kind === "amount";
  const shown = (bound: number | null) => (bound === null ? undefined : isAmount ? bound / 100 : bound);
  const kept = (typed: number) => (isAmount ? Math.round(typed * 100) : typed);
  const unit = isAmount ? { suffix: "€", decimals: 2 } : {};
  return (
    <>
      <NumberField
        label={<Trans>Au moins (facultatif)</Trans>}
        {...unit}
        value={shown(least)}
        onChange={(typed) => onChange({ least: kept(typed) })}
        onEmptied={() => onChange({ least: null })}
      />
      <NumberField
        label={<Trans>Au plus (facultatif)</Trans>}
        {...unit}
        value={shown(most)}
        onChange={(typed) => onChange({ most: kept(typed) })}
        onEmptied={() => onChange({ most: null })}
      />
    </>
  );
}

function Moves({ question, place, isLast, onMove, onRemove }: QuestionEditorProps) {
  const { t } = useLingui();
  return (
    <Actions>
      <button
        type="button"
        className={styles.more}
        id={upButton(question.key)}
        aria-disabled={place === 1}
        onClick={() => onMove(-1)}
      >{t`Monter la question n° ${place}`}</button>
      <button
        type="button"
        className={styles.more}
        aria-disabled={isLast}
        onClick={() => onMove(1)}
      >{t`Descendre la question n° ${place}`}</button>
      <button
        type="button"
        className={styles.more}
        onClick={onRemove}
      >{t`Retirer la question n° ${place}`}</button>
    </Actions>
  );
}
