import { Trans } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { Status } from "#web/design/status.tsx";
import type { ReadApplication } from "./read-application.ts";

/** Whether a document is there, and since when. */
export function DocumentState({ document }: { document: ReadApplication["documents"][number] }) {
  if (document.receivedOn === null) {
    return (
      <Status tone="ochre">
        <Trans>attendu</Trans>
      </Status>
    );
  }
  return (
    <>
      <Day date={document.receivedOn} />{" "}
      {document.state === "expired" ? (
        <Status tone="brick">
          <Trans>périmé</Trans>
        </Status>
      ) : (
        <Status tone="sea">
          <Trans>reçu</Trans>
        </Status>
      )}
    </>
  );
}
