import { useLingui } from "@lingui/react/macro";
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import type { AskableField } from "../domain/correction-round.ts";
import type { FileContent } from "../domain/file-content.ts";
import { CommuneField } from "./content.fields.tsx";
import { ContentName } from "./content-value.tsx";

interface AskedFieldProps {
  of: AskableField;
  content: FileContent;
  communes: readonly { readonly insee: string; readonly name: string }[];
  onChange: (changed: Partial<FileContent>) => void;
}

/** The one datum that is asked, to be typed again. */
export function AskedField({ of: field, content, communes, onChange }: AskedFieldProps) {
  const { t } = useLingui();
  const label = <ContentName of={field} />;
  switch (field) {
    case "communeInsee":
      return <CommuneField content={content} communes={communes} onChange={onChange} />;
    case "createdOn":
      return (
        <DateField
          label={label}
          value={content.createdOn ?? undefined}
          onChange={(createdOn) => onChange({ createdOn: createdOn ?? null })}
        />
      );
    case "inInsolvency":
      return (
        <NativeSelect
          size="md"
          label={label}
          value={content.inInsolvency === null ? "" : content.inInsolvency ? "yes" : "no"}
          onChange={({ currentTarget: { value } }) =>
            onChange({ inInsolvency: value === "" ? null : value === "yes" })
          }
          data={[
            { value: "", label: t`(choisissez)` },
            { value: "no", label: t`non` },
            { value: "yes", label: t`oui` },
          ]}
        />
      );
    case "amountCents":
      return (
        <NumberField
          label={label}
          suffix="€"
          decimals={2}
          value={content.amountCents === null ? undefined : content.amountCents / 100}
          onChange={(euros) => onChange({ amountCents: Math.round(euros * 100) })}
        />
      );
    case "headcount":
    case "jobsCreated":
    case "jobsKept":
    case "instalments":
    case "graceMonths":
    case "halfDays":
      return (
        <NumberField
          label={label}
          value={content[field] ?? undefined}
          onChange={(figure) => onChange({ [field]: figure })}
        />
      );
    case "description":
      return (
        <Textarea
          size="md"
          autosize
          minRows={4}
          maxLength={5000}
          label={label}
          value={content.description}
          onChange={(event) => onChange({ description: event.currentTarget.value })}
        />
      );
    case "name":
    case "activity":
    case "legalForm":
    case "ownerName":
    case "title":
      return (
        <TextInput
          size="md"
          maxLength={200}
          label={label}
          value={content[field]}
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      );
  }
}
