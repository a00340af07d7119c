import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { FieldGroup } from "#web/design/field-group.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import type { ReadCommitment } from "./read-jobs.ts";

/** What is typed; a field left alone is absent. */
export interface CountedFields {
  headcount?: number;
  headcountFteHundredths?: number;
  hiredOnCdi?: number;
  hiredOnCdd?: number;
  apprentices?: number;
  present?: number;
  presentFteHundredths?: number;
  kept?: number;
}

interface JobFieldsProps {
  read: ReadCommitment;
  fields: CountedFields;
  /** It was sent with figures missing: each says so. */
  isIncomplete: boolean;
  onChange: (fields: CountedFields) => void;
}

/** Who works there, who was hired since, who is still there: four short questions. */
export function JobFields({ read, fields, isIncomplete, onChange }: JobFieldsProps) {
  const { t } = useLingui();
  const { definitionToday, known, planned } = read;
  const { cddMonths } = definitionToday;
  const whole = (key: keyof CountedFields, label: ReactNode, before?: number) => (
    <NumberField
      label={label}
      value={fields[key]}
      onChange={(count) => onChange({ ...fields, [key]: count })}
      {...(before === undefined ? {} : { hint: t`Dernier compte : ${before}` })}
      {...(isIncomplete && fields[key] === undefined ? { error: t`Tapez un nombre, zéro s'il le faut` } : {})}
    />
  );
  const fte = (key: "headcountFteHundredths" | "presentFteHundredths", label: ReactNode) => (
    <NumberField
      label={label}
      decimals={2}
      value={hundredth(fields[key])}
      onChange={(count) => onChange({ ...fields, [key]: Math.round(count * 100) })}
      hint={t`Si vous le savez`}
    />
  );
  return (
    <>
      <FieldGroup
        legend={
          definitionToday.isOwnerCounted ? (
            <Trans>Combien travaillent dans l'entreprise, vous compris ?</Trans>
          ) : (
            <Trans>Combien travaillent dans l'entreprise, vous non compris ?</Trans>
          )
        }
      >
        {whole("headcount", <Trans>Salariés</Trans>, known?.headcount)}
        {fte("headcountFteHundredths", <Trans>En équivalents temps plein</Trans>)}
      </FieldGroup>
      <FieldGroup legend={<Trans>Combien ont été embauchés depuis l'accord, départs compris ?</Trans>}>
        {whole("hiredOnCdi", <Trans>En CDI</Trans>)}
        {whole("hiredOnCdd", <Trans>En CDD d'au moins {cddMonths} mois</Trans>)}
        {whole(
          "apprentices",
          definitionToday.areApprenticesCounted ? (
            <Trans>Apprentis</Trans>
          ) : (
            <Trans>Apprentis, comptés à part</Trans>
          ),
        )}
      </FieldGroup>
      <FieldGroup legend={<Trans>Parmi eux, combien sont encore là ?</Trans>}>
        {whole("present", <Trans>Présents</Trans>, known?.present)}
        {fte("presentFteHundredths", <Trans>Présents, en équivalents temps plein</Trans>)}
      </FieldGroup>
      {planned.kept === 0 ? null : (
        <FieldGroup
          legend={<Trans>Des {planned.kept} postes menacés à l'accord, combien existent encore ?</Trans>}
        >
          {whole("kept", <Trans>Postes maintenus</Trans>, known?.kept)}
        </FieldGroup>
      )}
    </>
  );
}

/** The figures whole; null while one is missing, which is not a zero. */
export function wholeAnswer(fields: CountedFields, plannedKept: number) {
  const { headcount, hiredOnCdi, hiredOnCdd, apprentices, present } = fields;
  const kept = plannedKept === 0 ? 0 : fields.kept;
  if (
    headcount === undefined ||
    hiredOnCdi === undefined ||
    hiredOnCdd === undefined ||
    apprentices === undefined ||
    present === undefined ||
    kept === undefined
  )
    return null;
  return {
    headcount,
    headcountFteHundredths: fields.headcountFteHundredths ?? null,
    hiredOnCdi,
    hiredOnCdd,
    apprentices,
    present,
    presentFteHundredths: fields.presentFteHundredths ?? null,
    kept,
  };
}

function hundredth(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value / 100;
}
