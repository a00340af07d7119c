import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { ComponentProps, ReactNode } from "react";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import type { Refusal } from "#web/design/refusal.tsx";
import type { FileContent } from "../domain/file-content.ts";
import styles from "./entry.module.css";

export interface ContentFieldsProps {
  content: FileContent;
  communes: readonly { readonly insee: string; readonly name: string }[];
  refusal: ComponentProps<typeof Refusal>["of"];
  onChange: (changed: Partial<FileContent>) => void;
  /** Where a number may not be changed, such as in a file that a coordinator opened. */
  isIdentified?: boolean;
  /** Beside what came from elsewhere and is still as it came. */
  sourceOf?: (key: keyof FileContent) => ReactNode;
}

type TextKey = "name" | "siren" | "siret" | "activity" | "legalForm" | "ownerName" | "title";

/** The firm, as its owner types it. */
export function FirmContentFields(props: ContentFieldsProps) {
  const { t } = useLingui();
  const { content, onChange, sourceOf, isIdentified } = props;
  return (
    <div className={styles.form}>
      <TextField of="name" label={<Trans>Nom de l'entreprise</Trans>} {...props} />
      {isIdentified === true ? null : (
        <>
          <TextField of="siren" label={<Trans>SIREN (s'il existe)</Trans>} {...props} />
          <TextField of="siret" label={<Trans>SIRET de l'établissement</Trans>} {...props} />
        </>
      )}
      <CommuneField {...props} />
      <TextField of="activity" label={<Trans>Activité</Trans>} {...props} />
      <TextField of="legalForm" label={<Trans>Forme juridique</Trans>} {...props} />
      <TextField of="ownerName" label={<Trans>Nom du dirigeant</Trans>} {...props} />
      <DateField
        label={<Trans>Créée le</Trans>}
        hint={sourceOf?.("createdOn")}
        value={content.createdOn ?? undefined}
        onChange={(createdOn) => onChange({ createdOn: createdOn ?? null })}
      />
      <NumberField
        label={<Trans>Effectif</Trans>}
        value={content.headcount ?? undefined}
        onChange={(headcount) => onChange({ headcount })}
      />
      <NativeSelect
        size="md"
        label={<Trans>Procédure collective en cours</Trans>}
        description={sourceOf?.("inInsolvency")}
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
    </div>
  );
}

/** What it wants to do. */
export function ProjectContentFields(props: ContentFieldsProps) {
  const { content, onChange } = props;
  return (
    <div className={styles.form}>
      <div className={styles.wide}>
        <TextField of="title" label={<Trans>Projet, en quelques mots</Trans>} {...props} />
      </div>
      <Textarea
        size="md"
        className={styles.wide ?? ""}
        autosize
        minRows={4}
        maxLength={5000}
        label={<Trans>Description du projet</Trans>}
        value={content.description}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      <NumberField
        label={<Trans>Emplois à créer en trois ans</Trans>}
        value={content.jobsCreated ?? undefined}
        onChange={(jobsCreated) => onChange({ jobsCreated })}
      />
      <NumberField
        label={<Trans>Emplois menacés à maintenir</Trans>}
        value={content.jobsKept ?? undefined}
        onChange={(jobsKept) => onChange({ jobsKept })}
      />
    </div>
  );
}

/** What it asks for. */
export function RequestContentFields({ content, onChange }: ContentFieldsProps) {
  return (
    <div className={styles.form}>
      <NumberField
        label={<Trans>Avance demandée</Trans>}
        suffix="€"
        decimals={2}
        value={content.amountCents === null ? undefined : content.amountCents / 100}
        onChange={(euros) => onChange({ amountCents: Math.round(euros * 100) })}
      />
      <NumberField
        label={<Trans>Nombre d'échéances</Trans>}
        max={120}
        value={content.instalments ?? undefined}
        onChange={(instalments) => onChange({ instalments })}
      />
      <NumberField
        label={<Trans>Mois de différé</Trans>}
        max={60}
        value={content.graceMonths ?? undefined}
        onChange={(graceMonths) => onChange({ graceMonths })}
      />
      <NumberField
        label={<Trans>Demi-journées d'expert souhaitées</Trans>}
        value={content.halfDays ?? undefined}
        onChange={(halfDays) => onChange({ halfDays })}
      />
    </div>
  );
}

function TextField({
  of: key,
  label,
  content,
  refusal,
  onChange,
  sourceOf,
}: ContentFieldsProps & { of: TextKey; label: ReactNode }) {
  return (
    <TextInput
      size="md"
      maxLength={key === "siren" || key === "siret" ? 40 : 200}
      label={label}
      description={sourceOf?.(key)}
      error={refusal?.field === key ? refusal.sentence : undefined}
      value={content[key]}
      onChange={(event) => onChange({ [key]: event.currentTarget.value })}
    />
  );
}

/** A commune of the territory; another one is told to the coordinator, who knows where to send it. */
export function CommuneField({
  content,
  communes,
  onChange,
  sourceOf,
}: Pick<ContentFieldsProps, "content" | "communes" | "onChange" | "sourceOf">) {
  const { t } = useLingui();
  const { communeInsee, communeName } = content;
  const isOutside = communeInsee !== "" && communes.every(({ insee }) => insee !== communeInsee);
  const outside = isOutside ? [{ value: communeInsee, label: t`${communeName} (hors du territoire)` }] : [];
  return (
    <NativeSelect
      size="md"
      label={<Trans>Commune de l'entreprise</Trans>}
      description={sourceOf?.("communeInsee")}
      value={communeInsee}
      onChange={({ currentTarget: { value } }) =>
        onChange({
          communeInsee: value,
          communeName:
            communes.find(({ insee }) => insee === value)?.name ?? (value === "" ? "" : communeName),
        })
      }
      data={[
        { value: "", label: t`(choisissez la commune)` },
        ...outside,
        ...communes.map(({ insee, name }) => ({ value: insee, label: name })),
      ]}
    />
  );
}
