import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";

/** A line to type. */
export function TextField({
  label,
  value,
  onChange,
  hint,
}: {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
}) {
  return (
    <TextInput
      size="md"
      label={label}
      description={hint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
