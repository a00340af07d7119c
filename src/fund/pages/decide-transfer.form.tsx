import { Trans, useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { fundContract } from "../contract.ts";
import type { Transfer } from "./transfers-table.tsx";

interface DecideTransferProps {
  territory: string;
  transfer: Transfer;
  /** Beside another one that is the page's own act. */
  quiet: boolean;
}

/** The second of the two people: whose money moves, then yes, or no with a reason. */
export function DecideTransfer({ territory, transfer, quiet }: DecideTransferProps) {
  const { t } = useLingui();
  const [why, setWhy] = useState("");
  const [done, setDone] = useState("");
  const approve = useWrite(fundContract, "approveTransfer");
  const refuse = useWrite(fundContract, "refuseTransfer");
  const params = { territory, transfer: transfer.id };
  const { amount, from, to, on, reason, proposed, shares } = transfer;

  async function accept() {
    if ((await approve.send({ params })) !== null) setDone(t`Virement fait.`);
  }

  async function decline() {
    if ((await refuse.send({ params, body: { why } })) !== null) setDone(t`Virement refusé.`);
  }

  return (
    <Card
      title={
        <Trans>
          Décider du virement de <Amount cents={amount} /> vers « {to.name} »
        </Trans>
      }
      lead={
        <Trans>
          Proposé par {proposed.by}, de « {from.name} », pour le <Day date={on} />. Motif : {reason}
        </Trans>
      }
    >
      {shares === null ? (
        <Note>
          <Trans>Ce virement ne peut plus se faire tel quel : l'approuver dira pourquoi.</Trans>
        </Note>
      ) : (
        <>
          <p>
            <Trans>Le capital qui suit, financeur par financeur :</Trans>
          </p>
          <Facts
            facts={shares.map(({ funder, amount: share }) => ({
              key: funder.id,
              label: funder.name,
              value: <Amount cents={share} />,
            }))}
          />
        </>
      )}
      <Asked
        {...approve}
        quiet={quiet}
        submit={<Trans>Approuver le virement</Trans>}
        done={done}
        onSubmit={() => void accept()}
      />
      <Asked {...refuse} quiet submit={<Trans>Refuser le virement</Trans>} onSubmit={() => void decline()}>
        <Textarea
          size="md"
          required
          autosize
          minRows={2}
          label={<Trans>Motif du refus</Trans>}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
      </Asked>
    </Card>
  );
}
