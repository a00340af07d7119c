import { Trans } from "@lingui/react/macro";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Card } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { committeeContract } from "../contract.ts";
import type { SittingParams } from "./read-sitting.ts";

/** Closes the sitting, once: the minutes are sealed. */
export function CloseSitting({ params }: { params: SittingParams }) {
  const close = useWrite(committeeContract, "closeSitting");
  return (
    <Card
      title={<Trans>Clore la séance</Trans>}
      lead={<Trans>Le procès-verbal est scellé : plus rien n'y change.</Trans>}
    >
      <Refusal of={close.refusal} />
      <Actions>
        <ActionButton onClick={() => void close.send({ params, body: {} })}>
          <Trans>Clore la séance</Trans>
        </ActionButton>
      </Actions>
    </Card>
  );
}
