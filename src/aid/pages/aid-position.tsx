import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Cents } from "#kernel/money.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Status } from "#web/design/status.tsx";
import { FindingSentence } from "./finding-sentence.tsx";
import type { ReadAssessment } from "./read-aid.ts";

/** The ceiling, what is used, what is left before and after: a figure that is not known is a dash. */
export function AidPosition({ of }: { of: ReadAssessment }) {
  const { ceilings, used, headroomBefore, computation, headroomAfter, highestFitting } = of;
  return (
    <>
      <Facts
        facts={[
          {
            key: "counted",
            label: <Trans>Cette aide</Trans>,
            value: <Known amount={computation?.counted ?? null} />,
            strong: true,
          },
          { key: "used", label: <Trans>Déjà comptées</Trans>, value: <Amount cents={used} /> },
          { key: "before", label: <Trans>Reste avant elle</Trans>, value: <Known amount={headroomBefore} /> },
          { key: "after", label: <Trans>Reste après elle</Trans>, value: <Known amount={headroomAfter} /> },
          {
            key: "highest",
            label: <Trans>Plus haute avance qui tient</Trans>,
            value: <Known amount={highestFitting} />,
          },
        ]}
      />
      {ceilings.map(({ ceiling, window, used: counted, headroom }) => (
        <p key={ceiling.regime}>
          <Trans>
            Plafond de <Amount cents={ceiling.ceiling} round /> ({ceiling.regulation}), pour les aides du{" "}
            <Day date={window.from} /> au <Day date={window.to} />.
          </Trans>
          {ceilings.length === 1 ? null : (
            <>
              {" "}
              <Trans>
                <Amount cents={counted} /> y comptent déjà, il reste <Amount cents={headroom} />.
              </Trans>
            </>
          )}
        </p>
      ))}
    </>
  );
}

export function Known({ amount }: { amount: Cents | null }): ReactNode {
  return amount === null ? "–" : <Amount cents={amount} />;
}

export function VerdictStatus({ of }: { of: ReadAssessment["verdict"] }) {
  switch (of) {
    case "clear":
      return (
        <Status tone="sea">
          <Trans>rien ne s'y oppose</Trans>
        </Status>
      );
    case "warned":
      return (
        <Status tone="ochre">
          <Trans>à regarder avant de décider</Trans>
        </Status>
      );
    case "blocked":
      return (
        <Status tone="brick">
          <Trans>accord bloqué</Trans>
        </Status>
      );
  }
}

/** What stands against the aid first, then what is good to know. */
export function FindingList({ of }: { of: ReadAssessment }) {
  const inOrder = of.findings.toSorted((a, b) => Number(b.isObjection) - Number(a.isObjection));
  if (inOrder.length === 0) return null;
  return (
    <ul>
      {inOrder.map((finding) => (
        <li key={`${finding.kind} ${JSON.stringify(finding.facts)}`}>
          <FindingSentence of={finding} />
        </li>
      ))}
    </ul>
  );
}
