import { Trans, useLingui } from "@lingui/react/macro";
import { type PublishedCase, readPublishedCase } from "#convention/pages/index.ts";
import { formatDays, formatRoundEuros } from "#kernel/format.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Card } from "#web/design/page.tsx";
import { River } from "#web/design/river.tsx";
import { useLocale } from "#web/design/use-locale.ts";

/** The published case as a river; the three stakes are what the demonstration's reading of the rule gives. */
export function PublishedRiver({ published }: { published: PublishedCase }) {
  const { t } = useLingui();
  const locale = useLocale();
  const money = (amount: Cents) => formatRoundEuros(amount, locale);
  const leverage = readPublishedCase();
  const [local, state] = leverage.lines;
  if (local === undefined || state === undefined) return null;

  const { firmsAbout, jobsCreated, expertHalfDays } = published;
  const lent = cents(published.meanAdvance * BigInt(firmsAbout));
  const kept = cents(leverage.totalCash - lent);
  const stake = money(leverage.privateCash);
  const total = money(leverage.totalCash);
  const size = (amount: Cents) => Number(amount) / 100;

  return (
    <Card
      title={<Trans>Un euro privé en a amené près de quatre de public</Trans>}
      lead={<Trans>Convention 2007-2010, dans la lecture de la règle qui retrouve les 80 % publiés.</Trans>}
    >
      <River
        description={t`Entreprises ${stake}, collectivités ${money(local.amount)}, État ${money(state.amount)} : ${total} mobilisés ; environ ${money(lent)} avancés à ${firmsAbout} entreprises, ${jobsCreated} emplois créés.`}
        nodes={[
          { id: "private", label: t`Entreprises du bassin`, figure: stake, tone: "sea", column: 0 },
          { id: "local", label: t`Collectivités`, figure: money(local.amount), tone: "sea", column: 0 },
          { id: "state", label: t`État`, figure: money(state.amount), tone: "sea", column: 0 },
          {
            id: "days",
            label: t`Experts bénévoles`,
            figure: formatDays(expertHalfDays, locale),
            tone: "ochre",
            column: 0,
          },
          { id: "fund", label: t`Fonds mobilisé`, figure: total, tone: "sea", column: 1, onPhone: "inside" },
          {
            id: "missions",
            label: t`Missions`,
            figure: t`${Number(expertHalfDays)} demi-journées`,
            tone: "ochre",
            column: 1,
            onPhone: "below",
          },
          {
            id: "kept",
            label: t`Promis, à appeler ou à prêter`,
            figure: money(kept),
            tone: "quiet",
            column: 3,
          },
          {
            id: "advances",
            label: t`Avances accordées`,
            figure: t`${money(lent)} · ${firmsAbout} entreprises`,
            tone: "sea",
            column: 2,
          },
          {
            id: "jobs",
            label: t`${jobsCreated} emplois créés`,
            figure: t`en trois ans`,
            tone: "leaf",
            column: 3,
            onPhone: "below",
          },
        ]}
        links={[
          { from: "private", to: "fund", size: size(leverage.privateCash), tone: "sea" },
          { from: "local", to: "fund", size: size(local.amount), tone: "sea" },
          { from: "state", to: "fund", size: size(state.amount), tone: "sea" },
          { from: "days", to: "missions", size: size(leverage.valuedDays), tone: "ochre" },
          { from: "fund", to: "kept", size: size(kept), tone: "quiet" },
          { from: "fund", to: "advances", size: size(lent), tone: "sea" },
          { from: "advances", to: "jobs", size: size(lent), tone: "leaf" },
          { from: "missions", to: "jobs", size: size(leverage.valuedDays), tone: "ochre" },
        ]}
        returning={{ from: "advances", to: "fund", label: t`remboursées, prêtables de nouveau` }}
      />
      <Actions>
        <ActionLink to="/simuler/convention">
          <Trans>Voir en tableau et changer les mises</Trans>
        </ActionLink>
      </Actions>
    </Card>
  );
}
