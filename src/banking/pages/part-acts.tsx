import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Amount } from "#web/design/amount.tsx";
import { bankingContract } from "../contract.ts";
import { AdvanceLink } from "./advance-link.tsx";
import type { ReadStatements } from "./read-banking.ts";

type Waiting = ReadStatements["waiting"][number];

/** The money of debits that no loan stands behind: it is the firms', and two people give it back. */
export function OwedBack({
  territory,
  line,
  owedBack,
}: {
  territory: string;
  line: Waiting;
  owedBack: Waiting["owedBack"];
}) {
  const keep = useWrite(bankingContract, "keepForFirms");
  return (
    <div>
      <p>
        <Trans>Ce prélèvement était à rappeler : il ne rembourse rien, son argent est à l'entreprise.</Trans>
      </p>
      <ul>
        {owedBack.map(({ advance, firm, amount }) => (
          <li key={advance}>
            <AdvanceLink territory={territory} advance={advance} name={firm} /> : <Amount cents={amount} />
          </li>
        ))}
      </ul>
      <Asked
        {...keep}
        quiet
        submit={<Trans>Garder pour l'entreprise, à rendre</Trans>}
        onSubmit={() => void keep.send({ params: { territory, line: line.id }, body: {} })}
      />
    </div>
  );
}

/** What was taken out of a run's credit by mistake goes back into it. */
export function PutDebitsBack({ territory, line }: { territory: string; line: string }) {
  const { t } = useLingui();
  const putBack = useWrite(bankingContract, "putRunDebitsBack");
  const [why, setWhy] = useState("");
  return (
    <details>
      <summary>
        <Trans>Repris par erreur d'un lot : le remettre dans son crédit</Trans>
      </summary>
      <Asked
        {...putBack}
        quiet
        submit={<Trans>Remettre dans le lot</Trans>}
        onSubmit={() => void putBack.send({ params: { territory, line }, body: { why } })}
      >
        <TextInput
          size="md"
          required
          label={t`Pourquoi ?`}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      </Asked>
    </details>
  );
}
