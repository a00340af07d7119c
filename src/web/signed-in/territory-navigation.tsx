import { useLingui } from "@lingui/react/macro";
import { Link, useRouterState } from "@tanstack/react-router";
import styles from "#web/shell/shell.module.css";
import { placeOf, territorySections } from "./navigation.ts";
import type { Place, Section } from "./place.ts";
import { useRights } from "./use-me.ts";

/** The way round a territory: each person sees the sections, then the places, that their roles open. */
export function TerritoryNavigation({ territory }: { territory: string }) {
  const { i18n, t } = useLingui();
  const { open, here } = useOpenSections(territory);
  return (
    <nav aria-label={t`Navigation du territoire`} className={styles.nav}>
      {open.map(({ label, places: [first, ...others] }) =>
        first === undefined ? null : (
          <Link
            key={label.id}
            to={first.to}
            params={{ territory }}
            activeProps={{}}
            {...([first, ...others].includes(here as Place) ? { "aria-current": "true" } : {})}
            activeOptions={{ exact: true }}
          >
            {i18n._(label)}
          </Link>
        ),
      )}
    </nav>
  );
}

/** The other places of the section one is in; nothing where there is one only. */
export function SectionNavigation({ territory }: { territory: string }) {
  const { i18n, t } = useLingui();
  const { open, here } = useOpenSections(territory);
  const section = open.find(({ places }) => places.includes(here as Place));
  if (section === undefined || section.places.length < 2) return null;
  return (
    <nav aria-label={t`Navigation de la rubrique`} className={`${styles.nav} ${styles.section}`}>
      {section.places.map((place) => (
        <Link
          key={place.to}
          to={place.to}
          params={{ territory }}
          activeProps={{}}
          activeOptions={{ exact: true }}
          {...(place === here ? { "aria-current": "page" } : {})}
        >
          {i18n._(place.label)}
        </Link>
      ))}
    </nav>
  );
}

function useOpenSections(territory: string): { open: Section[]; here: Place | undefined } {
  const { mayCall } = useRights(territory);
  const pattern = useRouterState({ select: ({ matches }) => matches.at(-1)?.fullPath ?? "" });
  const open = territorySections
    .map(({ label, places }) => ({ label, places: places.filter(({ reads }) => mayCall(reads)) }))
    .filter(({ places }) => places.length > 0);
  return { open, here: placeOf(pattern) };
}
