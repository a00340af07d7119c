import { Trans } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { Status } from "#web/design/status.tsx";
import type { ReadRun } from "./read-banking.ts";

/** Until when a run that waits may still be given to the bank. */
export function SendBy({ sendBy }: Pick<ReadRun, "sendBy">) {
  if (sendBy === null) return null;
  const { on, at, isPast } = sendBy;
  return isPast ? (
    <Status tone="brick">
      <Trans>trop tard pour sa date : annulez-le et préparez-en un autre</Trans>
    </Status>
  ) : (
    <Trans>
      avant le <Day date={on} /> à {at}
    </Trans>
  );
}
