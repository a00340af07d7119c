import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Note } from "#web/design/page.tsx";
import { conventionContract } from "../contract.ts";
import type { ConventionActProps, ReadAmendment } from "./read-convention.ts";

interface RenewAmendmentSignatureProps {
  params: ConventionActProps["params"];
  amendment: ReadAmendment;
}

/** The amendment was sent, then something it rests on changed. */
export function RenewAmendmentSignature({ params, amendment }: RenewAmendmentSignatureProps) {
  const { t } = useLingui();
  const [why, setWhy] = useState("");
  const renew = useWrite(conventionContract, "renewAmendmentSignature");
  return (
    <>
      <Note>
        <Trans>
          Cet avenant est parti à la signature ; il sera signé quand chaque partie l'aura signé. S'il dit
          autre chose depuis, envoyez la nouvelle version : les signatures et les liens déjà donnés ne
          vaudront plus, et chacun saura pourquoi.
        </Trans>
      </Note>
      <Asked
        {...renew}
        quiet
        submit={<Trans>Envoyer la nouvelle version</Trans>}
        onSubmit={() => void renew.send({ params: { ...params, amendment: amendment.id }, body: { why } })}
      >
        <TextInput
          size="md"
          required
          label={t`Ce qui a changé dans l'avenant n° ${amendment.number}`}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      </Asked>
    </>
  );
}
