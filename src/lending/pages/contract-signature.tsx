import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { NewVersion, useSignatureOut } from "#signature/pages/index.ts";
import { useWrite } from "#web/api/use-write.ts";
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
  const renew = useWrite(lendingContract, "renewContractSignature");
  return (
    <NewVersion
      {...renew}
      title={<Trans>Le contrat est parti à la signature</Trans>}
      lead={
        <Trans>
          S'il a changé depuis, envoyez la nouvelle version : les signatures et les liens déjà donnés ne
          vaudront plus, et chacun saura pourquoi.
        </Trans>
      }
      onSend={(why) => void renew.send({ params, body: { why } })}
    />
  );
}
