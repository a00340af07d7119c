import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import type { ComponentProps, ReactNode } from "react";
import { useRead } from "#web/api/use-read.ts";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import type { Refusal } from "#web/design/refusal.tsx";
import { applicationContract } from "../contract.ts";
import { type FilledFromRegister, isAsFilled } from "./fill-from-register.ts";
import type { TypedFile } from "./read-application.ts";
import { RegisterSource } from "./register-warnings.tsx";

type Refused = ComponentProps<typeof Refusal>["of"];

interface FirmFieldsProps {
  territory: string;
  firm: TypedFile["firm"];
  filled: FilledFromRegister | null;
  refusal: Refused;
  onChange: (changed: Partial<TypedFile["firm"]>) => void;
}

/** The firm, as someone types it; what came from the register says so. */
export function FirmFields({ territory, firm, filled, refusal, onChange }: FirmFieldsProps) {
  const { t } = useLingui();
  const fromRegister = (key: keyof TypedFile["firm"]) =>
    filled !== null && isAsFilled(filled, firm, key) ? <RegisterSource readAt={filled.readAt} /> : undefined;
  const errorOf = (field: string) => (refusal?.field === field ? refusal.sentence : undefined);
  return (
    <>
      <TextInput
        size="md"
        required
        label={<Trans>Entreprise</Trans>}
        description={fromRegister("name")}
        value={firm.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        label={<Trans>SIREN (s'il existe)</Trans>}
        description={fromRegister("siren")}
        error={errorOf("firm.siren")}
        value={firm.siren ?? ""}
        onChange={(event) => onChange({ siren: orNull(event.currentTarget.value) })}
      />
      <TextInput
        size="md"
        label={<Trans>SIRET de l'établissement</Trans>}
        description={fromRegister("siret")}
        error={errorOf("firm.siret")}
        value={firm.siret ?? ""}
        onChange={(event) => onChange({ siret: orNull(event.currentTarget.value) })}
      />
      <CommuneField territory={territory} firm={firm} source={fromRegister("commune")} onChange={onChange} />
      <TextInput
        size="md"
        required
        label={<Trans>Activité</Trans>}
        description={fromRegister("activity")}
        value={firm.activity}
        onChange={(event) => onChange({ activity: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        label={<Trans>Forme juridique</Trans>}
        description={fromRegister("legalForm")}
        value={firm.legalForm ?? ""}
        onChange={(event) => onChange({ legalForm: orNull(event.currentTarget.value) })}
      />
      <TextInput
        size="md"
        label={<Trans>Dirigeant</Trans>}
        description={fromRegister("ownerName")}
        value={firm.ownerName ?? ""}
        onChange={(event) => onChange({ ownerName: orNull(event.currentTarget.value) })}
      />
      <DateField
        label={<Trans>Créée le</Trans>}
        hint={fromRegister("createdOn")}
        value={firm.createdOn ?? undefined}
        onChange={(createdOn) => onChange({ createdOn: createdOn ?? null })}
      />
      <NumberField
        label={<Trans>Effectif</Trans>}
        value={firm.headcount ?? undefined}
        onChange={(headcount) => onChange({ headcount })}
      />
      <NativeSelect
        size="md"
        label={<Trans>Procédure collective en cours</Trans>}
        description={fromRegister("inInsolvency")}
        value={firm.inInsolvency === null ? "" : firm.inInsolvency ? "yes" : "no"}
        onChange={({ currentTarget: { value } }) =>
          onChange({ inInsolvency: value === "" ? null : value === "yes" })
        }
        data={[
          { value: "", label: t`pas encore vérifié` },
          { value: "no", label: t`non` },
          { value: "yes", label: t`oui` },
        ]}
      />
    </>
  );
}

/** A commune of the perimeter, or another one by its INSEE code. */
function CommuneField({
  territory,
  firm,
  source,
  onChange,
}: Pick<FirmFieldsProps, "territory" | "firm" | "onChange"> & { source: ReactNode }) {
  const { t } = useLingui();
  const rules = useRead(applicationContract, "readPolicy", { params: { territory }, query: {} });
  const communes = rules.data?.communes ?? [];
  const known = communes.find(({ insee }) => insee === firm.commune.insee);
  return (
    <>
      <NativeSelect
        size="md"
        label={<Trans>Commune</Trans>}
        description={source}
        value={known?.insee ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onChange({ commune: communes.find(({ insee }) => insee === value) ?? { insee: "", name: "" } })
        }
        data={[
          { value: "", label: t`(une autre commune)` },
          ...communes.map(({ insee, name }) => ({ value: insee, label: name })),
        ]}
      />
      {known === undefined ? (
        <>
          <TextInput
            size="md"
            required
            pattern="[0-9]{5}|2[AB][0-9]{3}|X[0-9]{4}"
            label={<Trans>Code INSEE de la commune</Trans>}
            value={firm.commune.insee}
            onChange={(event) => onChange({ commune: { ...firm.commune, insee: event.currentTarget.value } })}
          />
          <TextInput
            size="md"
            required
            label={<Trans>Nom de la commune</Trans>}
            value={firm.commune.name}
            onChange={(event) => onChange({ commune: { ...firm.commune, name: event.currentTarget.value } })}
          />
        </>
      ) : null}
    </>
  );
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}
