import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect } from "react";
import styles from "./section-links.module.css";

/** The parts of a long page, by the `id` of their cards; it comes with them, so that an address with one of them arrives there. */
export function SectionLinks({ sections }: { sections: readonly { id: string; label: ReactNode }[] }) {
  const { t } = useLingui();
  useEffect(() => {
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView();
  }, []);
  return (
    <nav className={styles.links} aria-label={t`Sur cette page`}>
      <ul>
        {sections.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
