import { Trans } from "@lingui/react/macro";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Card } from "#web/design/page.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { committeeContract } from "../contract.ts";
import type { SittingParams } from "./read-sitting.ts";

/** Closes a vote in writing, once: what was carried is decided, the rest goes to a sitting. */
export function CloseConsultation({ params }: { params: SittingParams }) {
  const close = useWrite(committeeContract, "closeConsultation");
  return (
    <Card
      title={<Trans>Clore la consultation</Trans>}
      lead={
        <Trans>
          Ce qui a réuni le quorum et la majorité est décidé ; le reste est renvoyé en séance. Le
          procès-verbal est scellé.
        </Trans>
      }
    >
      <Refusal of={close.refusal} />
      <Actions>
        <ActionButton onClick={() => void close.send({ params, body: {} })}>
          <Trans>Clore la consultation</Trans>
        </ActionButton>
      </Actions>
    </Card>
  );
}
