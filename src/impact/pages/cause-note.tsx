import { Trans } from "@lingui/react/macro";
import { Note } from "#web/design/page.tsx";

/** Programme §12: the sentence that stays on screen wherever jobs are counted. */
export function CauseNote() {
  return (
    <Note>
      <Trans>Emplois constatés dans les entreprises aidées ; l'aide n'en est pas la seule cause.</Trans>
    </Note>
  );
}
