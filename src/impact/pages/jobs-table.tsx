import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { fraction, toFixedDecimals } from "#kernel/weight.ts";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Rate } from "#web/design/rate.tsx";
import { Status } from "#web/design/status.tsx";
import { Fte } from "./fte.tsx";
import type { ReadJobLine } from "./read-jobs.ts";

/** Firm by firm: what was promised, what is known, what is awaited. An unknown figure is exported empty, never zero. */
export function JobsTable({
  territory,
  commitments,
}: {
  territory: string;
  commitments: readonly ReadJobLine[];
}) {
  const { t } = useLingui();
  const counter = (key: "hired" | "present" | "kept" | "headcount", title: string) => ({
    key,
    title,
    numeric: true,
    value: ({ known }: ReadJobLine) => known?.[key] ?? "",
    cell: ({ known }: ReadJobLine) => known?.[key] ?? "–",
  });
  return (
    <DataTable
      caption={t`Emplois, entreprise par entreprise`}
      file="alize-emplois"
      rows={commitments}
      rowKey={({ id }) => id}
      empty={
        <Trans>
          Aucune entreprise encore. Le suivi s'ouvre dès que le comité accorde une avance ou des journées.
        </Trans>
      }
      columns={[
        {
          key: "firm",
          title: t`Entreprise`,
          value: ({ firm }) => firm.name,
          cell: ({ id, firm }) => (
            <Link to="/territoires/$territory/emplois/$commitment" params={{ territory, commitment: id }}>
              {firm.name}
            </Link>
          ),
        },
        {
          key: "survey",
          title: t`Enquête`,
          value: ({ toAnswer, answers }) => toAnswer?.dueOn ?? `${answers.answered}/${answers.expected}`,
          cell: (line) => <Survey of={line} />,
        },
        { key: "planned", title: t`Prévus`, numeric: true, value: ({ planned }) => planned.created },
        counter("hired", t`Embauchés`),
        {
          key: "realisation",
          title: t`Réalisation`,
          numeric: true,
          value: ({ realisation }) => decimalOf(realisation),
          cell: ({ realisation }) => <Rate of={realisation} />,
        },
        counter("present", t`Présents`),
        {
          key: "fte",
          title: t`ETP`,
          numeric: true,
          value: ({ known }) => decimalOf(known?.presentFteHundredths ?? null),
          cell: ({ known }) => <Fte hundredths={known?.presentFteHundredths ?? null} />,
        },
        { key: "planned-kept", title: t`À maintenir`, numeric: true, value: ({ planned }) => planned.kept },
        counter("kept", t`Maintenus`),
        counter("headcount", t`Effectif`),
        {
          key: "decided",
          title: t`Accord`,
          value: ({ decidedOn }) => decidedOn,
          cell: ({ decidedOn }) => <Day date={decidedOn} />,
        },
      ]}
    />
  );
}

function Survey({ of: { toAnswer, answers } }: { of: ReadJobLine }) {
  const { answered, expected } = answers;
  if (toAnswer === null)
    return answered < expected ? (
      <Status tone="brick">
        <Trans>
          {answered} réponses sur {expected}
        </Trans>
      </Status>
    ) : (
      <Status tone="sea">
        <Trans>à jour</Trans>
      </Status>
    );
  const { months, dueOn, isLate } = toAnswer;
  return (
    <Status tone={isLate ? "brick" : "ochre"}>
      <Trans>
        à {months} mois, <Day date={dueOn} />
      </Trans>
    </Status>
  );
}

/** Hundredths as a decimal text, for sorting and for the file; nothing where nothing is known. */
function decimalOf(hundredths: number | null): string {
  return hundredths === null ? "" : toFixedDecimals(fraction(BigInt(hundredths), 100n), 2);
}
