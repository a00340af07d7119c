import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { applicationContract } from "../contract.ts";
import { toldFacts } from "./answer-facts.tsx";
import styles from "./application.module.css";
import type { FileParams, ReadAnswers } from "./read-application.ts";

type Newer = NonNullable<ReadAnswers["newer"]>;

/** What the questions in force would change in this file, before it is brought to them. */
export function NewerQuestions({ params, newer }: { params: FileParams; newer: Newer }) {
  const locale = useLocale();
  const rebase = useWrite(applicationContract, "rebaseQuestions");
  const { fromOn, added, changed, removed, dropped } = newer;
  return (
    <details className={styles.block}>
      <summary>
        <Trans>
          Reprendre les questions en vigueur depuis le <Day date={fromOn} />
        </Trans>
      </summary>
      <Asked
        {...rebase}
        quiet
        submit={<Trans>Reprendre ces questions</Trans>}
        onSubmit={() => void rebase.send({ params, body: { fromOn } })}
      >
        <Labels title={<Trans>Questions nouvelles, qui seront posées</Trans>} labels={added} />
        <Labels title={<Trans>Questions changées</Trans>} labels={changed} />
        <Labels title={<Trans>Questions qui ne seront plus posées</Trans>} labels={removed} />
        {dropped.length === 0 ? null : (
          <>
            <h3>
              <Trans>Réponses mises de côté, qui restent lisibles</Trans>
            </h3>
            <Facts facts={toldFacts(dropped, locale)} />
          </>
        )}
        <p>
          <Trans>
            Si une réponse obligatoire manque alors, un dossier déjà instruit revient à l'instruction.
          </Trans>
        </p>
      </Asked>
    </details>
  );
}

function Labels({ title, labels }: { title: ReactNode; labels: Newer["added"] }) {
  const locale = useLocale();
  if (labels.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {labels.map(({ key, label }) => (
          <li key={key}>{label[locale]}</li>
        ))}
      </ul>
    </>
  );
}
