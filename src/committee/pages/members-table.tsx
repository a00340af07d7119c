import { Trans, useLingui } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { committeeContract } from "../contract.ts";
import { collegeNames } from "./words.ts";

/** Who sits on the committee, by college. */
export function MembersTable({ territory }: { territory: string }) {
  const { i18n, t } = useLingui();
  const read = useRead(committeeContract, "listMembers", { params: { territory } });
  return (
    <Card title={<Trans>Les membres</Trans>}>
      <Reading of={read}>
        {({ members }) => (
          <DataTable
            caption={t`Membres du comité`}
            file="alize-comite"
            rows={members}
            rowKey={({ id }) => id}
            empty={
              <Trans>Personne n'est nommé. Le coordinateur ou l'administrateur nomme les membres.</Trans>
            }
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
            ]}
          />
        )}
      </Reading>
    </Card>
  );
}
