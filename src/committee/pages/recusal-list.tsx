import { Trans } from "@lingui/react/macro";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import styles from "./committee.module.css";
import type { ReadItem } from "./read-sitting.ts";

/** Who leaves the room for a file, and why. */
export function RecusalList({ recusals }: { recusals: ReadItem["recusals"] }) {
  const locale = useLocale();
  if (recusals.length === 0) return null;
  return (
    <ul className={styles.plain}>
      {recusals.map(({ member, name, why }) => (
        <li key={member}>
          <Status tone="ochre">
            <Trans>déport</Trans>
          </Status>{" "}
          <strong>{name}</strong> : {why[locale]}
        </li>
      ))}
    </ul>
  );
}
