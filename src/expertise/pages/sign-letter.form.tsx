import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { useMe, useRights } from "#web/signed-in/use-me.ts";
import { expertiseContract } from "../contract.ts";
import type { LetterParty } from "../domain/mission.ts";
import { Days } from "./days.tsx";
import type { MissionActProps } from "./read-expertise.ts";
import { partyTitles } from "./words.ts";

/** One party signs, here or on paper; the last signature sets the days aside. */
export function SignLetter({ params, read }: MissionActProps) {
  const { t, i18n } = useLingui();
  const [chosen, setChosen] = useState<LetterParty>();
  const [signedOn, setSignedOn] = useState<PlainDate | undefined>(read.on);
  const [typed, setTyped] = useState<string>();
  const [done, setDone] = useState("");
  const usualName = useUsualName({ params, read });
  const sign = useWrite(expertiseContract, "signLetter");
  const party = read.may.sign.find((known) => known === chosen) ?? read.may.sign[0];
  if (party === undefined) return null;
  const signedBy = typed ?? usualName(party);
  const isLast = read.unsigned.length === 1;

  async function submit() {
    if (party === undefined || signedOn === undefined) return;
    if ((await sign.send({ params, body: { party, signedOn, signedBy } })) === null) return;
    setDone(t`Signature enregistrée.`);
    setTyped(undefined);
  }

  return (
    <ActForm
      {...sign}
      title={<Trans>Signer la lettre de mission</Trans>}
      lead={
        isLast ? (
          <Trans>
            C'est la dernière signature : elle réserve <Days of={read.days.contracted} /> de ce qu'a promis{" "}
            {read.holder.name}.
          </Trans>
        ) : (
          <Trans>Lisez-la d'abord, plus bas. Les visites commencent quand les quatre ont signé.</Trans>
        )
      }
      submit={<Trans>Enregistrer la signature</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      {read.may.sign.length === 1 ? null : (
        <NativeSelect
          size="md"
          label={<Trans>Qui signe</Trans>}
          value={party}
          onChange={(event) => {
            const value = event.currentTarget.value;
            setChosen(read.may.sign.find((known) => known === value));
            setTyped(undefined);
          }}
          data={read.may.sign.map((value) => ({ value, label: i18n._(partyTitles[value]) }))}
        />
      )}
      <TextInput
        size="md"
        required
        label={<Trans>Nom de qui signe</Trans>}
        value={signedBy}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <DateField label={<Trans>Signé le</Trans>} value={signedOn} onChange={setSignedOn} />
    </ActForm>
  );
}

/** One's own name where one signs for oneself; the expert's is known. */
function useUsualName({ params, read }: MissionActProps): (party: LetterParty) => string {
  const me = useMe()?.person.name ?? "";
  const isCoordinator = useRights(params.territory).roles.includes("coordinator");
  return (party) => {
    if (party === "expert") return read.expert.name;
    return isCoordinator && party !== "operator" ? "" : me;
  };
}
