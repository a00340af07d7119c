import { Trans } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { hourInFrench } from "../domain/calling-mails.ts";
import type { ReadCall } from "./read-convening.ts";

/** When and where members are expected. */
export function AppointmentFacts({ call }: { call: ReadCall }) {
  const locale = useLocale();
  const { heldOn, time, place, link } = call;
  return (
    <Facts
      facts={[
        { key: "day", label: <Trans>Jour</Trans>, value: <Day date={heldOn} />, strong: true },
        {
          key: "hour",
          label: <Trans>Heure</Trans>,
          value:
            time === null ? (
              <Trans>à préciser</Trans>
            ) : locale === "fr" ? (
              `${hourInFrench(time.startsAt)}, ${time.minutes} min`
            ) : (
              `${time.startsAt}, ${time.minutes} min`
            ),
        },
        { key: "place", label: <Trans>Lieu</Trans>, value: place },
        ...(link === null
          ? []
          : [
              {
                key: "link",
                label: <Trans>À distance</Trans>,
                value: (
                  <a href={link} rel="noopener noreferrer">
                    {new URL(link).host}
                  </a>
                ),
              },
            ]),
      ]}
    />
  );
}
