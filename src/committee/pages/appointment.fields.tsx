import { Trans, useLingui } from "@lingui/react/macro";
import { TextInput } from "@mantine/core";
import type { PlainDate } from "#kernel/plain-date.ts";
import { DateField } from "#web/design/date-field.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import type { Appointment } from "../domain/convening.ts";

/** When and where a sitting is held, as it is typed: an hour that is not known yet stays empty. */
export interface TypedAppointment {
  heldOn: PlainDate | undefined;
  startsAt: string;
  minutes: number;
  place: string;
  link: string;
}

export const noAppointment: TypedAppointment = {
  heldOn: undefined,
  startsAt: "",
  minutes: 120,
  place: "",
  link: "",
};

export function typedAppointment({ heldOn, time, place, link }: Appointment): TypedAppointment {
  return { heldOn, startsAt: time?.startsAt ?? "", minutes: time?.minutes ?? 120, place, link: link ?? "" };
}

/** What was typed, or null while the day or the place is missing. */
export function appointmentIn(typed: TypedAppointment): Appointment | null {
  const { heldOn, startsAt, minutes } = typed;
  const place = typed.place.trim();
  const link = typed.link.trim();
  if (heldOn === undefined || place === "") return null;
  return {
    heldOn,
    time: startsAt === "" ? null : { startsAt, minutes },
    place,
    link: link === "" ? null : link,
  };
}

interface AppointmentProps {
  value: TypedAppointment;
  onChange: (value: TypedAppointment) => void;
}

export function AppointmentFields({ value, onChange }: AppointmentProps) {
  const { t } = useLingui();
  const set = (changes: Partial<TypedAppointment>) => onChange({ ...value, ...changes });
  return (
    <>
      <DateField
        label={<Trans>Date de la séance</Trans>}
        value={value.heldOn}
        onChange={(heldOn) => set({ heldOn })}
      />
      <TextInput
        size="md"
        type="time"
        label={<Trans>Heure, en France</Trans>}
        value={value.startsAt}
        onChange={(event) => set({ startsAt: event.currentTarget.value })}
      />
      <NumberField
        label={<Trans>Durée</Trans>}
        suffix={t`min`}
        min={10}
        max={720}
        value={value.minutes}
        onChange={(minutes) => set({ minutes })}
      />
      <TextInput
        size="md"
        required
        label={<Trans>Lieu</Trans>}
        value={value.place}
        onChange={(event) => set({ place: event.currentTarget.value })}
      />
      <TextInput
        size="md"
        type="url"
        label={<Trans>Adresse de visioconférence, s'il y en a une</Trans>}
        placeholder="https://"
        value={value.link}
        onChange={(event) => set({ link: event.currentTarget.value })}
      />
    </>
  );
}
