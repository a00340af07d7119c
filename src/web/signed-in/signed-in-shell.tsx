import { Trans, useLingui } from "@lingui/react/macro";
import { Link, Outlet, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { formatDay } from "#kernel/format.ts";
import { networkContract } from "#network/contract.ts";
import { roleNames } from "#network/pages/index.ts";
import { useWrite } from "#web/api/use-write.ts";
import { useLocale } from "#web/design/use-locale.ts";
import { ColourSchemeSwitch } from "#web/shell/colour-scheme-switch.tsx";
import { LanguageSwitch } from "#web/shell/language-switch.tsx";
import styles from "#web/shell/shell.module.css";
import { Shell } from "#web/shell/shell.tsx";
import { AdvanceMonth, LivedMonth, type Month } from "./advance-month.tsx";
import { queries } from "./queries.ts";
import { SectionNavigation, TerritoryNavigation } from "./territory-navigation.tsx";
import { useMe, useRights } from "./use-me.ts";

/** What surrounds every page behind the sign-in: where I am, in which role, on which business date. */
export function SignedInShell() {
  const { territory } = useParams({ strict: false });
  const me = useMe();
  const here = me?.territories.find(({ id }) => id === territory);
  const [lived, setLived] = useState<Month | null>(null);

  return (
    <Shell
      place={here === undefined ? null : <TerritoryPlace territory={here} onLived={setLived} />}
      navigation={territory === undefined ? null : <TerritoryNavigation territory={territory} />}
      tools={
        <>
          <Link to="/mon-compte">{me?.person.name}</Link>
          <SignOut />
          <LanguageSwitch />
          <ColourSchemeSwitch />
        </>
      }
      isDemonstration={here?.isDemonstration === true}
    >
      {lived === null ? null : <LivedMonth lived={lived} onClose={() => setLived(null)} />}
      {territory === undefined ? null : <SectionNavigation territory={territory} />}
      <Outlet />
    </Shell>
  );
}

interface TerritoryPlaceProps {
  territory: NonNullable<ReturnType<typeof useMe>>["territories"][number];
  onLived: (month: Month) => void;
}

function TerritoryPlace({ territory, onLived }: TerritoryPlaceProps) {
  const { i18n } = useLingui();
  const locale = useLocale();
  const { roles } = useRights(territory.id);
  return (
    <span className={styles.place}>
      {territory.name} · {roles.map((role) => i18n._(roleNames[role]).toLowerCase()).join(", ")}
      <span className={styles.date}>
        {formatDay(territory.businessDate, locale)}
        {territory.isDemonstration ? <AdvanceMonth territory={territory.id} onLived={onLived} /> : null}
      </span>
    </span>
  );
}

function SignOut() {
  const signOut = useWrite(networkContract, "signOut");
  const navigate = useNavigate();
  return (
    <button
      type="button"
      onClick={() =>
        void signOut.send({}).then(async () => {
          await navigate({ to: "/connexion" });
          queries.clear();
        })
      }
    >
      <Trans>Se déconnecter</Trans>
    </button>
  );
}
