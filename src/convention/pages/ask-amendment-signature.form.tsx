import { Trans } from "@lingui/react/macro";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { conventionContract } from "../contract.ts";
import { AskParties } from "./ask-parties.form.tsx";
import type { ConventionActProps, ReadAmendment } from "./read-convention.ts";

interface AskAmendmentSignatureProps {
  params: ConventionActProps["params"];
  on: PlainDate;
  amendment: ReadAmendment;
}

/** Sends the amendment to its parties, each by a personal link. */
export function AskAmendmentSignature({ params, on, amendment }: AskAmendmentSignatureProps) {
  const ask = useWrite(conventionContract, "askAmendmentSignature");
  return (
    <AskParties
      {...ask}
      quiet
      on={on}
      signers={amendment.signers}
      submit={<Trans>Envoyer l'avenant n° {amendment.number} à signer</Trans>}
      onAsk={(body) => void ask.send({ params: { ...params, amendment: amendment.id }, body })}
    />
  );
}
