import { Trans } from "@lingui/react/macro";
import { cents } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { committeeContract } from "../contract.ts";
import styles from "./committee.module.css";

/** What the members read, as it was when the sitting was convened. */
export function FrozenPack({ params }: { params: { territory: string; sitting: string; item: string } }) {
  const read = useRead(committeeContract, "readPack", { params });
  return (
    <Reading of={read}>
      {({ firm, content, hash }) => (
        <section>
          <h3>
            <Trans>Le dossier, figé à la convocation</Trans>
          </h3>
          {firm.siren === null ? null : (
            <p>
              <Trans>SIREN {firm.siren}</Trans>
            </p>
          )}
          <Text of={fieldOf(content, "description")} />
          <Opinion of={fieldOf(fieldOf(content, "appraisal"), "text")} />
          <Eligibility rules={fieldOf(fieldOf(content, "eligibility"), "rules")} />
          <Plan plan={fieldOf(content, "plan")} />
          <p className={styles.hash}>
            <Trans>Empreinte SHA-256 : {hash}</Trans>
          </p>
        </section>
      )}
    </Reading>
  );
}

function Text({ of }: { of: unknown }) {
  return typeof of === "string" ? <p>{of}</p> : null;
}

function Opinion({ of }: { of: unknown }) {
  if (typeof of !== "string") return null;
  return (
    <p>
      <Trans>Avis du coordinateur : {of}</Trans>
    </p>
  );
}

/** One sentence per rule, as the rules answered the day the pack was frozen. */
function Eligibility({ rules }: { rules: unknown }) {
  const locale = useLocale();
  if (!Array.isArray(rules) || rules.length === 0) return null;
  return (
    <>
      <h4>
        <Trans>Éligibilité</Trans>
      </h4>
      <ul className={styles.rules}>
        {rules.map((answer: unknown) => {
          const isMet = fieldOf(answer, "ok") === true;
          return (
            <li key={String(fieldOf(answer, "rule"))} data-ok={isMet}>
              <strong>{isMet ? <Trans>Oui.</Trans> : <Trans>Non.</Trans>}</strong>{" "}
              {String(fieldOf(fieldOf(answer, "sentence"), locale) ?? fieldOf(answer, "rule"))}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Plan({ plan }: { plan: unknown }) {
  const lines = fieldOf(plan, "lines");
  if (!Array.isArray(lines) || lines.length === 0) return null;
  return (
    <>
      <h4>
        <Trans>Plan de financement</Trans>
      </h4>
      <PlanSide lines={lines} side="need" total={fieldOf(plan, "needs")} />
      <PlanSide lines={lines} side="resource" total={fieldOf(plan, "resources")} />
    </>
  );
}

interface PlanSideProps {
  lines: readonly unknown[];
  side: "need" | "resource";
  total: unknown;
}

function PlanSide({ lines, side, total }: PlanSideProps) {
  const own = lines.filter((line) => fieldOf(line, "side") === side);
  return (
    <>
      <h5>{side === "need" ? <Trans>Besoins</Trans> : <Trans>Ressources</Trans>}</h5>
      <Facts
        facts={[
          ...own.map((line, index) => ({
            key: String(index),
            label: String(fieldOf(line, "label")),
            value: <Amount cents={cents(Number(fieldOf(line, "amount")))} />,
          })),
          {
            key: "total",
            label: <Trans>Total</Trans>,
            value: <Amount cents={cents(Number(total ?? 0))} />,
            strong: true,
          },
        ]}
      />
    </>
  );
}

/** A pack keeps what its file held that day: a field that it did not hold is absent. */
function fieldOf(content: unknown, name: string): unknown {
  if (typeof content !== "object" || content === null) return undefined;
  return (content as Record<string, unknown>)[name];
}
