import { Trans, useLingui } from "@lingui/react/macro";
import { formatEuros } from "#kernel/format.ts";
import { negate } from "#kernel/money.ts";
import { Amount } from "#web/design/amount.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import { isOpenToChange } from "../domain/status.ts";
import styles from "./application.module.css";
import { FinancingPlanForm } from "./financing-plan.form.tsx";
import { planLineName } from "./plan-line-name.ts";
import type { FileParams, ReadApplication } from "./read-application.ts";

interface FinancingPlanProps {
  params: FileParams;
  read: ReadApplication;
}

/** Needs beside resources: to the cent, or the gap in the title. */
export function FinancingPlanPanel({ params, read }: FinancingPlanProps) {
  const { mayCall } = useRights(params.territory);
  const mayReplace = mayCall(applicationContract.routes.replaceFinancingPlan) && isOpenToChange(read.status);
  const { plan } = read;
  return (
    <Card title={<PlanTitle read={read} />}>
      {plan.lines.length === 0 ? null : (
        <div className={styles.panels}>
          <PlanSide read={read} side="need" />
          <PlanSide read={read} side="resource" />
        </div>
      )}
      {plan.bankLeverage === null ? null : <BankLeverage read={read} />}
      {mayReplace ? (
        <details className={styles.block}>
          <summary>
            <Trans>Changer le plan de financement</Trans>
          </summary>
          <FinancingPlanForm params={params} read={read} />
        </details>
      ) : null}
    </Card>
  );
}

function PlanTitle({ read: { plan } }: { read: ReadApplication }) {
  const locale = useLocale();
  if (plan.lines.length === 0) return <Trans>Le plan de financement reste à dresser</Trans>;
  if (plan.isBalanced) {
    const total = formatEuros(plan.needs, locale);
    return <Trans>Le plan de financement s'équilibre : {total}</Trans>;
  }
  const isShort = plan.gap > 0n;
  const gap = formatEuros(isShort ? plan.gap : negate(plan.gap), locale);
  return isShort ? (
    <Trans>Il manque {gap} de ressources au plan de financement</Trans>
  ) : (
    <Trans>Le plan de financement a {gap} de ressources en trop</Trans>
  );
}

function PlanSide({ read: { plan }, side }: { read: ReadApplication; side: "need" | "resource" }) {
  const { i18n } = useLingui();
  const lines = plan.lines.flatMap((line, index) =>
    line.side !== side
      ? []
      : [
          {
            key: String(index),
            label: planLineName(line, i18n),
            value: <Amount cents={line.amount} />,
          },
        ],
  );
  const total = side === "need" ? plan.needs : plan.resources;
  return (
    <section>
      <h3>{side === "need" ? <Trans>Besoins</Trans> : <Trans>Ressources</Trans>}</h3>
      <Facts
        facts={[
          ...lines,
          { key: "total", label: <Trans>Total</Trans>, value: <Amount cents={total} />, strong: true },
        ]}
      />
    </section>
  );
}

/** Bank loans per euro of advance; never mixed with the other two leverages. */
function BankLeverage({ read: { plan } }: { read: ReadApplication }) {
  const locale = useLocale();
  const figure = locale === "fr" ? plan.bankLeverage?.replace(".", ",") : plan.bankLeverage;
  const loans = formatEuros(plan.bankLoans, locale);
  const advance = formatEuros(plan.advance, locale);
  return (
    <p>
      <Trans>
        Levier bancaire : {figure} € de prêt bancaire pour 1 € d'avance ({loans} / {advance}).
      </Trans>
    </p>
  );
}
