import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { impactContract } from "../contract.ts";
import { type EvidenceKind, evidenceKinds } from "../domain/commitment.ts";
import { HiredAndPresent } from "./hired-and-present.tsx";
import { evidenceNames } from "./impact-words.ts";
import { MonthsField } from "./months-field.tsx";
import type { ActProps, ReadFollowUp } from "./read-jobs.ts";

/** The evidence was seen: from then on the answer counts. */
export function VerifyCount({ params, read, onDone }: ActProps) {
  const { t, i18n } = useLingui();
  const waiting = read.followUps.filter(({ state }) => state === "answered");
  const [chosen, setChosen] = useState<ReadFollowUp["months"]>();
  const [evidence, setEvidence] = useState<EvidenceKind>("accountant-certificate");
  const [reference, setReference] = useState("");
  const [verifiedOn, setVerifiedOn] = useState<PlainDate | undefined>(read.on);
  const verify = useWrite(impactContract, "verifyCount");
  const asked = waiting.find(({ months }) => months === chosen) ?? waiting.at(-1);
  const count = asked?.count;
  if (asked === undefined || count === null || count === undefined) return null;
  const { months } = asked;
  const { id, hired, present } = count;

  async function submit() {
    if (verifiedOn === undefined) return;
    const sent = await verify.send({ params, body: { count: id, evidence, reference, verifiedOn } });
    if (sent === null) return;
    onDone(t`Compte à ${months} mois vérifié.`);
    setReference("");
  }

  return (
    <ActForm
      {...verify}
      title={<Trans>Vérifier le compte à {months} mois</Trans>}
      lead={
        <>
          <HiredAndPresent hired={hired} present={present} />.{" "}
          <Trans>La preuve dit combien, sans nommer personne.</Trans>
        </>
      }
      submit={<Trans>Vérifier le compte</Trans>}
      onSubmit={() => void submit()}
    >
      {waiting.length === 1 ? null : <MonthsField value={months} among={waiting} onChange={setChosen} />}
      <NativeSelect
        size="md"
        label={<Trans>Preuve</Trans>}
        value={evidence}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setEvidence(evidenceKinds.find((kind) => kind === value) ?? "accountant-certificate");
        }}
        data={evidenceKinds.map((value) => ({ value, label: i18n._(evidenceNames[value]) }))}
      />
      <TextInput
        size="md"
        required
        label={<Trans>Référence de la preuve</Trans>}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <DateField label={<Trans>Vue le</Trans>} value={verifiedOn} onChange={setVerifiedOn} />
    </ActForm>
  );
}
