import { Textarea } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "#web/design/act-form.module.css";

interface LongTextFieldProps {
  label: ReactNode;
  value: string;
  onChange: (text: string) => void;
  required?: boolean;
}

/** A few sentences, on the whole width; the field grows with them. */
export function LongTextField({ label, value, onChange, required = true }: LongTextFieldProps) {
  return (
    <Textarea
      className={styles.wide ?? ""}
      size="md"
      autosize
      minRows={2}
      required={required}
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
