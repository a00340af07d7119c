import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { ActionLink, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { FileLink } from "#web/design/file-link.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { committeeContract } from "../contract.ts";
import { AppointmentFacts } from "./appointment.tsx";
import { CallAnswers } from "./call-answers.tsx";
import { CancelSitting, MoveSitting } from "./change-sitting.form.tsx";
import styles from "./committee.module.css";
import { callNames } from "./convening-words.ts";
import { PackCourse } from "./pack-course.tsx";
import type { ReadCall, ReadConvening } from "./read-convening.ts";
import type { SittingParams } from "./read-sitting.ts";

const route = getRouteApi("/application/signed-in/territoires/$territory/comite/$sitting/preparation");

/** What a sitting needs before its day: who comes, what was read and asked; it is moved or cancelled from here. */
export function PrepareSittingPage() {
  const params = route.useParams();
  const read = useRead(committeeContract, "readConvening", { params });
  return (
    <Reading of={read}>
      {(prepared) => {
        const call = prepared.calls.at(-1);
        return call === undefined ? null : <Prepared params={params} prepared={prepared} call={call} />;
      }}
    </Reading>
  );
}

interface PreparedProps {
  params: SittingParams;
  prepared: ReadConvening;
  call: ReadCall;
}

function Prepared({ params, prepared, call }: PreparedProps) {
  const { mayCall } = useRights(params.territory);
  // Nothing is expected any more of a sitting that has begun, was held or is cancelled.
  const isToCome = prepared.expected !== null;
  const mayChange = isToCome && mayCall(committeeContract.routes.moveSitting);
  return (
    <Page
      title={
        <Trans>
          Préparer le comité du <Day date={call.heldOn} />
        </Trans>
      }
      lead={<Trans>Qui vient, qui a lu, ce qui est demandé avant la séance.</Trans>}
    >
      <Card title={<Trans>Quand et où</Trans>}>
        <AppointmentFacts call={call} />
        <Calls calls={prepared.calls} />
      </Card>
      <CallAnswers params={params} prepared={prepared} isToCome={isToCome} />
      {prepared.items.map((item) => (
        <PackCourse key={item.item} params={params} item={item} isToCome={isToCome} />
      ))}
      {prepared.items.some(({ pack }) => pack !== null) && prepared.mySeat === null ? (
        <Card title={<Trans>Sur papier</Trans>}>
          <FileLink contract={committeeContract} file="readPacksPaper" given={{ params }}>
            <Trans>Imprimer les dossiers</Trans>
          </FileLink>
        </Card>
      ) : null}
      {mayChange ? (
        <Card
          title={<Trans>Déplacer ou annuler la séance</Trans>}
          lead={<Trans>Chaque membre en reçoit le courriel, et son agenda suit.</Trans>}
        >
          <MoveSitting key={call.rank} params={params} call={call} />
          <CancelSitting params={params} />
        </Card>
      ) : null}
      <Actions>
        <ActionLink to="/territoires/$territory/comite/$sitting" params={params}>
          <Trans>Voir la séance</Trans>
        </ActionLink>
        {prepared.mySeat === null ? null : (
          <ActionLink to="/territoires/$territory/comite/$sitting/ma-page" params={params}>
            <Trans>Ouvrir ma page de membre</Trans>
          </ActionLink>
        )}
      </Actions>
    </Page>
  );
}

/** What the members were told, once there is more than the first call. */
function Calls({ calls }: { calls: readonly ReadCall[] }) {
  const { i18n } = useLingui();
  const locale = useLocale();
  if (calls.length < 2) return null;
  return (
    <ul className={styles.plain}>
      {calls.map(({ rank, kind, heldOn, calledAt, why }) => (
        <li key={rank}>
          {formatInstant(calledAt, locale)} : {i18n._(callNames[kind])}, <Day date={heldOn} />
          {why === "" ? null : <Trans>. Motif : {why}</Trans>}
        </li>
      ))}
    </ul>
  );
}
