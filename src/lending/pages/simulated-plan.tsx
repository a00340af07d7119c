import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { formatDay, formatEuros } from "#kernel/format.ts";
import type { Frequency } from "#kernel/schedule.ts";
import { Amount } from "#web/design/amount.tsx";
import { MoneyTable } from "#web/design/money-table.tsx";
import { Card } from "#web/design/page.tsx";
import { Strip } from "#web/design/strip.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { SimulatedAdvance } from "../domain/simulate-advance.ts";
import styles from "./simulated-plan.module.css";

interface SimulatedPlanProps {
  plan: SimulatedAdvance;
  amount: string;
  frequency: Frequency;
  isDated: boolean;
}

export function SimulatedPlan({ plan, amount, frequency, isDated }: SimulatedPlanProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const first = plan.months[0] ?? 0;
  const last = plan.months.at(-1) ?? 0;
  const usual = formatEuros(plan.usual, locale);
  const closing = formatEuros(plan.last, locale);
  const count = plan.rows.length;

  return (
    <Card
      title={
        frequency === "monthly" ? (
          <Trans>
            {amount} : {usual} par mois dès le {rank(first, locale)} mois, zéro intérêt, aucune caution
          </Trans>
        ) : (
          <Trans>
            {amount} : {usual} par trimestre dès le {rank(first, locale)} mois, zéro intérêt, aucune caution
          </Trans>
        )
      }
      lead={
        <Trans>
          <Plural value={count} one="# échéance" other="# échéances" />, la dernière de {closing} : vous
          rendez {amount}, pas un centime de plus.
        </Trans>
      }
    >
      <Strip
        description={t`${first - 1} mois sans échéance, puis ${count} échéances jusqu'au ${rank(last, locale)} mois.`}
        cells={stripOf(plan, (month) => t`mois ${month}`)}
      />
      <p className={styles.legend}>
        <span>
          <Trans>versement</Trans>
        </span>
        <span>
          <Trans>{rank(last, locale)} mois</Trans>
        </span>
      </p>
      <details className={styles.plan}>
        <summary>
          <Trans>Voir l'échéancier</Trans>
        </summary>
        <PlanTable plan={plan} isDated={isDated} />
      </details>
    </Card>
  );
}

function PlanTable({ plan, isDated }: { plan: SimulatedAdvance; isDated: boolean }) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <MoneyTable
      caption={t`Échéancier simulé`}
      headTitle={isDated ? <Trans>Échéance</Trans> : <Trans>Mois après le versement</Trans>}
      columns={[
        { key: "principal", title: <Trans>Montant</Trans>, label: t`Montant` },
        { key: "outstanding", title: <Trans>Reste dû</Trans>, label: t`Reste dû` },
      ]}
      stacking={false}
      rows={plan.rows.map((row, index) => ({
        key: String(row.number),
        head: isDated ? (
          formatDay(row.dueOn, locale)
        ) : (
          <Trans>{rank(plan.months[index] ?? 0, locale)} mois</Trans>
        ),
        cells: [
          <Amount key="principal" cents={row.principal} />,
          <Amount key="outstanding" cents={row.outstanding} />,
        ],
      }))}
    />
  );
}

/** One cell a period: the months of grace empty, then an instalment each. */
function stripOf(plan: SimulatedAdvance, titleOf: (month: number) => string) {
  const due = new Set(plan.months);
  const last = plan.months.at(-1) ?? 0;
  const first = plan.months[0] ?? 0;
  return Array.from({ length: last }, (_, index) => index + 1)
    .filter((month) => month < first || due.has(month))
    .map((month) => ({
      key: String(month),
      state: month < first ? ("grace" as const) : month === last ? ("last" as const) : ("due" as const),
      title: titleOf(month),
    }));
}

function rank(month: number, locale: "fr" | "en"): string {
  if (locale === "fr") return month === 1 ? "1er" : `${month}e`;
  const tens = month % 100;
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][month % 10] ?? "th");
  return `${month}${ending}`;
}
