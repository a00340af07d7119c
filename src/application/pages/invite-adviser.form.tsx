import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { applicationContract } from "../contract.ts";
import { type AdviserQuality, adviserQualities } from "../domain/file-adviser.ts";
import { qualityNames, type ReadAdvisers } from "./adviser-names.ts";
import type { FileParams } from "./read-application.ts";

const nobody = { name: "", email: "", qualityWord: "" };

/** Whom one lets into one's file, and in what quality; the coordinator says besides which owner asked. */
export function InviteAdviser({ params, told }: { params: FileParams; told: ReadAdvisers }) {
  const { t } = useLingui();
  const [someone, setSomeone] = useState(nobody);
  const [quality, setQuality] = useState<AdviserQuality>("accountant");
  const isDesk = told.side === "desk";
  const [askedBy, setAskedBy] = useState(told.owners[0]?.id ?? "");
  const [done, setDone] = useState("");
  const invite = useWrite(applicationContract, "inviteAdviser");
  const { name, email, qualityWord } = someone;

  async function submit() {
    const body = {
      name,
      email,
      language: "fr" as const,
      quality,
      qualityWord: quality === "other" ? qualityWord : null,
      askedBy: isDesk && askedBy !== "" ? askedBy : null,
    };
    if ((await invite.send({ params, body })) === null) return;
    setDone(t`L'invitation est partie par courriel.`);
    setSomeone(nobody);
  }

  if (isDesk && told.owners.length === 0)
    return (
      <p>
        <Trans>
          Personne n'est désigné pour diriger cette entreprise : on n'invite personne sans son dirigeant.
          Désignez-le d'abord.
        </Trans>
      </p>
    );
  return (
    <Asked {...invite} quiet done={done} submit={<Trans>Inviter</Trans>} onSubmit={() => void submit()}>
      {isDesk ? (
        <NativeSelect
          size="md"
          label={<Trans>À la demande de</Trans>}
          description={<Trans>Un courriel le lui dit.</Trans>}
          value={askedBy}
          onChange={(event) => setAskedBy(event.currentTarget.value)}
          data={told.owners.map(({ id, name: label }) => ({ value: id, label }))}
        />
      ) : (
        <p>
          <Trans>
            Cette personne lira ce dossier, remettra des pièces, préparera vos réponses et écrira à
            l'animateur. Elle ne verra pas votre compte bancaire. Vous seul déposez, confirmez et signez, et
            vous y mettez fin quand vous voulez.
          </Trans>
        </p>
      )}
      <TextInput
        size="md"
        required
        maxLength={200}
        autoComplete="off"
        label={<Trans>Nom de la personne invitée</Trans>}
        value={name}
        onChange={(event) => setSomeone({ ...someone, name: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        required
        type="email"
        maxLength={254}
        autoComplete="off"
        label={<Trans>Son adresse électronique</Trans>}
        value={email}
        onChange={(event) => setSomeone({ ...someone, email: event.currentTarget.value })}
      />
      <QualityFields
        quality={quality}
        onQuality={setQuality}
        word={qualityWord}
        onWord={(word) => setSomeone({ ...someone, qualityWord: word })}
      />
    </Asked>
  );
}

interface QualityProps {
  quality: AdviserQuality;
  onQuality: (quality: AdviserQuality) => void;
  word: string;
  onWord: (word: string) => void;
}

function QualityFields({ quality, onQuality, word, onWord }: QualityProps) {
  const { i18n } = useLingui();
  return (
    <>
      <NativeSelect
        size="md"
        label={<Trans>En quelle qualité</Trans>}
        value={quality}
        onChange={({ currentTarget: { value } }) =>
          onQuality(adviserQualities.find((known) => known === value) ?? quality)
        }
        data={adviserQualities.map((value) => ({ value, label: i18n._(qualityNames[value]) }))}
      />
      {quality === "other" ? (
        <TextInput
          size="md"
          required
          maxLength={60}
          label={<Trans>Laquelle (avocat, notaire…)</Trans>}
          value={word}
          onChange={(event) => onWord(event.currentTarget.value)}
        />
      ) : null}
    </>
  );
}
