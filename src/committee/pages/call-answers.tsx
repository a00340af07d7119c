import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { Card } from "#web/design/page.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { committeeContract } from "../contract.ts";
import { answerNames } from "./convening-words.ts";
import type { ReadConvening } from "./read-convening.ts";
import type { SittingParams } from "./read-sitting.ts";

interface AnswersProps {
  params: SittingParams;
  prepared: ReadConvening;
  isToCome: boolean;
}

/** Who comes, and whether that makes a quorum. */
export function CallAnswers({ params, prepared, isToCome }: AnswersProps) {
  const { i18n, t } = useLingui();
  const { answers } = prepared;
  const coming = answers.filter(({ answer }) => answer === "present").length;
  return (
    <Card
      title={
        <Plural
          value={coming}
          _0="Personne n'a encore dit venir"
          one="# membre a dit venir"
          other="# membres ont dit venir"
        />
      }
    >
      <ExpectedQuorum expected={prepared.expected} />
      <DataTable
        caption={t`Réponses à la convocation`}
        file="alize-convocation"
        rows={answers}
        rowKey={({ member }) => member}
        empty={<Trans>Personne ne siège ce jour-là. Nommez les membres du comité.</Trans>}
        columns={[
          { key: "name", title: t`Membre`, value: ({ name }) => name },
          {
            key: "answer",
            title: t`Réponse`,
            value: ({ answer }) => (answer === null ? t`sans réponse` : i18n._(answerNames[answer])),
            cell: ({ answer }) => (
              <Status tone={answer === "present" ? "sea" : answer === "absent" ? "brick" : "ochre"}>
                {answer === null ? <Trans>sans réponse</Trans> : i18n._(answerNames[answer])}
              </Status>
            ),
          },
          {
            key: "reminded",
            title: t`Dernière relance`,
            value: ({ remindedOn }) => remindedOn ?? "",
            cell: ({ remindedOn }) => (remindedOn === null ? null : <Day date={remindedOn} />),
          },
        ]}
      />
      {isToCome ? <RemindMembers params={params} silent={silentIn(prepared)} /> : null}
    </Card>
  );
}

function silentIn({ answers }: ReadConvening): number {
  return answers.filter(({ answer }) => answer === null).length;
}

function ExpectedQuorum({ expected }: { expected: ReadConvening["expected"] }) {
  if (expected === null) return null;
  const { firm, quorum } = expected;
  const { voters, needed, partnerFirms, partnerFirmsNeeded, isReached, hasEnoughVoters } = quorum;
  return (
    <p>
      <Status tone={isReached && hasEnoughVoters ? "sea" : "ochre"}>
        {isReached && hasEnoughVoters ? (
          <Trans>quorum attendu</Trans>
        ) : (
          <Trans>quorum pas encore assuré</Trans>
        )}
      </Status>{" "}
      <Trans>
        Le plus juste, « {firm} » : votants annoncés, {voters} sur {needed} nécessaires ; entreprises,{" "}
        {partnerFirms} sur {partnerFirmsNeeded}.
      </Trans>
    </p>
  );
}

/** Writes to those who said nothing, never twice a day. */
function RemindMembers({ params, silent }: { params: SittingParams; silent: number }) {
  const { mayCall } = useRights(params.territory);
  const remind = useWrite(committeeContract, "remindMembers");
  if (silent === 0 || !mayCall(committeeContract.routes.remindMembers)) return null;
  return (
    <Asked
      refusal={remind.refusal}
      isSending={remind.isSending}
      submit={<Plural value={silent} one="Relancer # membre" other="Relancer # membres" />}
      onSubmit={() => void remind.send({ params, body: {} })}
    />
  );
}
