import type { MessageDescriptor } from "@lingui/core";
import { useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";

/** One of several words, each said in the reader's language. */
export function ChoiceField<Value extends string>({
  label,
  value,
  names,
  onChange,
}: {
  label: ReactNode;
  value: Value;
  names: Readonly<Record<Value, MessageDescriptor>>;
  onChange: (value: Value) => void;
}) {
  const { i18n } = useLingui();
  const values = Object.keys(names) as Value[];
  return (
    <NativeSelect
      size="md"
      label={label}
      value={value}
      onChange={(event) => {
        const chosen = values.find((one) => one === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
      data={values.map((one) => ({ value: one, label: i18n._(names[one]) }))}
    />
  );
}
