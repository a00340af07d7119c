import { Trans, useLingui } from "@lingui/react/macro";
import type { z } from "zod";
import { plainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { networkContract } from "../contract.ts";
import { InvitationActs } from "./invitation-acts.tsx";
import { invitationStateNames, invitationStateTones } from "./invitation-words.ts";
import { mailStateName } from "./mail-words.ts";
import { roleNames } from "./role-names.ts";

export type Invitation = z.output<
  typeof networkContract.routes.listInvitations.response
>["invitations"][number];

/** Who was invited, and who came; nothing where everybody had a password already. */
export function InvitationsSection({ territory }: { territory: string }) {
  const read = useRead(networkContract, "listInvitations", { params: { territory } });
  return (
    <Reading of={read}>
      {({ invitations }) =>
        invitations.length === 0 ? null : (
          <Card
            title={<Trans>Les invitations</Trans>}
            lead={
              <Trans>
                Un siège donné à une personne sans mot de passe lui écrit un lien personnel : il vaut quatorze
                jours et ne sert qu'une fois.
              </Trans>
            }
          >
            <InvitationsTable territory={territory} invitations={invitations} />
          </Card>
        )
      }
    </Reading>
  );
}

function InvitationsTable({
  territory,
  invitations,
}: {
  territory: string;
  invitations: readonly Invitation[];
}) {
  const { i18n, t } = useLingui();
  const { mayCall } = useRights(territory);
  const isAdministrator = mayCall(networkContract.routes.resendInvitation);
  const mailOf = ({ mail }: Invitation) =>
    mail === null
      ? t`remis en main propre`
      : i18n._(mailStateName({ state: mail, channel: "mail" }, "server"));
  return (
    <DataTable
      caption={t`Invitations`}
      file="alize-invitations"
      rows={invitations}
      rowKey={({ id }) => id}
      empty={<Trans>Aucune invitation.</Trans>}
      columns={[
        { key: "person", title: t`Personne`, value: ({ seat }) => seat.person.name },
        { key: "role", title: t`Rôle`, value: ({ seat }) => i18n._(roleNames[seat.role]) },
        {
          key: "state",
          title: t`État`,
          value: ({ state }) => i18n._(invitationStateNames[state]),
          cell: ({ state }) => (
            <Status tone={invitationStateTones[state]}>{i18n._(invitationStateNames[state])}</Status>
          ),
        },
        { key: "mail", title: t({ message: "Lien", comment: "Column: how the link went" }), value: mailOf },
        {
          key: "until",
          title: t`Valable jusqu'au`,
          value: ({ expiresAt }) => expiresAt.slice(0, 10),
          cell: ({ expiresAt }) => <Day date={plainDate(expiresAt.slice(0, 10))} />,
        },
        ...(isAdministrator
          ? [
              {
                key: "acts",
                title: t({ message: "Faire", comment: "Column: what one may do" }),
                value: () => "",
                cell: (invitation: Invitation) => (
                  <InvitationActs territory={territory} invitation={invitation} />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
