import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { committeeContract } from "../contract.ts";
import { DecisionFacts } from "./decision-facts.tsx";
import type { ReadExamination } from "./read-sitting.ts";
import { RecusalList } from "./recusal-list.tsx";
import { outcomeNames, sittingStatusNames } from "./words.ts";

interface FilePanelProps {
  territory: string;
  application: string;
}

/** What the committee did with the file: each sitting, who was recused, what was decided, what became of it. */
export function CommitteeFilePanel({ territory, application }: FilePanelProps) {
  const params = { territory, application };
  const read = useRead(committeeContract, "readFileDecisions", { params });
  return (
    <Reading of={read}>
      {({ examinations }) =>
        examinations.length === 0 ? null : (
          <>
            {examinations.toReversed().map((examination) => (
              <ExaminationCard key={examination.item} territory={territory} examination={examination} />
            ))}
          </>
        )
      }
    </Reading>
  );
}

interface ExaminationProps {
  territory: string;
  examination: ReadExamination;
}

function ExaminationCard({ territory, examination }: ExaminationProps) {
  const { sitting, recused, recusals, decision, standing } = examination;
  return (
    <Card title={<ExaminationTitle examination={examination} />}>
      <p>
        <Link to="/territoires/$territory/comite/$sitting" params={{ territory, sitting: sitting.id }}>
          <Trans>
            Séance du <Day date={sitting.heldOn} />
          </Trans>
        </Link>
        , {sitting.place}
      </p>
      {standing === "to-declare" ? (
        <Note>
          <Trans>
            Dites à la séance si quelque chose vous lie à cette entreprise : la suite s'ouvre alors.
          </Trans>
        </Note>
      ) : null}
      {recused === 0 ? null : (
        <p>
          <Plural value={recused} one="# membre déporté" other="# membres déportés" />
        </p>
      )}
      <RecusalList recusals={recusals} />
      {decision === null ? null : (
        <>
          <DecisionFacts decision={decision} params={{ territory, sitting: sitting.id }} />
          <p>
            <Link
              to="/territoires/$territory/comite/$sitting/proces-verbal"
              params={{ territory, sitting: sitting.id }}
              hash={`dossier-${examination.item}`}
            >
              <Trans>Lire l'extrait du procès-verbal</Trans>
            </Link>
          </p>
        </>
      )}
    </Card>
  );
}

function ExaminationTitle({ examination: { sitting, decision } }: { examination: ReadExamination }) {
  const { i18n } = useLingui();
  if (decision === null) {
    return (
      <Trans>
        Au comité du <Day date={sitting.heldOn} />{" "}
        <Status tone="ochre">{i18n._(sittingStatusNames[sitting.status])}</Status>
      </Trans>
    );
  }
  return (
    <Trans>
      {i18n._(outcomeNames[decision.outcome])} du <Day date={decision.decidedOn} />
    </Trans>
  );
}
