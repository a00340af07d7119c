import { formatDay, formatEuros } from "#kernel/format.ts";
import { typesetFrench } from "#kernel/typeset-french.ts";
import { kindNames } from "./amendment-sentences.ts";
import type { AmendmentCourse } from "./amendment-view.ts";
import { termTotals } from "./compare-terms.ts";
import type { AmendmentPaper } from "./convention-paper.ts";
import type { ConventionRecord } from "./record.ts";

/** The kind under which signatures know an amendment. */
export const amendmentKind = "convention-amendment";

/** Who signs an amendment: the parties once it holds, whoever leaves by it among them, in their order. */
export function amendmentSigners({
  before,
  after,
}: Pick<AmendmentCourse, "before"> & { readonly after: ConventionRecord }): string[] {
  const gone = new Set(
    before.parties.filter(({ leftOn }) => leftOn !== undefined).map(({ organisation }) => organisation),
  );
  return after.parties.map(({ organisation }) => organisation).filter((id) => !gone.has(id));
}

/** What an amendment binds to, in one line: another means that what was sent to be signed says something else. Its dates of paper do not count. */
export function amendmentFingerprint(paper: AmendmentPaper): string {
  const { amendment, before, after } = paper.course;
  const { number, kind, terms, reason, effectiveOn } = amendment;
  const bound = {
    convention: before.convention.number,
    amendment: { number, kind, terms, reason, effectiveOn },
    before: termsOf(before),
    after: termsOf(after),
    parties: paper.parties,
  };
  return JSON.stringify(bound, (_name, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}

/** The ids of pledges that the amendment adds are drawn when it is signed: what they promise is what binds. */
function termsOf({ convention, parties, pledges }: ConventionRecord) {
  return { convention, parties, pledges: pledges.map(({ id: _id, ...promised }) => promised) };
}

/** What a signatory reads before the amendment itself, in the language in which it binds. */
export function amendmentEssentials({ course, place, operator }: AmendmentPaper) {
  const { amendment, before, after } = course;
  const [former, next] = [termTotals(before).totalCash, termTotals(after).totalCash];
  return [
    { label: "Territoire", value: place.territory },
    { label: "Convention", value: `n° ${before.convention.number}, portée par ${operator.name}` },
    { label: "Avenant", value: `n° ${amendment.number} : ${kindNames[amendment.kind] ?? amendment.kind}` },
    { label: "Motif", value: amendment.reason },
    { label: "Effet", value: formatDay(amendment.effectiveOn, "fr") },
    {
      label: "Argent promis",
      value:
        former === next
          ? `${formatEuros(next, "fr")}, inchangé`
          : `${formatEuros(next, "fr")}, au lieu de ${formatEuros(former, "fr")}`,
    },
  ].map(({ label, value }) => ({ label, value: typesetFrench(value) }));
}
