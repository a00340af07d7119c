import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { networkContract } from "../contract.ts";
import { mailStateName, mailStateTones } from "./mail-words.ts";

/** Which mails went about an object, to whom, when, and what became of them; nothing where none was written. */
export function MailLog({ territory, object }: { territory: string; object: string }) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  const read = useRead(networkContract, "listMailsAbout", { params: { territory, object } });
  return (
    <Reading of={read}>
      {({ way, mayOpen, mails }) =>
        mails.length === 0 ? null : (
          <Card title={<Trans>Courriels écrits à ce sujet</Trans>}>
            <DataTable
              caption={t`Courriels écrits à ce sujet`}
              file="alize-courriels-a-ce-sujet"
              rows={mails}
              rowKey={({ id }) => id}
              empty={null}
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
                  value: ({ to, channel }) => (channel === "text" ? t`${to} (SMS)` : to),
                },
                {
                  key: "subject",
                  title: t({ message: "Sujet", comment: "Column: the subject of a mail" }),
                  value: ({ subject }) => subject,
                  cell: ({ id: mail, subject }) =>
                    mayOpen ? (
                      <Link to="/territoires/$territory/courriels/$mail" params={{ territory, mail }}>
                        {subject}
                      </Link>
                    ) : (
                      subject
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
              ]}
            />
          </Card>
        )
      }
    </Reading>
  );
}
