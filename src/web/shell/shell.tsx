import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import styles from "./shell.module.css";

interface ShellProps {
  place?: ReactNode;
  navigation: ReactNode;
  tools: ReactNode;
  /** Whether invented firms are on screen: the page then says so. */
  isDemonstration: boolean;
  children: ReactNode;
}

/** The frame of every page: brand, way round, tools, content, and the sentences that stay on screen. */
export function Shell({ place, navigation, tools, isDemonstration, children }: ShellProps) {
  return (
    <div className={styles.shell}>
      <a href="#contenu" className={styles.skip}>
        <Trans>Aller au contenu</Trans>
      </a>
      <header className={styles.header}>
        <Link to="/" className={styles.brand}>
          Alizé
        </Link>
        {place}
        {navigation}
        <div className={styles.tools}>{tools}</div>
      </header>
      <main id="contenu" tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.footer}>
        {isDemonstration ? (
          <p>
            <Trans>
              Démonstration : entreprises fictives. Faits publiés : Entreprise & Carrières, 8 février 2011.
              Emplois constatés dans les entreprises aidées ; l'aide n'en est pas la seule cause.
            </Trans>
          </p>
        ) : null}
        <p>
          <Trans>Logiciel indépendant ; Alizé® est cité comme programme, sans affiliation à Astrées.</Trans>{" "}
          <Link to="/indicateurs">
            <Trans>Ce que veut dire chaque chiffre</Trans>
          </Link>
        </p>
      </footer>
    </div>
  );
}
