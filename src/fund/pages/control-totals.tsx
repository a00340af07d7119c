import { Trans } from "@lingui/react/macro";
import type { z } from "zod";
import { formatCount, formatDays } from "#kernel/format.ts";
import { Amount } from "#web/design/amount.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { ClosedPeriod } from "../contract.ts";
import { Fingerprint } from "./fingerprint.tsx";

/** What anyone who adds the entries of the period up again must find. */
export function ControlTotals({ closing }: { closing: z.output<typeof ClosedPeriod> }) {
  const locale = useLocale();
  return (
    <Card title={<Trans>Totaux de contrôle</Trans>}>
      <Facts
        facts={[
          {
            key: "entries",
            label: <Trans>Écritures</Trans>,
            value: formatCount(closing.entries, locale),
          },
          {
            key: "euros",
            label: <Trans>Débits en euros</Trans>,
            value: <Amount cents={closing.debitsEuros} />,
          },
          {
            key: "days",
            label: <Trans>Débits en journées</Trans>,
            value: formatDays(closing.debitsHalfDays, locale),
          },
          {
            key: "head",
            label: <Trans>Dernière écriture connue</Trans>,
            value: <Trans>n° {closing.headNumber}</Trans>,
          },
          { key: "hash", label: <Trans>Son empreinte</Trans>, value: <Fingerprint of={closing.headHash} /> },
        ]}
      />
    </Card>
  );
}
