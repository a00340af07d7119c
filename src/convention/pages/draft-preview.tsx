import { Trans, useLingui } from "@lingui/react/macro";
import { halfDays } from "#kernel/days.ts";
import { formatDays, formatRoundEuros } from "#kernel/format.ts";
import { type Cents, cents, plus } from "#kernel/money.ts";
import { Amount } from "#web/design/amount.tsx";
import { Facts } from "#web/design/facts.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Card } from "#web/design/page.tsx";
import { Rate } from "#web/design/rate.tsx";
import { River } from "#web/design/river.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { contributorName, contributorTitle } from "../domain/contributor-name.ts";
import type { DrawnUp } from "../domain/draw-up-convention.ts";
import { explainLine } from "../domain/explanation.ts";
import type { LeverageInput } from "../domain/leverage.ts";
import { ExplainedLines } from "./explained-lines.tsx";

interface DraftPreviewProps {
  drawnUp: DrawnUp;
  input: LeverageInput;
  nameOf: (organisation: string) => string;
}

/** What would be signed: the lines with their formula, the public shares, who would owe what. */
export function DraftPreview({ drawnUp: { leverage, pledges }, input, nameOf }: DraftPreviewProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const total = formatRoundEuros(leverage.totalCash, locale);
  const stake = formatRoundEuros(leverage.privateCash, locale);
  return (
    <Card
      title={
        <Trans>
          Aperçu : {stake} d'entreprises font {total}
        </Trans>
      }
    >
      <DraftRiver leverage={leverage} input={input} />
      <Facts
        facts={[
          {
            key: "share",
            label: <Trans>Part publique de l'argent</Trans>,
            value: <Rate of={leverage.publicShareOfCash} />,
          },
          {
            key: "share-with-days",
            label: <Trans>Part publique, journées comprises</Trans>,
            value: <Rate of={leverage.publicShareOfCashAndDays} />,
          },
          {
            key: "days",
            label: <Trans>Journées, et leur valeur</Trans>,
            value: (
              <>
                {formatDays(input.halfDays, locale)} · <Amount cents={leverage.valuedDays} round />
              </>
            ),
          },
        ]}
      />
      <h3>
        <Trans>L'abondement, ligne par ligne</Trans>
      </h3>
      <ExplainedLines
        lines={leverage.lines.map((line) => ({
          contributor: line.contributor,
          name: contributorName(line.contributor, locale),
          explanation: explainLine(line, input, locale),
        }))}
      />
      <h3>
        <Trans>Qui promettrait quoi</Trans>
      </h3>
      <MoneyTable
        caption={t`Apports promis par partie`}
        headTitle={<Trans>Partie</Trans>}
        stacking={false}
        columns={[{ key: "amount", title: <Trans>Promis</Trans>, label: t`Promis` }]}
        rows={pledges.map(({ holder, unit, amount, purpose }, index) => ({
          key: `${holder} ${unit} ${purpose} ${index}`,
          head: nameOf(holder),
          cells: [
            unit === "EUR" ? (
              <Amount key="amount" cents={cents(amount)} />
            ) : (
              formatDays(halfDays(amount), locale)
            ),
          ],
        }))}
      />
    </Card>
  );
}

function DraftRiver({ leverage, input }: { leverage: DrawnUp["leverage"]; input: LeverageInput }) {
  const { t } = useLingui();
  const locale = useLocale();
  const money = (amount: Cents) => formatRoundEuros(amount, locale);
  const sources = [
    { id: "private", label: t`Entreprises`, amount: leverage.privateCash },
    ...leverage.lines.map(({ contributor, amount }) => ({
      id: `line ${contributor}`,
      label: contributorTitle(contributor, locale),
      amount,
    })),
  ].filter(({ amount }) => amount > 0n);
  const total = sources.reduce((sum, { amount }) => plus(sum, amount), cents(0n));
  if (total === 0n) return null;
  const told = sources.map(({ label, amount }) => `${label} ${money(amount)}`).join(", ");
  const days = formatDays(input.halfDays, locale);

  return (
    <River
      description={t`${told} : ${money(total)} en tout, et ${days} d'experts.`}
      nodes={[
        ...sources.map(({ id, label, amount }) => ({
          id,
          label,
          figure: money(amount),
          tone: "sea" as const,
          column: 0,
        })),
        { id: "total", label: t`Promis`, figure: money(total), tone: "sea", column: 1 },
      ]}
      links={sources.map(({ id, amount }) => ({
        from: id,
        to: "total",
        size: Number(amount) / 100,
        tone: "sea" as const,
      }))}
    />
  );
}
