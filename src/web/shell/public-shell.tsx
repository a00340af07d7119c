import { Trans, useLingui } from "@lingui/react/macro";
import { Link, Outlet } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ColourSchemeSwitch } from "./colour-scheme-switch.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import styles from "./shell.module.css";
import { Shell } from "./shell.tsx";

/** What surrounds every public page. */
export function PublicShell({ children }: { children?: ReactNode }) {
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
      isDemonstration
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
      <Link to="/simuler/convention" activeOptions={{ includeSearch: false }}>
        <Trans>Simuler une convention</Trans>
      </Link>
      <Link to="/simuler/avance" activeOptions={{ includeSearch: false }}>
        <Trans>Simuler une avance</Trans>
      </Link>
    </nav>
  );
}
