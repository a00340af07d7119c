import { Trans, useLingui } from "@lingui/react/macro";
import {
  SignatoryFields,
  SigningTermsFields,
  useSignatory,
  useSigningTerms,
} from "#signature/pages/index.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Reading } from "#web/design/reading.tsx";
import { expertiseContract } from "../contract.ts";
import { letterParties } from "../domain/mission.ts";
import type { MissionActProps, ReadSigners } from "./read-expertise.ts";
import { partyTitles } from "./words.ts";

/** Sends the letter to its four parties, each by a personal link. */
export function AskLetterSignature(given: MissionActProps) {
  const read = useRead(expertiseContract, "suggestSigners", { params: given.params });
  return <Reading of={read}>{(people) => <Ask {...given} people={people} />}</Reading>;
}

function Ask({ params, read, people }: MissionActProps & { people: ReadSigners }) {
  const { t, i18n } = useLingui();
  const signers = {
    owner: useSignatory(people.owner[0]?.id),
    expert: useSignatory(people.expert[0]?.id),
    employer: useSignatory(people.employer[0]?.id),
    operator: useSignatory(people.operator[0]?.id),
  };
  const terms = useSigningTerms(read.on);
  const ask = useWrite(expertiseContract, "askLetterSignature");

  async function submit() {
    if (terms.value === null) return;
    const { owner, expert, employer, operator } = signers;
    const chosen = {
      owner: owner.value,
      expert: expert.value,
      employer: employer.value,
      operator: operator.value,
    };
    await ask.send({ params, body: { signers: chosen, ...terms.value } });
  }

  return (
    <ActForm
      {...ask}
      title={<Trans>Faire signer la lettre de mission</Trans>}
      lead={
        <Trans>
          Chacun reçoit un lien personnel, lit la lettre et la signe, sur un téléphone s'il veut. La dernière
          signature réserve les journées.
        </Trans>
      }
      submit={<Trans>Envoyer la lettre à signer</Trans>}
      onSubmit={() => void submit()}
    >
      {letterParties.map((party) => (
        <SignatoryFields
          key={party}
          legend={i18n._(partyTitles[party])}
          people={people[party]}
          signatory={signers[party]}
          nameLabel={t`Nom de qui signe`}
          emailLabel={t`Son adresse électronique`}
        />
      ))}
      <SigningTermsFields of={terms} inTurnLabel={t`L'un après l'autre, dans cet ordre`} />
    </ActForm>
  );
}
