import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "#web/design/act-form.module.css";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Note } from "#web/design/page.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { contributorTitle } from "../domain/contributor-name.ts";
import { readingPresets } from "../domain/matching-presets.ts";
import { colleges } from "../domain/party.ts";
import {
  type AmendmentDraft,
  linesWithoutCarrier,
  privatePledges,
  promisedOf,
  stillIn,
} from "./amendment-draft.ts";
import { collegeNames } from "./college-names.ts";
import type { KnownOrganisation } from "./draft-props.ts";
import type { ReadConvention } from "./read-convention.ts";
import { readingNames } from "./reading-names.ts";

export interface AmendmentFieldsProps {
  draft: AmendmentDraft;
  onChange: (changed: Partial<AmendmentDraft>) => void;
  read: ReadConvention;
  organisations: readonly KnownOrganisation[];
}

/** What an amendment of this kind may change, and nothing else. */
export function AmendmentFields(given: AmendmentFieldsProps): ReactNode {
  switch (given.draft.kind) {
    case "partner-added":
      return <PartnerFields {...given} />;
    case "partner-left":
      return <LeaverField {...given} />;
    case "pledge-changed":
      return <PledgeFields {...given} />;
    case "term-extended":
      return <TermFields {...given} />;
    case "perimeter-extended":
      return <PerimeterFields {...given} />;
    case "rule-changed":
      return <RuleFields {...given} />;
    case "governance-changed":
      return <GovernanceField {...given} />;
    case "job-target-changed":
      return <JobTargetField {...given} />;
  }
}

