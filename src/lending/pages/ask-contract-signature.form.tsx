import { Trans, useLingui } from "@lingui/react/macro";
import {
  SignatoryFields,
  SigningTermsFields,
  useSignatory,
  useSigningTerms,
} from "#signature/pages/index.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { useMe } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import type { ActProps } from "./read-advance.ts";
import { useFirmOwners } from "./use-firm-owners.ts";

/** Sends the contract to the firm and the operator, each by a personal link. */
export function AskContractSignature({ params, read }: ActProps) {
  const { t } = useLingui();
  const me = useMe();
  const owners = useFirmOwners(params);
  const firm = useSignatory(owners[0]?.id);
  const operator = useSignatory(undefined);
  const terms = useSigningTerms(read.on, { inTurn: true });
  const ask = useWrite(lendingContract, "askContractSignature");

  async function submit() {
    if (terms.value === null) return;
    await ask.send({ params, body: { firm: firm.value, operator: operator.value, ...terms.value } });
  }

  return (
    <ActForm
      {...ask}
      title={<Trans>Faire signer le contrat</Trans>}
      lead={
        <Trans>
          Chacun reçoit un lien personnel, lit le contrat et le signe, sur un téléphone s'il veut. Si le
          contrat change, tout est à signer de nouveau.
        </Trans>
      }
      submit={<Trans>Envoyer à signer</Trans>}
      onSubmit={() => void submit()}
    >
      <SignatoryFields
        legend={<Trans>Pour l'entreprise</Trans>}
        people={owners}
        signatory={firm}
        emailLabel={t`Adresse électronique du dirigeant`}
        nameLabel={t`Nom du dirigeant`}
      />
      <SignatoryFields
        legend={<Trans>Pour la structure porteuse</Trans>}
        people={me === undefined ? [] : [{ id: me.person.id, name: me.person.name }]}
        signatory={operator}
        emailLabel={t`Adresse électronique du représentant`}
        nameLabel={t`Nom du représentant légal`}
      />
      <SigningTermsFields of={terms} inTurnLabel={t`L'entreprise signe d'abord, la structure ensuite`} />
    </ActForm>
  );
}
