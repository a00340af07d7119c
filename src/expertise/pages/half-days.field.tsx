import { Trans } from "@lingui/react/macro";
import { type HalfDays, halfDays } from "#kernel/days.ts";
import { NumberField } from "#web/design/number-field.tsx";
import { Days } from "./days.tsx";

interface HalfDaysFieldProps {
  value: HalfDays | undefined;
  onChange: (count: HalfDays) => void;
}

/** A number of half-days, whole, said in days beside. */
export function HalfDaysField({ value, onChange }: HalfDaysFieldProps) {
  return (
    <NumberField
      label={<Trans>Demi-journées</Trans>}
      value={value === undefined ? undefined : Number(value)}
      onChange={(count) => onChange(halfDays(count))}
      hint={
        value === undefined ? undefined : (
          <Trans>
            Soit <Days of={value} />.
          </Trans>
        )
      }
    />
  );
}
