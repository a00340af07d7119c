import { useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { type OrganisationKind, organisationKinds } from "../domain/organisation.ts";
import { organisationKindNames } from "./organisation-kind-names.ts";

interface KindProps {
  value: OrganisationKind;
  onChange: (kind: OrganisationKind) => void;
}

export function KindField({ value, onChange }: KindProps) {
  const { i18n, t } = useLingui();
  return (
    <NativeSelect
      size="md"
      label={t`Nature`}
      value={value}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(organisationKinds.find((known) => known === chosen) ?? "other");
      }}
      data={organisationKinds.map((kind) => ({ value: kind, label: i18n._(organisationKindNames[kind]) }))}
    />
  );
}
