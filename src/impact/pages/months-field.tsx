import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { formatDay } from "#kernel/format.ts";
import { useLocale } from "#web/design/use-locale.ts";
import type { ReadFollowUp } from "./read-jobs.ts";

interface MonthsFieldProps<Months extends number> {
  value: Months;
  among: readonly (Pick<ReadFollowUp, "dueOn"> & { months: Months })[];
  onChange: (months: Months) => void;
}

/** Which of the four surveys. */
export function MonthsField<Months extends number>({ value, among, onChange }: MonthsFieldProps<Months>) {
  const { t } = useLingui();
  const locale = useLocale();
  return (
    <NativeSelect
      size="md"
      label={<Trans>Enquête</Trans>}
      value={String(value)}
      onChange={(event) => {
        const chosen = among.find(({ months }) => String(months) === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen.months);
      }}
      data={among.map(({ months, dueOn }) => {
        const day = formatDay(dueOn, locale);
        return { value: String(months), label: t`à ${months} mois, ${day}` };
      })}
    />
  );
}
