import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { ActionButton, ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { reportingContract } from "../contract.ts";
import { definitionOf } from "../domain/indicators.ts";
import { IndicatorName } from "./indicator-name.tsx";
import { Measured } from "./indicator-value.tsx";
import type { ReadPublished } from "./read-report.ts";
import styles from "./report.module.css";
import { ReportDocument } from "./report-document.tsx";
import { ReportName, ReportTitle } from "./report-title.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/rapport/publie/$report");

/** A report as it was published: frozen, sealed, and beside what the data say today. */
export function PublishedReportPage() {
  const params = route.useParams();
  const read = useRead(reportingContract, "readPublished", { params });
  return (
    <Reading of={read}>
      {(published) => (
        <Page
          title={<ReportTitle read={published.report} />}
          lead={
            <>
              <ReportName read={published.report} />
              <Trans>
                , figé au <Day date={published.publication.readOn} /> par{" "}
                {published.publication.publishedBy.name}.
              </Trans>
            </>
          }
        >
          <Actions>
            <ActionButton onClick={() => window.print()}>
              <Trans>Imprimer</Trans>
            </ActionButton>
            <ActionLink to="/territoires/$territory/rapports" params={{ territory: params.territory }}>
              <Trans>Tous les bilans</Trans>
            </ActionLink>
          </Actions>
          <ReportDocument read={published.report} />
          <Differences published={published} />
          <Seal published={published} />
        </Page>
      )}
    </Reading>
  );
}

function Differences({ published: { differences, publication } }: { published: ReadPublished }) {
  const { t } = useLingui();
  if (differences.length === 0) {
    return (
      <Note>
        <Trans>
          Depuis la publication, rien n'a changé : les données d'aujourd'hui disent la même chose.
        </Trans>
      </Note>
    );
  }
  return (
    <Card
      title={<Trans>Ce qui a changé depuis</Trans>}
      lead={
        <Trans>Le bilan publié reste ce qu'il est ; voici ce que diraient les données d'aujourd'hui.</Trans>
      }
    >
      <MoneyTable
        caption={t`Écarts depuis la publication`}
        headTitle={<Trans>Chiffre</Trans>}
        columns={[
          {
            key: "frozen",
            title: (
              <Trans>
                Publié, au <Day date={publication.readOn} />
              </Trans>
            ),
            label: t`Publié`,
          },
          { key: "today", title: <Trans>Aujourd'hui</Trans>, label: t`Aujourd'hui` },
        ]}
        rows={differences.map(({ key, frozen, today }) => ({
          key,
          head: <IndicatorName of={key} />,
          cells: [
            <Measured key="frozen" value={frozen} unit={definitionOf(key).unit} />,
            <Measured key="today" value={today} unit={definitionOf(key).unit} />,
          ],
        }))}
      />
    </Card>
  );
}

function Seal({ published: { publication, isSame } }: { published: ReadPublished }) {
  const locale = useLocale();
  const at = formatInstant(publication.publishedAt, locale);
  return (
    <Card title={<Trans>Le sceau du bilan</Trans>}>
      <p>
        <Trans>
          Publié le {at} par {publication.publishedBy.name}. Empreinte SHA-256 du texte figé :
        </Trans>
      </p>
      <p className={styles.hash}>{publication.hash}</p>
      {isSame ? (
        <Note>
          <Trans>
            Recalculé à l'instant depuis ses données figées : le texte est le même, à l'octet près.
          </Trans>
        </Note>
      ) : (
        <NextStep>
          <Trans>
            Recalculé depuis ses données figées, ce bilan donne un autre texte : une définition a changé de
            version depuis, ou le texte a été altéré. Prévenez l'administrateur.
          </Trans>
        </NextStep>
      )}
    </Card>
  );
}
