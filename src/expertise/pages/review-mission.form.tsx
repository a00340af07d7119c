import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { expertiseContract } from "../contract.ts";
import type { Reviewer } from "../domain/mission.ts";
import { LongTextField } from "./long-text.field.tsx";
import type { MissionActProps } from "./read-expertise.ts";
import { partyTitles } from "./words.ts";

/** What the mission brought, in the words of who gave it or who received it. */
export function ReviewMission({ params, read }: MissionActProps) {
  const { t, i18n } = useLingui();
  const [chosen, setChosen] = useState<Reviewer>();
  const [text, setText] = useState("");
  const [done, setDone] = useState("");
  const review = useWrite(expertiseContract, "reviewMission");
  const { review: reviewers } = read.may;
  const by = reviewers.find((known) => known === chosen) ?? reviewers[0];
  if (by === undefined) return null;

  async function submit() {
    if (by === undefined) return;
    if ((await review.send({ params, body: { by, reviewedOn: read.on, text } })) === null) return;
    setDone(t`Bilan enregistré.`);
    setText("");
  }

  return (
    <ActForm
      {...review}
      title={<Trans>Écrire le bilan de la mission</Trans>}
      lead={<Trans>Ce qui a été fait, ce que l'entreprise en garde, ce qui reste à faire.</Trans>}
      submit={<Trans>Enregistrer le bilan</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      {reviewers.length === 1 ? null : (
        <NativeSelect
          size="md"
          label={<Trans>De qui</Trans>}
          value={by}
          onChange={(event) => {
            const value = event.currentTarget.value;
            setChosen(reviewers.find((known) => known === value));
          }}
          data={reviewers.map((value) => ({ value, label: i18n._(partyTitles[value]) }))}
        />
      )}
      <LongTextField label={<Trans>Le bilan</Trans>} value={text} onChange={setText} />
    </ActForm>
  );
}
