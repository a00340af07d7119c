import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { impactContract } from "../contract.ts";
import { type CountedFields, JobFields, wholeAnswer } from "./job-fields.tsx";
import { MonthsField } from "./months-field.tsx";
import type { ActProps, ReadCount, ReadFollowUp } from "./read-jobs.ts";

/** The survey, for a phone in the evening: a few figures, one after the other. */
export function AnswerSurvey({ params, read, onDone }: ActProps) {
  const open = read.followUps.filter(({ opensOn }) => opensOn <= read.on);
  const [chosen, setChosen] = useState<ReadFollowUp["months"]>();
  const asked = open.find(({ months }) => months === (chosen ?? read.toAnswer?.months)) ?? open.at(-1);
  if (asked === undefined) return null;
  return (
    <OneSurvey
      // A survey answered since begins again from its answer.
      key={`${asked.months} ${asked.count?.id ?? ""}`}
      params={params}
      read={read}
      onDone={onDone}
      asked={asked}
      choice={
        open.length === 1 ? null : <MonthsField value={asked.months} among={open} onChange={setChosen} />
      }
    />
  );
}

function OneSurvey({
  params,
  read,
  onDone,
  asked,
  choice,
}: ActProps & { asked: ReadFollowUp; choice: React.ReactNode }) {
  const { t } = useLingui();
  const { months, count } = asked;
  const [countedOn, setCountedOn] = useState<PlainDate | undefined>(count?.countedOn ?? read.on);
  const [fields, setFields] = useState<CountedFields>(() =>
    count === null ? { apprentices: 0 } : fieldsOf(count),
  );
  const [comment, setComment] = useState("");
  const [reason, setReason] = useState("");
  const answer = useWrite(impactContract, "answerSurvey");
  const [isIncomplete, setIncomplete] = useState(false);
  const isVerified = count !== null && count.verification !== null;

  async function submit() {
    const whole = wholeAnswer(fields, read.planned.kept);
    setIncomplete(whole === null);
    if (countedOn === undefined || whole === null) return;
    const sent = await answer.send({
      params,
      body: {
        months,
        countedOn,
        ...whole,
        comment: comment.trim() === "" ? null : comment,
        reason: reason.trim() === "" ? null : reason,
      },
    });
    if (sent !== null) onDone(t`Merci : réponse enregistrée. Elle comptera une fois vérifiée.`);
  }

  return (
    <ActForm
      {...answer}
      title={
        count === null ? (
          <Trans>L'enquête à {months} mois</Trans>
        ) : (
          <Trans>Répondre à nouveau à {months} mois</Trans>
        )
      }
      lead={<SurveyLead of={asked} />}
      submit={count === null ? <Trans>Envoyer la réponse</Trans> : <Trans>Envoyer la nouvelle réponse</Trans>}
      onSubmit={() => void submit()}
    >
      {choice}
      <DateField label={<Trans>Compté le</Trans>} value={countedOn} onChange={setCountedOn} />
      <JobFields read={read} fields={fields} isIncomplete={isIncomplete} onChange={setFields} />
      <FieldGroup legend={<Trans>Un mot, si vous le souhaitez</Trans>}>
        <TextInput
          size="md"
          label={<Trans>Commentaire, sans nommer personne</Trans>}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        {isVerified || answer.refusal?.field === "reason" ? (
          <TextInput
            size="md"
            required
            label={<Trans>Pourquoi ce compte change-t-il ?</Trans>}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
      </FieldGroup>
    </ActForm>
  );
}

function SurveyLead({ of: { count } }: { of: ReadFollowUp }) {
  if (count === null)
    return <Trans>Deux minutes. Un emploi compte une seule fois, même à temps partiel.</Trans>;
  return count.verification === null ? (
    <Trans>La nouvelle réponse remplace la précédente, qui reste dans l'histoire.</Trans>
  ) : (
    <Trans>Ce compte est vérifié : le corriger demande une raison, puis une nouvelle vérification.</Trans>
  );
}

function fieldsOf(count: ReadCount): CountedFields {
  const { headcount, hiredOnCdi, hiredOnCdd, apprentices, present, kept } = count;
  const { headcountFteHundredths, presentFteHundredths } = count;
  return {
    headcount,
    hiredOnCdi,
    hiredOnCdd,
    apprentices,
    present,
    kept,
    ...(headcountFteHundredths === null ? {} : { headcountFteHundredths }),
    ...(presentFteHundredths === null ? {} : { presentFteHundredths }),
  };
}
