import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useSignatureOut } from "#signature/pages/index.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Choice } from "#web/design/form.tsx";
import { lendingContract } from "../contract.ts";
import { AskContractSignature } from "./ask-contract-signature.form.tsx";
import type { ActProps } from "./read-advance.ts";
import { SignContract } from "./sign-contract.form.tsx";

/** How a contract comes to be signed: by personal links, or on paper and recorded. Once sent, its request says the rest. */
export function ContractSignature(given: ActProps) {
  const { t } = useLingui();
  const [way, setWay] = useState<"links" | "paper">("links");
  const { territory, advance } = given.params;
  const isOut = useSignatureOut(territory, { kind: "advance-contract", id: advance });
  if (isOut === undefined) return null;
  if (isOut) return <RenewContract {...given} />;
  return (
    <>
      <Choice
        label={t`Comment le contrat est-il signé ?`}
        value={way}
        options={[
          { value: "links", label: t`par lien personnel, à l'écran` },
          { value: "paper", label: t`sur papier, par les deux parties` },
        ]}
        onChange={setWay}
      />
      {way === "links" ? <AskContractSignature {...given} /> : <SignContract {...given} />}
    </>
  );
}

/** The contract was sent, then something in it changed. */
function RenewContract({ params }: ActProps) {
  const { t } = useLingui();
  const [why, setWhy] = useState("");
  const renew = useWrite(lendingContract, "renewContractSignature");
  return (
    <ActForm
      {...renew}
      quiet
      title={<Trans>Le contrat est parti à la signature</Trans>}
      lead={
        <Trans>
          S'il a changé depuis, envoyez la nouvelle version : les signatures et les liens déjà donnés ne
          vaudront plus, et chacun saura pourquoi.
        </Trans>
      }
      submit={<Trans>Envoyer la nouvelle version</Trans>}
      onSubmit={() => void renew.send({ params, body: { why } })}
    >
      <TextInput
        size="md"
        required
        label={t`Ce qui a changé`}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
    </ActForm>
  );
}
