import { Trans, useLingui } from "@lingui/react/macro";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { FileLink } from "#web/design/file-link.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { lendingContract } from "../contract.ts";
import { pauseReasonNames, promiseOutcomeNames, promiseOutcomeTones, stepNouns } from "./arrears-words.ts";
import type { ReadCase } from "./read-case.ts";

interface StoryProps {
  territory: string;
  read: ReadCase;
}

/** Where these arrears stand: since when, the plan with what was done of it, the pauses, the promises. */
export function CaseStory({ territory, read }: StoryProps) {
  return (
    <>
      <Since read={read} />
      <Telephone read={read} />
      <Steps territory={territory} read={read} />
      <Notice read={read} />
      <Pauses read={read} />
      <Promises read={read} />
    </>
  );
}

function Since({ read: { late, daysLate, since, closedOn, returned } }: Pick<StoryProps, "read">) {
  const locale = useLocale();
  if (closedOn !== null)
    return (
      <p>
        <Trans>
          En retard depuis le <Day date={since} />, à jour le <Day date={closedOn} />.
        </Trans>
      </p>
    );
  return (
    <p>
      {returned === null ? (
        <Trans>
          <Amount cents={late} /> en retard, depuis {daysLate} jours.
        </Trans>
      ) : (
        <Trans>
          <Amount cents={late} /> en retard, depuis {daysLate} jours ; prélèvement rejeté le{" "}
          <Day date={returned.on} /> : {returned.words[locale]}.
        </Trans>
      )}
    </p>
  );
}

/** Where one must call. */
function Telephone({ read: { closedOn, telephone, owners } }: Pick<StoryProps, "read">) {
  if (closedOn !== null) return null;
  const names = owners.map(({ name }) => name).join(", ");
  if (telephone === null)
    return (
      <p>
        <Trans>Aucun téléphone connu : notez celui du dirigeant sur la page du dossier.</Trans>
      </p>
    );
  return (
    <p>
      <Trans>
        À appeler au <a href={`tel:${telephone}`}>{telephone}</a>
      </Trans>
      {names === "" ? "." : ` (${names}).`}
    </p>
  );
}

function Steps({ territory, read }: StoryProps) {
  const { i18n } = useLingui();
  return (
    <ol>
      {read.steps.map((step) => (
        <li key={step.number}>
          {i18n._(stepNouns[step.step])} : <StepState step={step} read={read} />{" "}
          {step.taken === null || step.taken.letterHash === null ? null : (
            <FileLink
              contract={lendingContract}
              file="readReminderLetter"
              given={{ params: { territory, case: read.id, number: step.number } }}
            >
              <Trans>lire la lettre</Trans>
            </FileLink>
          )}
        </li>
      ))}
    </ol>
  );
}

function StepState({ step: { dueOn, taken }, read }: { step: ReadCase["steps"][number]; read: ReadCase }) {
  if (taken !== null) {
    const by = taken.by ?? "";
    return (
      <>
        <Status tone={taken.outcome === "done" ? "sea" : "ochre"}>
          {taken.outcome === "done" ? <Trans>fait</Trans> : <Trans>passé</Trans>}
        </Status>{" "}
        {taken.by === null ? (
          <Trans>
            le <Day date={taken.on} />, par la clôture de nuit.
          </Trans>
        ) : (
          <Trans>
            le <Day date={taken.on} /> par {by}.
          </Trans>
        )}{" "}
        {taken.note}
      </>
    );
  }
  if (read.closedOn !== null) return <Trans>n'a pas eu lieu d'être.</Trans>;
  if (dueOn === null) return <Trans>après l'envoi de la mise en demeure et son délai.</Trans>;
  return dueOn <= read.on && read.pause === null ? (
    <Status tone="brick">
      <Trans>
        à faire depuis le <Day date={dueOn} />
      </Trans>
    </Status>
  ) : (
    <Trans>
      le <Day date={dueOn} /> au plus tôt.
    </Trans>
  );
}

function Notice({ read: { notice } }: Pick<StoryProps, "read">) {
  if (notice === null) return null;
  const { madeOn, servedOn, registeredNumber, cureUntil } = notice;
  if (servedOn === null || cureUntil === null)
    return (
      <p>
        <Status tone="brick">
          <Trans>
            mise en demeure écrite le <Day date={madeOn} />, pas encore envoyée
          </Trans>
        </Status>
      </p>
    );
  return (
    <p>
      <Trans>
        Mise en demeure envoyée le <Day date={servedOn} />, recommandé {registeredNumber} : délai jusqu'au{" "}
        <Day date={cureUntil} /> inclus.
      </Trans>
    </p>
  );
}

function Pauses({ read: { pause, pauses } }: Pick<StoryProps, "read">) {
  const { i18n } = useLingui();
  return (
    <>
      {pause === null ? null : (
        <p>
          <Status tone="ochre">
            <Trans>relances en pause</Trans>
          </Status>{" "}
          : {i18n._(pauseReasonNames[pause.reason])},{" "}
          {pause.until === null ? (
            <Trans>
              depuis le <Day date={pause.from} />.
            </Trans>
          ) : (
            <Trans>
              du <Day date={pause.from} /> au <Day date={pause.until} />.
            </Trans>
          )}
        </p>
      )}
      {pauses.length === 0 ? null : (
        <ul>
          {pauses.map(({ id, from, until, why, by }) => (
            <li key={id}>
              {until === null ? (
                <Trans>
                  Pause depuis le <Day date={from} />, par {by} : {why}
                </Trans>
              ) : (
                <Trans>
                  Pause du <Day date={from} /> au <Day date={until} />, par {by} : {why}
                </Trans>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Promises({ read: { promises } }: Pick<StoryProps, "read">) {
  const { i18n } = useLingui();
  if (promises.length === 0) return null;
  return (
    <ul>
      {promises.map(({ id, toldOn, toldBy, promisedOn, amount, outcome, notedBy }) => (
        <li key={id}>
          <Trans>
            <Amount cents={amount} /> promis pour le <Day date={promisedOn} /> (dit le <Day date={toldOn} />{" "}
            par {toldBy}, noté par {notedBy}).
          </Trans>{" "}
          <Status tone={promiseOutcomeTones[outcome]}>{i18n._(promiseOutcomeNames[outcome])}</Status>
        </li>
      ))}
    </ul>
  );
}
