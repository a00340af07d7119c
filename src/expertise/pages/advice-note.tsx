import { Trans } from "@lingui/react/macro";
import { Note } from "#web/design/page.tsx";

/** What the owner must keep in mind wherever a mission is shown. */
export function AdviceNote() {
  return (
    <Note>
      <Trans>
        L'expert conseille ; vous décidez. Sa mission n'ouvre droit à aucun reçu fiscal de notre part.
      </Trans>
    </Note>
  );
}
