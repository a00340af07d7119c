import { Trans } from "@lingui/react/macro";
import { cents } from "#kernel/money.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import type { Fact } from "#web/design/facts.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { type ContentKey, contentKeys, contentName, type FileContent } from "../domain/file-content.ts";
import styles from "./entry.module.css";

/** A datum as its owner reads it. */
export function ContentValue({ of: content, at: key }: { of: FileContent; at: ContentKey }) {
  const value = content[key];
  if (value === null || value === "") return <Trans>non dit</Trans>;
  if (key === "amountCents") return <Amount cents={cents(Number(value))} />;
  if (key === "createdOn" && content.createdOn !== null) return <Day date={content.createdOn} />;
  if (typeof value === "boolean") return value ? <Trans>oui</Trans> : <Trans>non</Trans>;
  return <span className={styles.words}>{value}</span>;
}

export function ContentName({ of: key }: { of: ContentKey }) {
  const name = contentName(key, useLocale());
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

/** Datum by datum; the code of a commune is told by its name. */
export function contentFacts(content: FileContent, keys: readonly ContentKey[] = contentKeys): Fact[] {
  return keys
    .filter((key) => key !== "communeInsee" || content.communeName === "")
    .filter((key) => key !== "communeName" || content.communeName !== "")
    .map((key) => ({
      key,
      label: <ContentName of={key === "communeName" ? "communeInsee" : key} />,
      value: <ContentValue of={content} at={key} />,
    }));
}
