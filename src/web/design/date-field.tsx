import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { type PlainDate, parsePlainDate } from "#kernel/plain-date.ts";

interface DateFieldProps {
  label: ReactNode;
  hint?: ReactNode;
  value: PlainDate | undefined;
  onChange: (date: PlainDate | undefined) => void;
}

/** The browser's own date field: it speaks the reader's language and works with a keyboard and a phone. */
export function DateField({ label, hint, value, onChange }: DateFieldProps) {
  return (
    <TextInput
      type="date"
      label={label}
      description={hint}
      size="md"
      value={value ?? ""}
      onChange={(event) => {
        const date = parsePlainDate(event.currentTarget.value);
        onChange(date.ok ? date.value : undefined);
      }}
    />
  );
}
