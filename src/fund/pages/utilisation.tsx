import { Trans } from "@lingui/react/macro";
import type { BasisPoints } from "#kernel/basis-points.ts";
import { Rate } from "#web/design/rate.tsx";
import { Status } from "#web/design/status.tsx";

const halfIdle = 5_000;

/** Money that sleeps is a fault that auditors name. */
export function Utilisation({ of }: { of: BasisPoints | null }) {
  if (of === null) return <Rate of={of} />;
  return of < halfIdle ? (
    <Status tone="ochre">
      <Rate of={of} /> : <Trans>argent qui dort</Trans>
    </Status>
  ) : (
    <Status tone="sea">
      <Rate of={of} />
    </Status>
  );
}
