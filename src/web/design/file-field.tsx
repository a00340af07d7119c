import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";

interface FileFieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What the file chooser shows first: endings, such as ".pdf". The server alone decides. */
  endings: readonly string[];
  onChange: (file: File | undefined) => void;
}

/** A file to choose, by the browser's own means: it knows the camera of a phone. Given another `key`, it is empty again. */
export function FileField({ label, hint, endings, onChange }: FileFieldProps) {
  return (
    <TextInput
      type="file"
      size="md"
      required
      label={label}
      description={hint}
      accept={endings.join()}
      onChange={({ currentTarget }) => onChange(currentTarget.files?.[0])}
    />
  );
}
