import { Trans, useLingui } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Card } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { conventionContract } from "../contract.ts";
import { contributorTitle } from "../domain/contributor-name.ts";
import { ExplainedLines } from "./explained-lines.tsx";

const figures = ["planned", "due", "called", "paid", "stillToCall"] as const;

interface TrueUpProps {
  params: { territory: string; convention: string };
}

/** What each public line should be on cash paid and days confirmed, beside what was called and paid. */
export function TrueUp({ params }: TrueUpProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const read = useRead(conventionContract, "previewTrueUp", { params, query: {} });
  return (
    <Card
      id="regularisation"
      title={<Trans>La régularisation, si l'on arrêtait les comptes aujourd'hui</Trans>}
      lead={<Trans>La règle de la convention appliquée à l'argent versé et aux journées confirmées.</Trans>}
    >
      <Reading of={read}>
        {({ lines }) => (
          <>
            <MoneyTable
              caption={t`Régularisation des lignes publiques`}
              headTitle={<Trans>Ligne publique</Trans>}
              columns={[
                { key: "planned", title: <Trans>Prévu</Trans>, label: t`Prévu` },
                { key: "due", title: <Trans>Justifié</Trans>, label: t`Justifié` },
                { key: "called", title: <Trans>Appelé</Trans>, label: t`Appelé` },
                { key: "paid", title: <Trans>Versé</Trans>, label: t`Versé` },
                { key: "gap", title: <Trans>Écart à appeler</Trans>, label: t`Écart à appeler` },
              ]}
              rows={lines.map((line) => ({
                key: line.contributor,
                head: contributorTitle(line.contributor, locale),
                cells: figures.map((figure) => <Amount key={figure} cents={line[figure]} />),
              }))}
            />
            <ExplainedLines
              lines={lines.map(({ contributor, name, sentence, explanation }) => ({
                contributor,
                name: name[locale],
                explanation: `${sentence[locale]} ${explanation[locale]}`,
              }))}
            />
          </>
        )}
      </Reading>
    </Card>
  );
}
