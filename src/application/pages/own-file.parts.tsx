import { Trans, useLingui } from "@lingui/react/macro";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Card } from "#web/design/page.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { statusName } from "../domain/status-names.ts";
import styles from "./application.module.css";
import { holderNames } from "./names.ts";
import { planLineName } from "./plan-line-name.ts";
import type { ReadOwnFile } from "./read-application.ts";
import { requestFacts } from "./request-facts.tsx";

/** What comes next, said to the owner; whoever helps reads it as the firm's. */
export function OwnNextStep({
  file: { nextStep },
  isHelper = false,
}: {
  file: ReadOwnFile;
  isHelper?: boolean;
}) {
  const { i18n } = useLingui();
  const locale = useLocale();
  if (nextStep === null) return null;
  const sentence = nextStep.sentence[locale];
  return (
    <NextStep>
      {nextStep.holder === "owner" && !isHelper ? (
        <Trans>
          <strong>Prochaine étape : vous.</strong> {sentence}
        </Trans>
      ) : (
        <Trans>
          <strong>Prochaine étape : {i18n._(holderNames[nextStep.holder])}.</strong> {sentence}
        </Trans>
      )}
    </NextStep>
  );
}

/** Each state that the file came to. */
export function OwnPath({ file }: { file: ReadOwnFile }) {
  const locale = useLocale();
  return (
    <Card title={<Trans>Le chemin parcouru</Trans>}>
      <ol className={styles.plain}>
        {file.steps.map(({ status, on }, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <Trans>
              <Day date={on} /> : {statusName(status, locale)}
            </Trans>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** What the firm asks for. */
export function OwnProject({ file }: { file: ReadOwnFile }) {
  const locale = useLocale();
  return (
    <Card title={file.title}>
      {file.description === "" ? null : <p>{file.description}</p>}
      <Facts facts={requestFacts(file, locale)} />
    </Card>
  );
}

/** How it is to be paid for. */
export function OwnPlan({ file: { plan } }: { file: ReadOwnFile }) {
  const { i18n } = useLingui();
  if (plan.lines.length === 0) return null;
  return (
    <Card title={<Trans>Le plan de financement</Trans>}>
      <Facts
        facts={[
          ...plan.lines.map((line, index) => ({
            key: String(index),
            label: planLineName(line, i18n),
            value: <Amount cents={line.amount} />,
          })),
          {
            key: "needs",
            label: <Trans>Besoins</Trans>,
            value: <Amount cents={plan.needs} />,
            strong: true,
          },
          {
            key: "resources",
            label: <Trans>Ressources</Trans>,
            value: <Amount cents={plan.resources} />,
            strong: true,
          },
        ]}
      />
    </Card>
  );
}
