import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { cents } from "#kernel/money.ts";
import { Amount } from "#web/design/amount.tsx";
import { Facts } from "#web/design/facts.tsx";
import type { ConfirmedContent as Content } from "../domain/file-content.ts";
import { contentFacts } from "./content-value.tsx";

/** All that an owner confirms: the firm, its project, and the plan line by line. */
export function ConfirmedContent({ content }: { content: Content }) {
  const lines = (side: "need" | "resource") => content.plan.filter((line) => line.side === side);
  return (
    <>
      <Facts facts={contentFacts(content)} />
      <ConfirmedAnswers answers={content.answers ?? []} />
      {content.plan.length === 0 ? (
        <p>
          <Trans>Aucun plan de financement encore.</Trans>
        </p>
      ) : (
        <>
          <PlanSide title={<Trans>Besoins</Trans>} lines={lines("need")} />
          <PlanSide title={<Trans>Ressources</Trans>} lines={lines("resource")} />
        </>
      )}
    </>
  );
}

/** The territory's own questions, in the words that are confirmed. */
function ConfirmedAnswers({ answers }: { answers: NonNullable<Content["answers"]> }) {
  if (answers.length === 0) return null;
  return (
    <>
      <h3>
        <Trans>Les questions du territoire</Trans>
      </h3>
      <Facts
        facts={answers.map(({ label, told }, index) => ({ key: `${index} ${label}`, label, value: told }))}
      />
    </>
  );
}

function PlanSide({ title, lines }: { title: ReactNode; lines: Content["plan"] }) {
  return (
    <>
      <h3>{title}</h3>
      <Facts
        facts={lines.map(({ label, amountCents }, index) => ({
          key: `${index} ${label}`,
          label,
          value: <Amount cents={cents(amountCents)} />,
        }))}
      />
    </>
  );
}
