import { useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { AuditTrailPage } from "#network/pages/audit-trail.page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
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

  function sayObject(address: string) {
    const { kind, id, link } = auditedObject(address, territory);
    const said = kind === null ? address : i18n._(kindNames[kind]);
    const name = id === null ? undefined : names.get(id);
    return { name: name === undefined ? said : `${said} ${name}`, link };
  }
  return (
    <AuditTrailPage words={{ acts: listActs(locale), sayAct: (code) => sayAct(code, locale), sayObject }} />
  );
}
