import { Trans } from "@lingui/react/macro";
import { FileLink, FileLinks } from "#web/design/file-link.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import type { ReadAdvance } from "./read-advance.ts";

/** What an advance says on paper: its contract, then, once it is paid out, its schedule and its statement. */
export function AdvanceFiles({ read }: { read: ReadAdvance }) {
  const lang = useLocale();
  const params = { territory: read.territory, advance: read.id };
  if (read.lapsedOn !== null) return null;
  return (
    <FileLinks>
      {isTakenOver(read) ? null : (
        <FileLink contract={lendingContract} file="readContractFile" given={{ params }}>
          <Trans>Le contrat et son échéancier</Trans>
        </FileLink>
      )}
      {read.disbursedOn === null ? null : (
        <>
          <FileLink contract={lendingContract} file="readScheduleFile" given={{ params, query: { lang } }}>
            <Trans>L'échéancier à jour</Trans>
          </FileLink>
          <FileLink contract={lendingContract} file="readStatementFile" given={{ params, query: { lang } }}>
            <Trans>Le relevé</Trans>
          </FileLink>
        </>
      )}
    </FileLinks>
  );
}

/** Its contract was signed before, in the former books. */
function isTakenOver({ events }: ReadAdvance): boolean {
  return events.some(({ change }) => "formerReference" in change && change.formerReference !== undefined);
}
