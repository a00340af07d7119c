import { Trans, useLingui } from "@lingui/react/macro";
import { Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { type LetterKind, letterKinds, letterNames, longestLetterWords } from "#kernel/letter-kinds.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import styles from "#web/design/act-form.module.css";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FileLink } from "#web/design/file-link.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { networkContract } from "../contract.ts";
import type { AllLetterWords } from "./letter-words.page.tsx";

/** Words for one letter, tried on paper, then adopted from a day on. */
export function AdoptLetterWordsForm({ territory, all }: { territory: string; all: AllLetterWords }) {
  const { t } = useLingui();
  const locale = useLocale();
  const [letter, setLetter] = useState<LetterKind>("call");
  const [words, setWords] = useState(wordsOf(all, "call"));
  const [fromOn, setFromOn] = useState<PlainDate | undefined>(all.on);
  const adopt = useWrite(networkContract, "adoptLetterWords");

  function choose(chosen: LetterKind) {
    setLetter(chosen);
    setWords(wordsOf(all, chosen));
  }

  async function submit() {
    if (fromOn === undefined) return;
    await adopt.send({ params: { territory, letter }, body: { ...words, fromOn } });
  }

  return (
    <ActForm
      {...adopt}
      title={<Trans>Donner vos mots à une lettre</Trans>}
      lead={
        <Trans>Une ligne vide sépare deux paragraphes ; tout vider revient à la lettre de la maison.</Trans>
      }
      submit={<Trans>Adopter ces mots</Trans>}
      onSubmit={() => void submit()}
    >
      <Select
        size="md"
        label={t({ message: "Lettre", comment: "Column: a kind of letter" })}
        allowDeselect={false}
        data={letterKinds.map((kind) => ({ value: kind, label: letterNames[kind][locale] }))}
        value={letter}
        onChange={(chosen) => choose(letterKinds.find((kind) => kind === chosen) ?? letter)}
      />
      <Textarea
        className={styles.wide ?? ""}
        size="md"
        autosize
        minRows={3}
        label={t`Après le salut`}
        maxLength={longestLetterWords}
        value={words.opening}
        onChange={(event) => setWords({ ...words, opening: event.currentTarget.value })}
      />
      <Textarea
        className={styles.wide ?? ""}
        size="md"
        autosize
        minRows={3}
        label={t`Avant de prendre congé`}
        maxLength={longestLetterWords}
        value={words.closing}
        onChange={(event) => setWords({ ...words, closing: event.currentTarget.value })}
      />
      <DateField label={t`À partir du`} value={fromOn} onChange={setFromOn} />
      <FileLink
        contract={networkContract}
        file="previewLetterWords"
        given={{ params: { territory }, query: words }}
      >
        <Trans>Voir une lettre d'essai avec ces mots</Trans>
      </FileLink>
    </ActForm>
  );
}

/** What the letter says now, to start from. */
function wordsOf({ versions }: AllLetterWords, letter: LetterKind) {
  const last = versions.findLast((version) => version.letter === letter);
  return { opening: last?.opening ?? "", closing: last?.closing ?? "" };
}
