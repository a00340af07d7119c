import { Trans } from "@lingui/react/macro";
import { Checkbox, TextInput } from "@mantine/core";

interface AvailabilityFieldProps {
  isAvailable: boolean;
  onAvailable: (isAvailable: boolean) => void;
  /** « le vendredi seulement » */
  note: string;
  onNote: (note: string) => void;
}

/** Whether an expert is free, and when. */
export function AvailabilityField({ isAvailable, onAvailable, note, onNote }: AvailabilityFieldProps) {
  return (
    <>
      <Checkbox
        label={<Trans>Disponible pour une mission</Trans>}
        checked={isAvailable}
        onChange={(event) => onAvailable(event.currentTarget.checked)}
      />
      <TextInput
        size="md"
        label={<Trans>Quand (facultatif)</Trans>}
        value={note}
        onChange={(event) => onNote(event.currentTarget.value)}
      />
    </>
  );
}
