import { Trans } from "@lingui/react/macro";
import { cents } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { Facts } from "#web/design/facts.tsx";
import { Reading } from "#web/design/reading.tsx";
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
          <Plan lines={fieldOf(fieldOf(content, "plan"), "lines")} />
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

function Plan({ lines }: { lines: unknown }) {
  if (!Array.isArray(lines) || lines.length === 0) return null;
  return (
    <>
      <h4>
        <Trans>Plan de financement</Trans>
      </h4>
      <Facts
        facts={lines.map((line: unknown, index) => ({
          key: String(index),
          label: (
            <>
              {fieldOf(line, "side") === "need" ? <Trans>Besoin</Trans> : <Trans>Ressource</Trans>},{" "}
              {String(fieldOf(line, "label"))}
            </>
          ),
          value: <Amount cents={cents(Number(fieldOf(line, "amount")))} round />,
        }))}
      />
    </>
  );
}

/** A pack keeps what its file held that day: a field that it did not hold is absent. */
function fieldOf(content: unknown, name: string): unknown {
  if (typeof content !== "object" || content === null) return undefined;
  return (content as Record<string, unknown>)[name];
}
