import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { formatDays } from "#kernel/format.ts";
import { Amount } from "#web/design/amount.tsx";
import { type DataColumn, DataTable } from "#web/design/data-table.tsx";
import { decimalOf } from "#web/design/decimal.ts";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { conventionContract } from "../contract.ts";
import { collegeNames } from "./college-names.ts";
import type { ReadPledge } from "./read-convention.ts";

type Gesture = "promised" | "called" | "honoured" | "released" | "left";

interface PledgesTableProps {
  territory: string;
  pledges: readonly ReadPledge[];
}

/** What each partner promised, and what became of it: the same gesture in euros and in days. */
export function PledgesTable({ territory, pledges }: PledgesTableProps) {
  const { i18n, t } = useLingui();
  const locale = useLocale();
  const { mayCall } = useRights(territory);

  function gesture(key: Gesture, title: string): DataColumn<ReadPledge> {
    return {
      key,
      title,
      numeric: true,
      value: (pledge) => (pledge.unit === "EUR" ? decimalOf(pledge[key]) : Number(pledge[key]) / 2),
      cell: (pledge): ReactNode =>
        pledge.unit === "EUR" ? <Amount cents={pledge[key]} round /> : formatDays(pledge[key], locale),
    };
  }

  return (
    <DataTable
      caption={t`Les apports promis`}
      file="alize-apports"
      rows={pledges}
      rowKey={({ id }) => id}
      empty={<Trans>Aucun apport ne vous est ouvert dans cette convention.</Trans>}
      columns={[
        {
          key: "holder",
          title: t`Partenaire`,
          value: ({ holder }) => holder.name,
          cell: ({ holder }) =>
            mayCall(conventionContract.routes.readPartner) ? (
              <Link
                to="/territoires/$territory/partenaires/$organisation"
                params={{ territory, organisation: holder.id }}
              >
                {holder.name}
              </Link>
            ) : (
              holder.name
            ),
        },
        { key: "college", title: t`Collège`, value: ({ holder }) => i18n._(collegeNames[holder.college]) },
        {
          key: "unit",
          title: t`Apport`,
          value: ({ unit, purpose }) =>
            unit === "HALF-DAY"
              ? t`journées`
              : purpose === "operation"
                ? t`euros, part animation`
                : t`euros, part fonds`,
        },
        gesture("promised", t`Promis`),
        gesture("called", t`Appelé`),
        gesture("honoured", t`Honoré`),
        gesture("released", t`Libéré`),
        gesture("left", t`Reste`),
      ]}
    />
  );
}
