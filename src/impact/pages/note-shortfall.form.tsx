import { Trans, useLingui } from "@lingui/react/macro";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useCommitteeDecides } from "#committee/pages/index.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Note } from "#web/design/page.tsx";
import { impactContract } from "../contract.ts";
import { type ShortfallOutcome, shortfallOutcomes } from "../domain/commitment.ts";
import { shortfallOutcomeNames } from "./impact-words.ts";
import { MonthsField } from "./months-field.tsx";
import type { ActProps } from "./read-jobs.ts";

/** What the committee decided where jobs are missing. */
export function NoteShortfall({ params, read, onDone }: ActProps) {
  const { t, i18n } = useLingui();
  const short = read.followUps.flatMap(({ dueOn, shortfall }) =>
    shortfall === null ? [] : [{ ...shortfall, dueOn }],
  );
  const [chosen, setChosen] = useState<(typeof short)[number]["months"]>();
  const [outcome, setOutcome] = useState<ShortfallOutcome>("note");
  const [isInContract, setInContract] = useState(false);
  const [reason, setReason] = useState("");
  const [decidedOn, setDecidedOn] = useState<PlainDate | undefined>(read.on);
  const note = useWrite(impactContract, "noteShortfall");
  const waits = useCommitteeDecides(params.territory, "jobs-shortfall");
  const asked = short.find(({ months }) => months === chosen) ?? short.at(-1);
  if (asked === undefined) return null;
  if (waits)
    return (
      <Note>
        <Trans>
          Ce territoire laisse son comité en prendre acte, en séance. Inscrivez ces emplois à l'ordre du jour
          depuis{" "}
          <Link to="/territoires/$territory/comite" params={{ territory: params.territory }}>
            les séances du comité
          </Link>{" "}
          : sa décision se note ici d'elle-même.
        </Trans>
      </Note>
    );
  const { months, hired, kept, planned } = asked;

  async function submit() {
    if (decidedOn === undefined) return;
    const body = { months, outcome, reason, decidedOn, isInContract };
    if ((await note.send({ params, body })) === null) return;
    onDone(t`Décision du comité notée.`);
    setReason("");
  }

  return (
    <ActForm
      {...note}
      title={<Trans>Noter ce que le comité décide</Trans>}
      lead={
        <>
          {planned.kept === 0 ? (
            <Trans>
              À {months} mois, embauchés : {hired} sur {planned.created} prévus.
            </Trans>
          ) : (
            <Trans>
              À {months} mois, embauchés : {hired} sur {planned.created} prévus ; maintenus : {kept} sur{" "}
              {planned.kept}.
            </Trans>
          )}{" "}
          <Trans>Rien n'en découle tout seul.</Trans>
        </>
      }
      submit={<Trans>Noter la décision</Trans>}
      onSubmit={() => void submit()}
    >
      {short.length === 1 ? null : <MonthsField value={months} among={short} onChange={setChosen} />}
      <NativeSelect
        size="md"
        label={<Trans>Le comité</Trans>}
        value={outcome}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setOutcome(shortfallOutcomes.find((known) => known === value) ?? "note");
        }}
        data={shortfallOutcomes.map((value) => ({ value, label: i18n._(shortfallOutcomeNames[value]) }))}
      />
      {outcome === "early-repayment" ? (
        <Checkbox
          size="md"
          label={<Trans>Le contrat de cette avance le prévoit</Trans>}
          checked={isInContract}
          onChange={(event) => setInContract(event.currentTarget.checked)}
        />
      ) : null}
      <TextInput
        size="md"
        required
        label={<Trans>Ses raisons</Trans>}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DateField label={<Trans>Décidé le</Trans>} value={decidedOn} onChange={setDecidedOn} />
    </ActForm>
  );
}
