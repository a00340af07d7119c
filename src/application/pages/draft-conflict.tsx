import { Trans } from "@lingui/react/macro";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { changedKeys } from "../domain/file-content.ts";
import { ContentName, ContentValue } from "./content-value.tsx";
import type { ReadOpenDraft } from "./read-entry.ts";
import type { DraftDesk } from "./use-draft.ts";

/** Another page saved something else meanwhile: both are shown, and whoever types chooses. */
export function DraftConflict({ desk, theirs }: { desk: DraftDesk; theirs: ReadOpenDraft }) {
  const keys = changedKeys(theirs.content, desk.content);
  return (
    <div role="alert">
      <Card
        title={<Trans>Cette demande a été enregistrée ailleurs entre-temps</Trans>}
        lead={<Trans>Rien n'est effacé : comparez, puis choisissez ce qui reste.</Trans>}
      >
        <Facts
          facts={keys.map((key) => ({
            key,
            label: <ContentName of={key} />,
            value: (
              <>
                <Trans>
                  ici : <ContentValue of={desk.content} at={key} />
                </Trans>{" "}
                <br />
                <Trans>
                  ailleurs : <ContentValue of={theirs.content} at={key} />
                </Trans>
              </>
            ),
          }))}
        />
        <Actions>
          <ActionButton onClick={desk.keepMine}>
            <Trans>Garder ce qui est écrit ici</Trans>
          </ActionButton>
          <ActionButton onClick={desk.takeTheirs}>
            <Trans>Reprendre ce qui est écrit ailleurs</Trans>
          </ActionButton>
        </Actions>
      </Card>
    </div>
  );
}
