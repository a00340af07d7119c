import { Trans } from "@lingui/react/macro";
import { ActionButton, Actions } from "#web/design/actions.tsx";

/** Takes a row out of a list that is being typed. */
export function RemoveRow({ onRemove }: { onRemove: () => void }) {
  return (
    <Actions>
      <ActionButton onClick={onRemove}>
        <Trans>Retirer de la liste</Trans>
      </ActionButton>
    </Actions>
  );
}
