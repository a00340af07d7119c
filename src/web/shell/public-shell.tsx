import { Trans, useLingui } from "@lingui/react/macro";
import { Link, Outlet } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ColourSchemeSwitch } from "./colour-scheme-switch.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import styles from "./shell.module.css";
import { Shell } from "./shell.tsx";

interface PublicShellProps {
  /** Whether invented firms are on screen. What is written to disk at build time serves every installation: it shows none. */
  isDemonstration?: boolean;
  children?: ReactNode;
}

/** What surrounds every public page. */
export function PublicShell({ isDemonstration = false, children }: PublicShellProps) {
  return (
    <Shell
      navigation={<PublicNavigation />}
      tools={
        <>
          <Link to="/connexion">
            <Trans>Se connecter</Trans>
          </Link>
          <LanguageSwitch />
          <ColourSchemeSwitch />
        </>
      }
      isDemonstration={isDemonstration}
    >
      {children ?? <Outlet />}
    </Shell>
  );
}

function PublicNavigation() {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Navigation principale`} className={styles.nav}>
      <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
        <Trans>Le programme</Trans>
      </Link>
      <Link to="/suis-je-eligible" activeOptions={{ includeSearch: false }}>
        <Trans>Suis-je éligible ?</Trans>
      </Link>
      <Link to="/simuler/convention" activeOptions={{ includeSearch: false }}>
        <Trans>Simuler une convention</Trans>
      </Link>
      <Link to="/simuler/avance" activeOptions={{ includeSearch: false }}>
        <Trans>Simuler une avance</Trans>
      </Link>
    </nav>
  );
}
