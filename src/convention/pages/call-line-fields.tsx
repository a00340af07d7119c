import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, TextInput } from "@mantine/core";
import { formatEuros } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import { FieldGroup } from "#web/design/field-group.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { AskedLine, CallablePledge } from "./asked-lines.ts";

interface CallLineFieldsProps {
  pledge: CallablePledge;
  line: AskedLine;
  onChange: (line: AskedLine) => void;
}

type Wait = "nothing" | "days-attestation" | "other";

/** What is asked of one partner, and what it waits for before it pays. */
export function CallLineFields({ pledge, line, onChange }: CallLineFieldsProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const wait: Wait = line.waitsFor === null ? "nothing" : line.waitsKind;
  const name = pledge.holder.name;
  const attestation = t`l'attestation signée des journées`;

  function choose(chosen: string) {
    if (chosen === "days-attestation")
      return onChange({ ...line, waitsFor: attestation, waitsKind: "days-attestation" });
    onChange({ ...line, waitsFor: chosen === "nothing" ? null : "", waitsKind: "other" });
  }

  return (
    <FieldGroup legend={pledge.purpose === "operation" ? <Trans>{name}, part animation</Trans> : name}>
      <NumberField
        label={<Trans>Montant appelé</Trans>}
        hint={t`${formatEuros(pledge.toCall, locale)} restent à appeler`}
        suffix="€"
        decimals={2}
        value={Number(line.amount) / 100}
        onChange={(euros) => onChange({ ...line, amount: cents(Math.round(euros * 100)) })}
      />
      <NativeSelect
        size="md"
        label={<Trans>Avant de verser, attend</Trans>}
        value={wait}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: "nothing", label: t`rien` },
          { value: "days-attestation", label: attestation },
          { value: "other", label: t`autre chose` },
        ]}
      />
      {wait === "other" ? (
        <TextInput
          size="md"
          required
          label={<Trans>Quoi</Trans>}
          value={line.waitsFor ?? ""}
          onChange={(event) => onChange({ ...line, waitsFor: event.currentTarget.value })}
        />
      ) : null}
    </FieldGroup>
  );
}
