import { Trans } from "@lingui/react/macro";
import { Textarea, TextInput } from "@mantine/core";
import { type ComponentProps, type FormEvent, type ReactNode, useState } from "react";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { SubmitButton } from "#web/design/actions.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import styles from "./application.module.css";
import { type FilledFromRegister, fillFromRegister } from "./fill-from-register.ts";
import { FirmFields } from "./firm.fields.tsx";
import { FirmLinksField } from "./firm-links.field.tsx";
import { LookUpFirmField } from "./look-up-firm.field.tsx";
import type { ReadRegisterFirm, TypedFile } from "./read-application.ts";
import { RelatedWarning } from "./related.warning.tsx";

type Refused = ComponentProps<typeof Refusal>["of"];

interface FileFormProps {
  territory: string;
  initial: TypedFile;
  /** A file that is about to be opened: those that it looks like are told. */
  isNew?: boolean;
  refusal: Refused;
  isSending: boolean;
  submit: ReactNode;
  /** What else is asked, as what is typed stands. */
  more?: (typed: TypedFile) => ReactNode;
  onSubmit: (typed: TypedFile) => void;
}

/** The firm and its project, as someone types them; a refusal leaves everything in place. */
export function FileForm(props: FileFormProps) {
  const { territory, initial, isNew, refusal, isSending, submit, more, onSubmit } = props;
  const [typed, setTyped] = useState(initial);
  const [filled, setFilled] = useState<FilledFromRegister | null>(null);
  const change = (changed: Partial<TypedFile["firm"]>) =>
    setTyped((before) => ({ ...before, firm: { ...before.firm, ...changed } }));

  function fill(found: ReadRegisterFirm) {
    const firm = fillFromRegister(found, typed.firm);
    change(firm);
    setFilled({ readAt: found.readAt, firm });
  }

  function send(event: FormEvent) {
    event.preventDefault();
    onSubmit(typed);
  }

  return (
    <form className={styles.form} onSubmit={send}>
      <LookUpFirmField territory={territory} onFound={fill} />
      <FirmFields
        territory={territory}
        firm={typed.firm}
        filled={filled}
        refusal={refusal}
        onChange={change}
      />
      {isNew === true ? (
        <RelatedWarning territory={territory} siren={typed.firm.siren} ownerName={typed.firm.ownerName} />
      ) : null}
      <FirmLinksField
        territory={territory}
        links={typed.firm.links}
        onChange={(links) => change({ links })}
      />
      <ProjectFields
        project={typed.project}
        onChange={(project) => setTyped((before) => ({ ...before, project }))}
      />
      {more?.(typed)}
      <div className={styles.wide}>
        <Refusal of={isBesideItsField(refusal) ? null : refusal} />
      </div>
      <SubmitButton busy={isSending}>{submit}</SubmitButton>
    </form>
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
  return refusal?.field === "firm.siren" || refusal?.field === "firm.siret";
}
