import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useOrganisations } from "#network/pages/index.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { DateField } from "#web/design/date-field.tsx";
import { Reading } from "#web/design/reading.tsx";
import { conventionContract } from "../contract.ts";
import { amendmentKinds } from "../domain/amendment.ts";
import { type AmendmentDraft, amendmentBody, emptyAmendment } from "./amendment-draft.ts";
import { AmendmentFields } from "./amendment-fields.tsx";
import { amendmentKindNames } from "./amendment-kind-names.ts";
import type { KnownOrganisation } from "./draft-props.ts";
import type { ConventionActProps } from "./read-convention.ts";

/** Prepares an amendment: one kind at a time, with its own fields only. */
export function PrepareAmendment({ params, read }: ConventionActProps) {
  const known = useOrganisations(params.territory);
  return (
    <Reading of={known}>
      {({ organisations }) => <Preparing params={params} read={read} organisations={organisations} />}
    </Reading>
  );
}

function Preparing({
  params,
  read,
  organisations,
}: ConventionActProps & { organisations: readonly KnownOrganisation[] }) {
  const { t, i18n } = useLingui();
  const [draft, setDraft] = useState<AmendmentDraft>(() => emptyAmendment(read, "partner-added"));
  const [done, setDone] = useState("");
  const prepare = useWrite(conventionContract, "prepareAmendment");
  const change = (changed: Partial<AmendmentDraft>) => setDraft((before) => ({ ...before, ...changed }));

  async function submit() {
    const body = amendmentBody(draft, read);
    if (body === null) return;
    const made = await prepare.send({ params, body });
    if (made === null) return;
    setDone(t`Avenant n° ${made.number} préparé : relisez-le ci-dessus, puis faites-le signer.`);
    setDraft(emptyAmendment(read, draft.kind));
  }

  return (
    <ActForm
      {...prepare}
      title={<Trans>Préparer un avenant</Trans>}
      lead={
        <Trans>
          Chaque type d'avenant ne change que ce qu'il annonce. Rien ne change avant sa signature ; vous
          verrez l'avant et l'après.
        </Trans>
      }
      submit={<Trans>Préparer l'avenant</Trans>}
      done={done}
      onSubmit={() => void submit()}
    >
      <NativeSelect
        size="md"
        label={<Trans>Ce que l'avenant doit faire</Trans>}
        value={draft.kind}
        onChange={(event) => {
          const kind = amendmentKinds.find((one) => one === event.currentTarget.value);
          if (kind !== undefined) setDraft(emptyAmendment(read, kind));
        }}
        data={amendmentKinds.map((value) => ({ value, label: i18n._(amendmentKindNames[value]) }))}
      />
      <AmendmentFields draft={draft} onChange={change} read={read} organisations={organisations} />
      <DateField
        label={<Trans>Prend effet le</Trans>}
        hint={<Trans>Les chiffres d'avant ce jour gardent les anciens termes.</Trans>}
        value={draft.effectiveOn}
        onChange={(effectiveOn) => change({ effectiveOn })}
      />
      <TextInput
        size="md"
        required
        label={<Trans>Motif</Trans>}
        value={draft.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </ActForm>
  );
}
