import { Plural, Trans } from "@lingui/react/macro";
import { formatCount, formatRoundEuros } from "#kernel/format.ts";
import { useLocale } from "#web/design/use-locale.ts";
import type { ReadMissionLine } from "./read-expertise.ts";

/** « 9,5 journées sur 10, valorisées 6 650 € ». */
export function MissionFinding({ mission: { days, value } }: { mission: ReadMissionLine }) {
  const locale = useLocale();
  const confirmed = Number(days.confirmed) / 2;
  const contracted = formatCount(Number(days.contracted) / 2, locale);
  const worth = formatRoundEuros(value, locale);
  if (confirmed === 0) {
    return <Trans>Aucune journée confirmée encore, sur {contracted}</Trans>;
  }
  return (
    <Plural
      value={confirmed}
      one={`# journée sur ${contracted}, valorisée ${worth}`}
      other={`# journées sur ${contracted}, valorisées ${worth}`}
    />
  );
}
