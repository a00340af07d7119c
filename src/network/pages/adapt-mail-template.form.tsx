import { Trans, useLingui } from "@lingui/react/macro";
import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { filledIn, longestSubject, longestText } from "#kernel/mail-template.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { networkContract } from "../contract.ts";
import styles from "./mail.module.css";
import type { EventWords } from "./mail-template.page.tsx";

interface FormProps {
  params: { territory: string; event: string };
  words: EventWords;
}

/** The territory's own words, tried with the values of the example as they are typed. */
export function AdaptMailTemplateForm({ params, words }: FormProps) {
  const { language, version: after, inUse, places, isAdapted } = words;
  const [subject, setSubject] = useState(inUse.subject);
  const [text, setText] = useState(inUse.text);
  const adapt = useWrite(networkContract, "adaptMailTemplate");
  const values = Object.fromEntries(places.map(({ name, example }) => [name, example]));
  const tried = filledIn({ subject, text }, values, language);
  return (
    <>
      <ActForm
        {...adapt}
        title={<Trans>Donner vos mots à ce courriel</Trans>}
        lead={<Trans>Les courriels écrits à partir de maintenant les prendront ; les autres restent.</Trans>}
        submit={<Trans>Adopter ce texte</Trans>}
        onSubmit={() => void adapt.send({ params, body: { language, after, subject, text } })}
      >
        <TextInput
          size="md"
          label={<Trans comment="Field: the subject of a mail">Sujet</Trans>}
          maxLength={longestSubject}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <Textarea
          size="md"
          autosize
          minRows={8}
          label={<Trans comment="Field: the text of a mail">Texte</Trans>}
          maxLength={longestText}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {subject === inUse.subject && text === inUse.text ? null : (
          <div className={styles.text} lang={language}>
            {tried.subject}
            {"\n\n"}
            {tried.text}
          </div>
        )}
      </ActForm>
      {isAdapted ? <RestoreForm params={params} words={words} /> : null}
    </>
  );
}

function RestoreForm({ params, words: { language, version: after } }: FormProps) {
  const { t } = useLingui();
  const [done, setDone] = useState("");
  const restore = useWrite(networkContract, "restoreMailTemplate");

  async function submit() {
    if ((await restore.send({ params, body: { language, after } })) !== null)
      setDone(t`Le texte de la maison est de retour.`);
  }

  return (
    <ActForm
      {...restore}
      quiet
      title={<Trans>Revenir au texte de la maison</Trans>}
      lead={<Trans>Votre texte reste lisible parmi les textes successifs.</Trans>}
      submit={<Trans>Revenir au texte de la maison</Trans>}
      done={done}
      onSubmit={() => void submit()}
    />
  );
}
