import { Plural, Trans } from "@lingui/react/macro";
import { formatCount } from "#kernel/format.ts";
import { useRead } from "#web/api/use-read.ts";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { fundContract } from "../contract.ts";

/** The journal added up again from its entries, while the page is already there. */
export function BooksCheckFact({ territory }: { territory: string }) {
  const locale = useLocale();
  const check = useRead(fundContract, "verifyBooks", { params: { territory } });
  return (
    <Reading of={check}>
      {({ entries, faults }) =>
        faults.length === 0 ? (
          <Status tone="sea">
            <Trans>{formatCount(entries, locale)} écritures relues, aucun défaut</Trans>
          </Status>
        ) : (
          <Status tone="brick">
            <Plural value={faults.length} one="# défaut" other="# défauts" /> :{" "}
            {[
              ...new Set(
                faults.map(({ fault, number }) => (number === null ? fault : `${fault} n° ${number}`)),
              ),
            ]
              .slice(0, 5)
              .join(", ")}
          </Status>
        )
      }
    </Reading>
  );
}
