import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { DateField } from "#web/design/date-field.tsx";
import { FieldGroup } from "#web/design/field-group.tsx";
import { Choice } from "#web/design/form.tsx";
import type { DecisionReference } from "../domain/advance.ts";

/** Where what is beyond a coordinator was decided, while it is typed. */
export function useDecision(on: PlainDate) {
  const [decidedOn, setDecidedOn] = useState<PlainDate | undefined>(on);
  const [by, setBy] = useState<DecisionReference["by"]>("committee");
  const [reference, setReference] = useState("");
  return {
    decidedOn,
    by,
    reference,
    setDecidedOn,
    setBy,
    setReference,
    decision: decidedOn === undefined || reference === "" ? null : { on: decidedOn, by, reference },
  };
}

export function DecisionFields({ of: typed }: { of: ReturnType<typeof useDecision> }) {
  const { t } = useLingui();
  return (
    <FieldGroup legend={<Trans>La décision</Trans>}>
      <Choice
        label={t`Décidé par`}
        value={typed.by}
        options={[
          { value: "committee", label: t`le comité` },
          { value: "chair", label: t`son président` },
        ]}
        onChange={typed.setBy}
      />
      <DateField
        label={<Trans>Date de la décision</Trans>}
        value={typed.decidedOn}
        onChange={typed.setDecidedOn}
      />
      <TextInput
        size="md"
        required
        label={<Trans>Référence (procès-verbal, note)</Trans>}
        value={typed.reference}
        onChange={(event) => typed.setReference(event.currentTarget.value)}
      />
    </FieldGroup>
  );
}
