import { Trans, useLingui } from "@lingui/react/macro";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { useLocale } from "#web/design/use-locale.ts";
import { translatedPath } from "#web/i18n/locale.ts";
import { ColourSchemeSwitch } from "./colour-scheme-switch.tsx";
import styles from "./public-shell.module.css";

/** What surrounds every public page: the way in, the way round, and the sentences that stay on screen. */
export function PublicShell() {
  return (
    <div className={styles.shell}>
      <a href="#contenu" className={styles.skip}>
        <Trans>Aller au contenu</Trans>
      </a>
      <header className={styles.header}>
        <Link to="/" className={styles.brand}>
          Alizé
        </Link>
        <PublicNavigation />
        <div className={styles.tools}>
          <LanguageSwitch />
          <ColourSchemeSwitch />
        </div>
      </header>
      <main id="contenu" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className={styles.footer}>
        <p>
          <Trans>
            Démonstration : entreprises fictives. Faits publiés : Entreprise & Carrières, 8 février 2011.
            Emplois constatés dans les entreprises aidées ; l'aide n'en est pas la seule cause.
          </Trans>
        </p>
        <p>
          <Trans>Logiciel indépendant ; Alizé® est cité comme programme, sans affiliation à Astrées.</Trans>
        </p>
      </footer>
    </div>
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

/** The other language is another address, with the same figures typed. */
function LanguageSwitch() {
  const target = useLocale() === "fr" ? "en" : "fr";
  const path = useRouterState({ select: (state) => state.location.pathname });
  const typed = useRouterState({ select: (state) => state.location.searchStr });
  const here = useLocale() === "fr" || path.startsWith("/en") ? path : translatedPath(path, "en");

  return (
    <a href={`${translatedPath(here, target)}${typed}`} hrefLang={target} lang={target}>
      {target === "en" ? "English" : "Français"}
    </a>
  );
}
