import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import type { ReadMember } from "./read-sitting.ts";
import { collegeNames } from "./words.ts";

/** Who sits on the committee, by college. */
export function MembersTable({ members, children }: { members: readonly ReadMember[]; children: ReactNode }) {
  const { i18n, t } = useLingui();
  return (
    <Card title={<Trans>Les membres</Trans>}>
      <DataTable
        caption={t`Membres du comité`}
        file="alize-comite"
        rows={members}
        rowKey={({ id }) => id}
        empty={<Trans>Personne n'est nommé. Le coordinateur ou l'administrateur nomme les membres.</Trans>}
        columns={[
          { key: "name", title: t`Nom`, value: ({ person }) => person.name },
          {
            key: "organisation",
            title: t`Au titre de`,
            value: ({ organisation }) => organisation?.name ?? "",
          },
          { key: "college", title: t`Collège`, value: ({ college }) => i18n._(collegeNames[college]) },
          {
            key: "votes",
            title: t`Voix`,
            value: ({ votes }) => (votes ? t`délibérative` : t`consultative`),
          },
          {
            key: "from",
            title: t`Depuis le`,
            value: ({ fromOn }) => fromOn,
            cell: ({ fromOn }) => <Day date={fromOn} />,
          },
          {
            key: "to",
            title: t`Jusqu'au (exclu)`,
            value: ({ toOn }) => toOn ?? "",
            cell: ({ toOn }) => (toOn === null ? "" : <Day date={toOn} />),
          },
        ]}
      />
      {children}
    </Card>
  );
}
