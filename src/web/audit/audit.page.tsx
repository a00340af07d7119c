import { useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { AuditTrailPage } from "#network/pages/audit-trail.page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { placeOf } from "#web/signed-in/navigation.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { listActs, sayAct } from "./act-words.ts";
import { auditedObject } from "./audited-object.ts";
import { kindNames } from "./kind-names.ts";
import { useNames } from "./use-names.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/journal");

/** The audit trail in the words of every capability. */
export function AuditPage() {
  const { i18n } = useLingui();
  const locale = useLocale();
  const { territory } = route.useParams();
  const names = useNames(territory);
  const { mayCall } = useRights(territory);

  /** Whether the reader may enter the page of what was done. */
  function opens(link: ReturnType<typeof auditedObject>["link"]): boolean {
    const place = placeOf(link?.to ?? "");
    if (place === undefined) return false;
    const { to, reads, readsOne = reads } = place;
    return mayCall(link?.to === to ? reads : readsOne);
  }

  function sayObject(address: string) {
    const { kind, id, link } = auditedObject(address, territory);
    const said = kind === null ? address : i18n._(kindNames[kind]);
    const name = id === null ? undefined : names.get(id);
    return { name: name === undefined ? said : `${said} ${name}`, link: opens(link) ? link : null };
  }
  return (
    <AuditTrailPage words={{ acts: listActs(locale), sayAct: (code) => sayAct(code, locale), sayObject }} />
  );
}
