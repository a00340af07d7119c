import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { FileLink, FileLinks } from "#web/design/file-link.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Card, Note, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { SavedFileLink } from "#web/design/saved-file-link.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { reportingContract } from "../contract.ts";
import { narrativeFields } from "../domain/financial-report/narrative.ts";
import { BudgetTables } from "./budget-tables.tsx";
import { narrativeNames } from "./money-row-names.ts";
import { InKind, OwnMoney } from "./own-money.tsx";
import type { ReadCertified } from "./read-financial-report.ts";
import styles from "./report.module.css";

const route = getRouteApi("/application/signed-in/territoires/$territory/comptes-rendus/certifies/$report");

/** A financial report as it was certified: to read, to print, to hand over. */
export function CertifiedReportPage() {
  const params = route.useParams();
  const report = useRead(reportingContract, "readCertifiedReport", { params });
  return (
    <Reading of={report}>
      {(read) => (
        <Page
          title={<Trans>Compte rendu financier : {read.about.funder.name}</Trans>}
          lead={
            <Trans>
              {read.about.fund.name}, du <Day date={read.about.startsOn} /> au{" "}
              <Day date={read.about.endsOn} />. Certifié le <Day date={read.certification.on} /> par{" "}
              {read.certification.by}, {read.certification.as}.
            </Trans>
          }
        >
          <FileLinks>
            <FileLink contract={reportingContract} file="readCertifiedPdf" given={{ params }}>
              <Trans>Le compte rendu</Trans>
            </FileLink>
            <SavedFileLink contract={reportingContract} file="readCertifiedWorkbook" given={{ params }}>
              <Trans>Les chiffres, en classeur (.xlsx)</Trans>
            </SavedFileLink>
          </FileLinks>
          <Words read={read} />
          <BudgetTables read={read} />
          <OwnMoney read={read} />
          <InKind read={read} />
          <Seal read={read} />
          <Actions>
            <ActionLink to="/territoires/$territory/comptes-rendus" params={{ territory: params.territory }}>
              <Trans>Tous les comptes rendus</Trans>
            </ActionLink>
          </Actions>
        </Page>
      )}
    </Reading>
  );
}

function Words({ read: { narrative } }: { read: ReadCertified }) {
  const { i18n } = useLingui();
  return (
    <Card title={<Trans>Ce que dit le compte rendu</Trans>}>
      {narrativeFields
        .filter((field) => narrative[field] !== "")
        .map((field) => (
          <section key={field}>
            <h3>{i18n._(narrativeNames[field])}</h3>
            <p className={styles.words}>{narrative[field]}</p>
          </section>
        ))}
    </Card>
  );
}

function Seal({ read: { recordedAt, recordedBy, hash, isSame } }: { read: ReadCertified }) {
  const locale = useLocale();
  const at = formatInstant(recordedAt, locale);
  return (
    <Card title={<Trans>Le sceau du compte rendu</Trans>}>
      <p>
        <Trans>
          Figé le {at} par {recordedBy.name}. Empreinte SHA-256 du texte :
        </Trans>
      </p>
      <p className={styles.hash}>{hash}</p>
      {isSame ? (
        <Note>
          <Trans>
            Recalculé à l'instant depuis ses données figées : le texte est le même, à l'octet près.
          </Trans>
        </Note>
      ) : (
        <NextStep>
          <Trans>
            Recalculé depuis ses données figées, ce compte rendu donne un autre texte. Prévenez
            l'administrateur.
          </Trans>
        </NextStep>
      )}
    </Card>
  );
}
