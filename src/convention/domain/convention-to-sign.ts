import { formatDay, formatDays, formatEuros } from "#kernel/format.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { termTotals } from "./compare-terms.ts";
import type { ConventionPaper } from "./convention-paper.ts";

/** The kind under which signatures know a convention that was prepared here. */
export const conventionKind = "convention";

/** What a convention binds to, in one line: another means that what was sent says something else. Its day and its number do not count. */
export function conventionFingerprint({ record, articles, place, parties, renews }: ConventionPaper): string {
  const { id: _id, number: _number, signedOn: _signedOn, ...terms } = record.convention;
  const bound = {
    terms,
    parties: record.parties,
    names: parties,
    pledges: record.pledges.map(({ id: _pledge, ...promised }) => promised),
    articles,
    place,
    renews,
  };
  return JSON.stringify(bound, (_name, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}

/** What a signatory reads before the convention itself, in the language in which it binds. */
export function conventionEssentials({ record, place, operator, renews }: ConventionPaper) {
  const { startsOn, endsOn } = record.convention;
  const { privateCash, publicCash, totalCash, halfDays } = termTotals(record);
  return [
    { label: "Territoire", value: place.territory },
    { label: "Fonds", value: `${place.fund}, tenu par ${operator.name}` },
    ...(renews === null ? [] : [{ label: "Reconduit", value: `la convention n° ${renews}` }]),
    { label: "Durée", value: `du ${formatDay(startsOn, "fr")} au ${formatDay(endsOn, "fr")}` },
    {
      label: "Argent promis",
      value: `${formatEuros(totalCash, "fr")}, dont ${formatEuros(privateCash, "fr")} de part privée et ${formatEuros(publicCash, "fr")} de part publique`,
    },
    { label: "Journées promises", value: formatDays(halfDays, "fr") },
    { label: "Parties", value: String(record.parties.length) },
  ].map(({ label, value }) => ({ label, value: typesetFrench(value) }));
}
