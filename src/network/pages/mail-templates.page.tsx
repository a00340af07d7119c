import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { networkContract } from "../contract.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/textes-des-courriels");

/** Every occasion on which a mail is written, and the words it is written in. */
export function MailTemplatesPage() {
  const { territory } = route.useParams();
  const { t } = useLingui();
  const locale = useLocale();
  const read = useRead(networkContract, "listMailTemplates", { params: { territory } });
  const whose = (adapted: readonly string[]) =>
    adapted.length === 0
      ? t({ message: "la maison", comment: "Whose words a mail is written in" })
      : t({
          message: `le territoire (${adapted.join(", ")})`,
          comment: "Whose words a mail is written in, by language",
        });
  return (
    <Page
      title={<Trans>Textes des courriels</Trans>}
      lead={
        <Trans>
          À chaque occasion, ce que vos courriels disent, en français et en anglais. Lisez un exemple, et
          donnez-leur vos mots si ceux de la maison ne vous vont pas.
        </Trans>
      }
    >
      <Reading of={read}>
        {({ events }) => (
          <DataTable
            caption={t`Textes des courriels`}
            file="alize-textes-des-courriels"
            rows={events}
            rowKey={({ event }) => event}
            empty={<Trans>Aucun courriel ne s'écrit ici.</Trans>}
            columns={[
              {
                key: "when",
                title: t({ message: "Occasion", comment: "Column: when a mail is written" }),
                value: ({ when }) => when[locale],
                cell: ({ event, when }) => (
                  <Link
                    to="/territoires/$territory/textes-des-courriels/$event"
                    params={{ territory, event }}
                  >
                    {when[locale]}
                  </Link>
                ),
              },
              {
                key: "subject",
                title: t({ message: "Exemple de sujet", comment: "Column: the subject of a sample mail" }),
                value: ({ subject }) => subject[locale],
              },
              {
                key: "words",
                title: t({ message: "Les mots de", comment: "Column: whose words a mail is written in" }),
                value: ({ adapted }) => whose(adapted),
              },
            ]}
          />
        )}
      </Reading>
    </Page>
  );
}
