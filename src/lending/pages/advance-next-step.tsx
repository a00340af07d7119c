import { Trans, useLingui } from "@lingui/react/macro";
import { formatEuros } from "#kernel/format.ts";
import { Day } from "#web/design/day.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { arrearsStepNames } from "./advance-words.ts";
import { Accelerated, InProceedings, Proposed, Settled, WrittenOff } from "./course-next-step.tsx";
import { DelayAsked, InLiquidation } from "./hardship-next-step.tsx";
import type { ReadAdvance } from "./read-advance.ts";

/** What comes next for this advance, and whose turn it is. */
export function AdvanceNextStep({ read }: { read: ReadAdvance }) {
  return (
    <NextStep>
      <strong>
        <Trans>Prochaine étape.</Trans>
      </strong>{" "}
      <Sentence read={read} />
    </NextStep>
  );
}

function Sentence({ read }: { read: ReadAdvance }) {
  if (read.proposal !== null) return <Proposed proposal={read.proposal} />;
  switch (read.status) {
    case "to-sign":
      return <BeforeSignature read={read} />;
    case "to-disburse":
      return <BeforeDisbursement read={read} />;
    case "running":
      return <WhileRunning read={read} />;
    case "accelerated":
      return <Accelerated read={read} />;
    case "in-proceedings":
      return <InProceedings read={read} />;
    case "in-liquidation":
      return <InLiquidation read={read} />;
    case "settled":
      return <Settled read={read} />;
    case "written-off":
      return <WrittenOff read={read} />;
    case "lapsed":
      return <Trans>Rien à faire : la décision est caduque, rien n'a été versé.</Trans>;
  }
}

/** The contract is signed on paper: whoever may not record it is told who will. */
function BeforeSignature({ read: { territory } }: { read: ReadAdvance }) {
  return useRights(territory).roles.includes("owner") ? (
    <Trans>
      Le contrat attend votre signature et celle de la structure porteuse : par le lien personnel que vous
      recevez par courriel, ou sur papier avec l'animateur.
    </Trans>
  ) : (
    <Trans>Le contrat attend la signature de l'entreprise et de la structure porteuse.</Trans>
  );
}

function BeforeDisbursement({ read: { areConditionsMet, order } }: { read: ReadAdvance }) {
  const locale = useLocale();
  if (!areConditionsMet)
    return <Trans>Contrat signé ; une condition du comité reste à lever avant de verser.</Trans>;
  if (order === null || order.releasedBy !== null)
    return <Trans>Contrat signé et conditions levées : le versement est à proposer.</Trans>;
  const amount = formatEuros(order.amount, locale);
  return (
    <Trans>
      {order.proposedBy.name} a proposé de verser {amount} le <Day date={order.payOn} /> ; une autre personne
      doit libérer ce versement.
    </Trans>
  );
}

function WhileRunning({ read }: { read: ReadAdvance }) {
  const { i18n } = useLingui();
  const locale = useLocale();
  const { arrearsStep, late, nextDebit } = read;
  const delay = read.delays.find(({ answered }) => answered === null);
  if (delay !== undefined) return <DelayAsked territory={read.territory} delay={delay} />;
  if (arrearsStep !== null) {
    const amount = formatEuros(late, locale);
    const step = i18n._(arrearsStepNames[arrearsStep.step]);
    return (
      <Trans>
        {amount} sont en retard : {step}, le <Day date={arrearsStep.on} />.
      </Trans>
    );
  }
  if (late > 0n) {
    const amount = formatEuros(late, locale);
    return <Trans>{amount} restent à payer : appelez-nous pour convenir de la suite.</Trans>;
  }
  if (nextDebit === null) return <Trans>Aucun prélèvement n'est prévu.</Trans>;
  const amount = formatEuros(nextDebit.amount, locale);
  return (
    <Trans>
      La prochaine échéance de {amount} sera prélevée le <Day date={nextDebit.on} />.
    </Trans>
  );
}
