import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { publishedCase } from "#convention/pages/index.ts";
import { Amount } from "#web/design/amount.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Note } from "#web/design/page.tsx";
import type { IndicatorKey } from "../domain/indicators.ts";
import { IndicatorName } from "./indicator-name.tsx";
import { IndicatorValue, Measured } from "./indicator-value.tsx";
import type { ReadReport } from "./read-report.ts";

/** The article's figures beside those computed: for the case it told, and no other. */
export function PublishedCompared({ read }: { read: ReadReport }) {
  const { t } = useLingui();
  const { mobilised, publicSharePercent, meanAdvance, firmsAbout, expertHalfDays, jobsCreated } =
    publishedCase;
  const row = (key: IndicatorKey, published: ReactNode) => ({
    key,
    head: <IndicatorName of={key} />,
    cells: [published, <IndicatorValue key="computed" of={key} read={read} />],
  });
  const share = read.figures["public-share-planned"];
  const meets = share !== null && Math.round(Number(share) / 100) === publicSharePercent;
  return (
    <>
      <h3>
        <Trans>Ce que l'article a publié, ce que le logiciel calcule</Trans>
      </h3>
      <MoneyTable
        caption={t`Chiffres publiés et chiffres calculés`}
        headTitle={<Trans>Chiffre</Trans>}
        columns={[
          { key: "published", title: <Trans>Publié</Trans>, label: t`Publié` },
          { key: "computed", title: <Trans>Calculé</Trans>, label: t`Calculé` },
        ]}
        rows={[
          row("mobilised", <Amount key="published" cents={mobilised} round />),
          row("public-share-planned", <Trans key="published">{publicSharePercent} %</Trans>),
          row("firms-helped", <Trans key="published">une dizaine ({firmsAbout})</Trans>),
          row("mean-advance", <Amount key="published" cents={meanAdvance} round />),
          row("days-confirmed", <Measured key="published" value={expertHalfDays} unit="HALF-DAY" />),
          row("jobs-hired", jobsCreated),
        ]}
      />
      <Note>
        {meets ? (
          <Trans>
            La part calculée, <Measured value={share} unit="RATE" />, fait {publicSharePercent} % une fois
            arrondie : soit {publicSharePercent} % publié.
          </Trans>
        ) : null}{" "}
        <Trans>
          Publié : Entreprise & Carrières, 8 février 2011. Les entreprises, les dates et les montants de
          chaque dossier sont inventés pour que leurs totaux retrouvent ces chiffres.
        </Trans>
      </Note>
    </>
  );
}
