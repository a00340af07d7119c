import { useLingui } from "@lingui/react/macro";
import type { HalfDays } from "#kernel/days.ts";
import { formatDays, formatRoundEuros } from "#kernel/format.ts";
import type { Cents } from "#kernel/money.ts";
import { River } from "#web/design/river.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { Leverage } from "../domain/leverage.ts";
import { publishedCase } from "../domain/published-case.ts";

interface LeverageRiverProps {
  leverage: Leverage;
  halfDays: HalfDays;
}

/** From the stakes to the advances: what the chosen reading brings, and what it can lend at once. */
export function LeverageRiver({ leverage, halfDays }: LeverageRiverProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const money = (amount: Cents) => formatRoundEuros(amount, locale);
  const [local, state] = leverage.lines;
  if (local === undefined || state === undefined) return null;

  const advances = leverage.totalCash / publishedCase.meanAdvance;
  const each = money(publishedCase.meanAdvance);
  const total = money(leverage.totalCash);
  const size = (amount: Cents) => Number(amount) / 100;
  const days = halfDays > 0n && leverage.valuedDays > 0n;

  return (
    <River
      description={t`Entreprises ${money(leverage.privateCash)}, collectivités ${money(local.amount)}, État ${money(state.amount)} : un fonds de ${total}, soit ${advances} avances de ${each}, dont les remboursements reviennent au fonds.`}
      nodes={[
        { id: "private", label: t`Entreprises`, figure: money(leverage.privateCash), tone: "sea", column: 0 },
        { id: "local", label: t`Collectivités`, figure: money(local.amount), tone: "sea", column: 0 },
        { id: "state", label: t`État`, figure: money(state.amount), tone: "sea", column: 0 },
        { id: "fund", label: t`Fonds`, figure: total, tone: "sea", column: 1, onPhone: "inside" },
        {
          id: "advances",
          label: t`Avances à taux zéro`,
          figure: t`${advances} de ${each}`,
          tone: "sea",
          column: 2,
        },
        ...(days
          ? ([
              {
                id: "days",
                label: t`Experts bénévoles`,
                figure: formatDays(halfDays, locale),
                tone: "ochre",
                column: 0,
              },
              {
                id: "missions",
                label: t`Missions`,
                figure: t`valorisées ${money(leverage.valuedDays)}`,
                tone: "ochre",
                column: 1,
                onPhone: "below",
              },
            ] as const)
          : []),
      ]}
      links={[
        { from: "private", to: "fund", size: size(leverage.privateCash), tone: "sea" },
        { from: "local", to: "fund", size: size(local.amount), tone: "sea" },
        { from: "state", to: "fund", size: size(state.amount), tone: "sea" },
        { from: "fund", to: "advances", size: size(leverage.totalCash), tone: "sea" },
        ...(days
          ? [{ from: "days", to: "missions", size: size(leverage.valuedDays), tone: "ochre" as const }]
          : []),
      ]}
      returning={{ from: "advances", to: "fund", label: t`remboursées, prêtables de nouveau` }}
    />
  );
}
