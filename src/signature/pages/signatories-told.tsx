import { Trans, useLingui } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { Status } from "#web/design/status.tsx";
import { type ReadVisit, stateNames, stateTones, wayNames } from "./signature-words.ts";

/** Who signs, and where each stands. */
export function SignatoriesTold({ signatories }: { signatories: readonly ReadVisit["me"][] }) {
  return (
    <Card title={<Trans>Qui signe</Trans>}>
      <Facts
        facts={signatories.map((signatory) => ({
          key: signatory.name,
          label: (
            <>
              {signatory.name}, {signatory.role}
            </>
          ),
          value: <SignatoryState of={signatory} />,
        }))}
      />
    </Card>
  );
}

export function SignatoryState({ of: { state, signedOn, way } }: { of: ReadVisit["me"] }) {
  const { i18n } = useLingui();
  return (
    <>
      <Status tone={stateTones[state]}>{i18n._(stateNames[state])}</Status>
      {signedOn === null || way === null ? null : (
        <>
          {" "}
          <Trans>
            le <Day date={signedOn} />, {i18n._(wayNames[way])}
          </Trans>
        </>
      )}
    </>
  );
}
