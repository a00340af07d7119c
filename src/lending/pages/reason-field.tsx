import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";

/** Why, in a few words: kept with the event. */
export function ReasonField({
  label,
  value,
  onChange,
}: {
  label: ReactNode;
  value: string;
  onChange: (reason: string) => void;
}) {
  return (
    <TextInput
      size="md"
      required
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
