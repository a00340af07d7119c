import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type ComponentProps, type FormEvent, type ReactNode, useState } from "react";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { useRead } from "#web/api/use-read.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import { FirmLinksField } from "./firm-links.field.tsx";
import type { TypedFile } from "./read-application.ts";

type Refused = ComponentProps<typeof Refusal>["of"];

interface FileFormProps {
  territory: string;
  initial: TypedFile;
  refusal: Refused;
  isSending: boolean;
  submit: ReactNode;
  onSubmit: (typed: TypedFile) => void;
}

/** The firm and its project, as someone types them; a refusal leaves everything in place. */
export function FileForm({ territory, initial, refusal, isSending, submit, onSubmit }: FileFormProps) {
  const [typed, setTyped] = useState(initial);
  const change = (changed: Partial<TypedFile["firm"]>) =>
    setTyped((before) => ({ ...before, firm: { ...before.firm, ...changed } }));

  function send(event: FormEvent) {
    event.preventDefault();
    onSubmit(typed);
  }

  return (
    <form className={styles.form} onSubmit={send}>
      <FirmFields territory={territory} firm={typed.firm} refusal={refusal} onChange={change} />
      <FirmLinksField
        territory={territory}
        links={typed.firm.links}
        onChange={(links) => change({ links })}
      />
      <ProjectFields
        project={typed.project}
        onChange={(project) => setTyped((before) => ({ ...before, project }))}
      />
      <div className={styles.wide}>
        <Refusal of={isBesideItsField(refusal) ? null : refusal} />
      </div>
      <SubmitButton busy={isSending}>{submit}</SubmitButton>
    </form>
  );
}

interface FirmFieldsProps {
  territory: string;
  firm: TypedFile["firm"];
  refusal: Refused;
  onChange: (changed: Partial<TypedFile["firm"]>) => void;
}

function FirmFields({ territory, firm, refusal, onChange }: FirmFieldsProps) {
  const { t } = useLingui();
  const errorOf = (field: string) => (refusal?.field === field ? refusal.sentence : undefined);
  return (
    <>
      <TextInput
        size="md"
        required
        label={<Trans>Entreprise</Trans>}
        value={firm.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        label={<Trans>SIREN (s'il existe)</Trans>}
        error={errorOf("firm.siren")}
        value={firm.siren ?? ""}
        onChange={(event) => onChange({ siren: orNull(event.currentTarget.value) })}
      />
      <CommuneField territory={territory} firm={firm} onChange={onChange} />
      <TextInput
        size="md"
        required
        label={<Trans>Activité</Trans>}
        value={firm.activity}
        onChange={(event) => onChange({ activity: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        label={<Trans>Forme juridique</Trans>}
        value={firm.legalForm ?? ""}
        onChange={(event) => onChange({ legalForm: orNull(event.currentTarget.value) })}
      />
      <TextInput
        size="md"
        label={<Trans>Dirigeant</Trans>}
        value={firm.ownerName ?? ""}
        onChange={(event) => onChange({ ownerName: orNull(event.currentTarget.value) })}
      />
      <DateField
        label={<Trans>Créée le</Trans>}
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
function CommuneField({ territory, firm, onChange }: Omit<FirmFieldsProps, "refusal">) {
  const { t } = useLingui();
  const rules = useRead(applicationContract, "readPolicy", { params: { territory }, query: {} });
  const communes = rules.data?.communes ?? [];
  const known = communes.find(({ insee }) => insee === firm.commune.insee);
  return (
    <>
      <NativeSelect
        size="md"
        label={<Trans>Commune</Trans>}
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

interface ProjectFieldsProps {
  project: TypedFile["project"];
  onChange: (project: TypedFile["project"]) => void;
}

function ProjectFields({ project, onChange }: ProjectFieldsProps) {
  const { requested, jobs } = project;
  const request = (changed: Partial<typeof requested>) =>
    onChange({ ...project, requested: { ...requested, ...changed } });
  return (
    <>
      <TextInput
        size="md"
        required
        label={<Trans>Projet, en quelques mots</Trans>}
        value={project.title}
        onChange={(event) => onChange({ ...project, title: event.currentTarget.value })}
      />
      <NumberField
        label={<Trans>Avance demandée</Trans>}
        suffix="€"
        decimals={2}
        value={Number(requested.amount) / 100}
        onChange={(euros) => request({ amount: cents(Math.round(euros * 100)) })}
      />
      <NumberField
        label={<Trans>Nombre d'échéances</Trans>}
        value={requested.instalments}
        onChange={(instalments) => request({ instalments })}
      />
      <NumberField
        label={<Trans>Mois de différé</Trans>}
        value={requested.graceMonths}
        onChange={(graceMonths) => request({ graceMonths })}
      />
      <NumberField
        label={<Trans>Demi-journées d'expert souhaitées</Trans>}
        value={Number(requested.halfDays)}
        onChange={(count) => request({ halfDays: halfDays(count) })}
      />
      <NumberField
        label={<Trans>Emplois à créer en trois ans</Trans>}
        value={jobs.created}
        onChange={(created) => onChange({ ...project, jobs: { ...jobs, created } })}
      />
      <NumberField
        label={<Trans>Emplois menacés à maintenir</Trans>}
        value={jobs.kept}
        onChange={(kept) => onChange({ ...project, jobs: { ...jobs, kept } })}
      />
      <Textarea
        size="md"
        className={styles.wide ?? ""}
        autosize
        minRows={3}
        label={<Trans>Description du projet</Trans>}
        value={project.description}
        onChange={(event) => onChange({ ...project, description: event.currentTarget.value })}
      />
    </>
  );
}

/** What is said next to its field is not said twice. */
function isBesideItsField(refusal: Refused): boolean {
  return refusal?.field === "firm.siren";
}

function orNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}