function PartnerFields({ draft, onChange, read, organisations }: AmendmentFieldsProps) {
  const { t, i18n } = useLingui();
  const seated = new Set(read.parties.map(({ id }) => id));
  const others = organisations.filter(({ id }) => !seated.has(id));
  return (
    <>
      <NativeSelect
        size="md"
        label={<Trans>Partenaire</Trans>}
        value={draft.organisation}
        onChange={(event) => onChange({ organisation: event.currentTarget.value })}
        data={[
          { value: "", label: t`Choisissez une organisation` },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        size="md"
        label={<Trans>Collège</Trans>}
        value={draft.college}
        onChange={(event) => {
          const college = colleges.find((one) => one === event.currentTarget.value);
          if (college !== undefined) onChange({ college });
        }}
        data={colleges.map((value) => ({ value, label: i18n._(collegeNames[value]) }))}
      />
      <NumberField
        label={<Trans>Apport en euros</Trans>}
        suffix="€"
        decimals={2}
        value={draft.euros}
        onChange={(euros) => onChange({ euros })}
      />
      <NativeSelect
        size="md"
        label={<Trans>Pour</Trans>}
        value={draft.purpose}
        onChange={(event) =>
          onChange({ purpose: event.currentTarget.value === "operation" ? "operation" : "fund" })
        }
        data={[
          { value: "fund", label: t`le fonds d'avances` },
          { value: "operation", label: t`l'animation` },
        ]}
      />
      <NumberField
        label={<Trans>Apport en journées</Trans>}
        decimals={1}
        value={draft.days}
        onChange={(days) => onChange({ days })}
      />
    </>
  );
}

function LeaverField({ draft, onChange, read }: AmendmentFieldsProps) {
  return (
    <>
      <NativeSelect
        size="md"
        label={<Trans>Qui sort</Trans>}
        value={draft.leaver}
        onChange={(event) => onChange({ leaver: event.currentTarget.value })}
        data={stillIn(read).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Note>
        <Trans>
          Ce qui lui est appelé reste dû ; ses journées planifiées aussi. Le reste est libéré, et la part
          publique suit la règle sur la mise privée qui demeure.
        </Trans>
      </Note>
    </>
  );
}

function PledgeFields({ draft, onChange, read }: AmendmentFieldsProps) {
  const { t } = useLingui();
  const pledges = privatePledges(read);
  const pledge = pledges.find(({ id }) => id === draft.pledge) ?? pledges[0];
  if (pledge === undefined) return null;
  const isCash = pledge.unit === "EUR";
  return (
    <>
      <NativeSelect
        size="md"
        label={<Trans>Apport privé</Trans>}
        value={pledge.id}
        onChange={(event) => {
          const chosen = pledges.find(({ id }) => id === event.currentTarget.value);
          if (chosen === undefined) return;
          const promised = promisedOf(chosen);
          onChange({ pledge: chosen.id, euros: promised, days: promised });
        }}
        data={pledges.map(({ id, holder, unit, purpose }) => ({
          value: id,
          label:
            unit === "HALF-DAY"
              ? t`${holder.name}, en journées`
              : purpose === "operation"
                ? t`${holder.name}, animation`
                : t`${holder.name}, fonds`,
        }))}
      />
      <NumberField
        label={isCash ? <Trans>Apport désormais</Trans> : <Trans>Journées désormais</Trans>}
        {...(isCash ? { suffix: "€" } : {})}
        decimals={isCash ? 2 : 1}
        value={isCash ? draft.euros : draft.days}
        onChange={(typed) => onChange(isCash ? { euros: typed } : { days: typed })}
      />
    </>
  );
}

function TermFields(given: AmendmentFieldsProps) {
  const { draft, onChange } = given;
  return (
    <>
      <DateField
        label={<Trans>Nouvelle fin</Trans>}
        value={draft.endsOn}
        onChange={(endsOn) => onChange({ endsOn })}
      />
      <JobTargetField {...given} />
    </>
  );
}

function PerimeterFields(given: AmendmentFieldsProps) {
  const { draft, onChange } = given;
  return (
    <>
      <DateField
        label={<Trans>Périmètre lu au</Trans>}
        hint={<Trans>Les communes s'ajoutent d'abord sur la page du périmètre, avec leur date.</Trans>}
        value={draft.perimeterOn}
        onChange={(perimeterOn) => onChange({ perimeterOn })}
      />
      <TextInput
        size="md"
        required
        label={<Trans>Ce qui s'ajoute</Trans>}
        value={draft.extension}
        onChange={(event) => onChange({ extension: event.currentTarget.value })}
      />
      <JobTargetField {...given} />
    </>
  );
}

function RuleFields({ draft, onChange, read }: AmendmentFieldsProps) {
  const { t, i18n } = useLingui();
  const locale = useLocale();
  return (
    <>
      <NativeSelect
        size="md"
        label={<Trans>Règle</Trans>}
        value={draft.preset}
        onChange={(event) => {
          const preset = readingPresets.find((one) => one === event.currentTarget.value);
          if (preset !== undefined) onChange({ preset });
        }}
        data={readingPresets.map((value) => ({ value, label: i18n._(readingNames[value].name) }))}
      />
      <NumberField
        label={<Trans>Valeur d'une journée</Trans>}
        suffix="€"
        decimals={2}
        value={draft.dayRateEuros}
        onChange={(dayRateEuros) => onChange({ dayRateEuros })}
      />
      {linesWithoutCarrier(draft, read).map((line) => (
        <NativeSelect
          key={line}
          size="md"
          label={t`Qui porte la ligne : ${contributorTitle(line, locale)}`}
          value={draft.carriers[line] ?? ""}
          onChange={(event) =>
            onChange({ carriers: { ...draft.carriers, [line]: event.currentTarget.value } })
          }
          data={[
            { value: "", label: t`Choisissez une partie` },
            ...stillIn(read).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ))}
      <Note>{i18n._(readingNames[draft.preset].rule)}</Note>
    </>
  );
}

function GovernanceField({ draft, onChange }: AmendmentFieldsProps) {
  return (
    <Textarea
      className={styles.wide ?? ""}
      size="md"
      autosize
      minRows={4}
      required
      label={<Trans>L'article sur la gouvernance devient</Trans>}
      value={draft.governance}
      onChange={(event) => onChange({ governance: event.currentTarget.value })}
    />
  );
}

function JobTargetField({ draft, onChange }: AmendmentFieldsProps) {
  return (
    <NumberField
      label={<Trans>Emplois visés</Trans>}
      value={draft.jobTarget}
      onChange={(jobTarget) => onChange({ jobTarget })}
    />
  );
}
