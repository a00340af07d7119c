import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { cents } from "#kernel/money.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { isSameValue, wholeContent } from "../domain/correction-round.ts";
import type { ContentLine } from "../domain/file-content.ts";
import { planDifferences } from "../domain/plan-differences.ts";
import { ContentValue } from "./content-value.tsx";
import styles from "./entry.module.css";
import { needKindNames, resourceKindNames } from "./names.ts";
import type { ReadCorrectionItem } from "./read-entry.ts";

type Value = ReadCorrectionItem["asked"];

/** What a point said, or says. */
export function CorrectionValue({ of: value, item }: { of: Value; item: ReadCorrectionItem }) {
  if (value.kind === "field" && item.subject.kind === "field") {
    const { field } = item.subject;
    const at = field === "communeInsee" ? "communeName" : field;
    return <ContentValue of={wholeContent(value.content)} at={at} />;
  }
  if (value.kind === "plan") return <PlanLines lines={value.plan} />;
  if (value.kind === "document" && value.receivedOn !== null)
    return (
      <Trans>
        version {value.number} du <Day date={value.receivedOn} />
      </Trans>
    );
  return <Trans>rien encore</Trans>;
}

/** Before and after, one above the other: they read so on a telephone too. */
export function Difference({ item }: { item: ReadCorrectionItem }) {
  const { asked, answer } = item;
  if (answer === null) return null;
  const { given, word } = answer;
  return (
    <>
      {isSameValue(asked, given) ? (
        <div>
          <Trans>L'entreprise dit que c'est exact :</Trans> <CorrectionValue of={given} item={item} />
        </div>
      ) : asked.kind === "plan" && given.kind === "plan" ? (
        <PlanDifference before={asked.plan} after={given.plan} />
      ) : (
        <ul className={styles.plain}>
          <li>
            <Trans>Avant :</Trans>{" "}
            <del>
              <CorrectionValue of={asked} item={item} />
            </del>
          </li>
          <li>
            <Trans>Après :</Trans>{" "}
            <ins>
              <CorrectionValue of={given} item={item} />
            </ins>
          </li>
        </ul>
      )}
      {word === "" ? null : (
        <p className={styles.words}>
          <Trans>L'entreprise écrit : {word}</Trans>
        </p>
      )}
    </>
  );
}

function PlanDifference({
  before,
  after,
}: {
  before: readonly ContentLine[];
  after: readonly ContentLine[];
}) {
  const { gone, come, kept } = planDifferences(before, after);
  return (
    <>
      {gone.length === 0 ? null : (
        <>
          <p>
            <Trans>Avant :</Trans>
          </p>
          <del>
            <PlanLines lines={gone} />
          </del>
        </>
      )}
      {come.length === 0 ? null : (
        <>
          <p>
            <Trans>Après :</Trans>
          </p>
          <ins>
            <PlanLines lines={come} />
          </ins>
        </>
      )}
      <p>
        <Plural value={kept} one="# ligne n'a pas changé." other="# lignes n'ont pas changé." />
      </p>
    </>
  );
}

function PlanLines({ lines }: { lines: readonly ContentLine[] }) {
  const { i18n } = useLingui();
  if (lines.length === 0) return <Trans>aucune ligne</Trans>;
  const kindName = ({ side, kind }: ContentLine) => {
    const names: Partial<Record<ContentLine["kind"], (typeof needKindNames)["other"]>> =
      side === "need" ? needKindNames : resourceKindNames;
    const name = names[kind];
    return name === undefined ? kind : i18n._(name);
  };
  return (
    <ul>
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          {line.label} ({kindName(line)}) : <Amount cents={cents(line.amountCents)} />
        </li>
      ))}
    </ul>
  );
}
