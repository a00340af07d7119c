import { Plural, Trans } from "@lingui/react/macro";
import type { ComponentProps } from "react";
import { formatDays, type Locale } from "#kernel/format.ts";
import { Amount } from "#web/design/amount.tsx";
import { Facts } from "#web/design/facts.tsx";
import type { ReadApplication } from "./read-application.ts";

/** What a firm asks for and undertakes, as the coordinator and the owner both read it. */
export function requestFacts(
  { requested, jobs }: Pick<ReadApplication, "requested" | "jobs">,
  locale: Locale,
): ComponentProps<typeof Facts>["facts"] {
  return [
    {
      key: "amount",
      label: <Trans>Avance demandée</Trans>,
      value: <Amount cents={requested.amount} round />,
      strong: true,
    },
    {
      key: "term",
      label: <Trans>Remboursement</Trans>,
      value: (
        <Trans>
          <Plural value={requested.instalments} one="# échéance" other="# échéances" /> après{" "}
          {requested.graceMonths} mois de différé
        </Trans>
      ),
    },
    {
      key: "days",
      label: <Trans>Journées d'expert souhaitées</Trans>,
      value: formatDays(requested.halfDays, locale),
    },
    { key: "created", label: <Trans>Emplois prévus</Trans>, value: jobs.created },
    { key: "kept", label: <Trans>Emplois à maintenir</Trans>, value: jobs.kept },
  ];
}
