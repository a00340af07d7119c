import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { DateField } from "#web/design/date-field.tsx";
import { FieldGrid } from "#web/design/field-group.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card } from "#web/design/page.tsx";
import type { DraftProps } from "./draft-props.ts";

interface DraftTextProps extends DraftProps {
  funds: readonly { id: string; name: string }[];
  isRenewal: boolean;
  isDraft: boolean;
}

/** When it is signed, how long it runs, which fund it feeds. */
export function DraftText({ draft, onChange, funds, isRenewal, isDraft, refusedAt }: DraftTextProps) {
  const { t } = useLingui();
  return (
    <Card title={<Trans>La convention</Trans>}>
      <FieldGrid>
        <NativeSelect
          size="md"
          label={t`Fonds alimenté`}
          value={draft.fund}
          onChange={(event) => onChange({ ...draft, fund: event.currentTarget.value })}
          data={funds.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {isDraft ? null : (
          <DateField
            label={<Trans>Signée le</Trans>}
            value={draft.signedOn}
            onChange={(signedOn) => onChange({ ...draft, signedOn })}
          />
        )}
        <DateField
          label={<Trans>Commence le</Trans>}
          value={draft.startsOn}
          onChange={(startsOn) => onChange({ ...draft, startsOn })}
        />
        <DateField
          label={<Trans>Finit le</Trans>}
          value={draft.endsOn}
          onChange={(endsOn) => onChange({ ...draft, endsOn })}
        />
        {isDraft || isRenewal ? (
          <DateField
            label={<Trans>Communes lues au (facultatif)</Trans>}
            hint={<Trans>Sans autre date, le premier jour de la convention.</Trans>}
            value={draft.perimeterOn}
            onChange={(perimeterOn) => onChange({ ...draft, perimeterOn })}
          />
        ) : null}
        <NumberField
          label={<Trans>Emplois visés (facultatif)</Trans>}
          value={draft.jobTarget}
          onChange={(jobTarget) => onChange({ ...draft, jobTarget })}
          onEmptied={() => onChange({ ...draft, jobTarget: undefined })}
        />
        {isRenewal ? (
          <TextInput
            size="md"
            label={t`Extension du territoire (facultatif)`}
            description={t`Par exemple : bassin de Briey`}
            value={draft.extension}
            onChange={(event) => onChange({ ...draft, extension: event.currentTarget.value })}
          />
        ) : null}
      </FieldGrid>
      {refusedAt("fund", "signedOn", "startsOn", "endsOn", "perimeterOn", "extension")}
    </Card>
  );
}
