import { Trans } from "@lingui/react/macro";
import type { PlainDate } from "#kernel/plain-date.ts";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { ApplicationStatus } from "../domain/status.ts";
import { statusName } from "../domain/status-names.ts";
import { toneOf } from "./names.ts";

/** Where a file stands; one whose decision lapsed is no longer told as granted. */
export function FileStatus({
  of: { status, lapsedOn },
}: {
  of: { status: ApplicationStatus; lapsedOn: PlainDate | null };
}) {
  const locale = useLocale();
  if (lapsedOn !== null && status !== "withdrawn") {
    return (
      <Status tone="brick">
        <Trans>Décision caduque</Trans>
      </Status>
    );
  }
  return <Status tone={toneOf(status)}>{statusName(status, locale)}</Status>;
}
