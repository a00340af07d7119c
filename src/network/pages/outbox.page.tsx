import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { z } from "zod";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { MailLine, MailWay } from "../contract/outbox-routes.ts";
import { MailWayNote } from "./mail-way.tsx";
import { mailStateName, mailStateTones } from "./mail-words.ts";
import { useMails } from "./use-mails.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/courriels");

type Line = z.output<typeof MailLine>;

/** Says an act by its code: the words are the whole product's, which a capability alone does not know. */
export type SayAct = (code: string) => string;

/** What was written to whom, and what became of it. */
export function OutboxPage({ sayAct }: { sayAct: SayAct }) {
  const { territory } = route.useParams();
  const { read, readMore } = useMails(territory);
  return (
    <Page
      title={<Trans>Courriels</Trans>}
      lead={
        <Trans>
          Ce que vos actes ont fait écrire, à qui, et si c'est parti ; du plus récent au plus ancien.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ way, mails }) => (
          <>
            <MailWayNote way={way} />
            <p>
              <Link to="/territoires/$territory/courriels/retours" params={{ territory }}>
                <Trans>Voir les retours : adresses refusées et réponses mises de côté</Trans>
              </Link>
            </p>
            <MailsTable territory={territory} way={way} mails={mails} sayAct={sayAct} />
            {readMore === null ? null : (
              <Actions>
                <ActionButton onClick={readMore}>
                  <Trans>Montrer les cent courriels d'avant</Trans>
                </ActionButton>
              </Actions>
            )}
          </>
        )}
      </Reading>
    </Page>
  );
}

function MailsTable({
  territory,
  way,
  mails,
  sayAct,
}: {
  territory: string;
  way: z.output<typeof MailWay>;
  mails: readonly Line[];
  sayAct: SayAct;
}) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  return (
    <DataTable
      caption={t`Courriels`}
      file="alize-courriels"
      rows={mails}
      rowKey={({ id }) => id}
      empty={
        <Trans>
          Aucun courriel encore : il s'en écrit un à l'entreprise quand un délai reçoit sa réponse ou quand
          une avance est versée.
        </Trans>
      }
      columns={[
        {
          key: "when",
          title: t({ message: "Écrit le", comment: "Column: when the mail was written" }),
          value: ({ queuedAt }) => queuedAt,
          cell: ({ queuedAt }) => formatInstant(queuedAt, locale),
        },
        {
          key: "to",
          title: t({ message: "À", comment: "Column: to whom the mail is" }),
          value: ({ to: { name }, channel }) => (channel === "text" ? t`${name} (SMS)` : name),
        },
        {
          key: "subject",
          title: t({ message: "Sujet", comment: "Column: the subject of a mail" }),
          value: ({ subject }) => subject,
          cell: ({ id: mail, subject }) => (
            <Link to="/territoires/$territory/courriels/$mail" params={{ territory, mail }}>
              {subject}
            </Link>
          ),
        },
        {
          key: "state",
          title: t`État`,
          value: (mail) => i18n._(mailStateName(mail, way)),
          cell: (mail) => (
            <Status tone={mailStateTones[mail.state]}>{i18n._(mailStateName(mail, way))}</Status>
          ),
        },
        { key: "act", title: t`Acte`, value: ({ act }) => sayAct(codeOf(act)) },
      ]}
    />
  );
}

/** "lending.answerDelay/0199…": the act, without what it was done to. */
export function codeOf(act: string): string {
  return act.split("/")[0] ?? act;
}
