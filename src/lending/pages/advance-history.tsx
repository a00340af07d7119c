import { Trans, useLingui } from "@lingui/react/macro";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { Day } from "#web/design/day.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { proceedingsNames, ruleNames } from "./advance-words.ts";
import type { ReadAdvance } from "./read-advance.ts";

type ReadEvent = ReadAdvance["events"][number];

/** What happened, latest first: never edited, only added to. */
export function AdvanceHistory({ read }: { read: ReadAdvance }) {
  if (read.events.length === 0 && read.calls.length === 0 && read.delays.length === 0)
    return (
      <p>
        <Trans>Rien encore : le versement sera le premier événement.</Trans>
      </p>
    );
  return (
    <>
      <ul>
        {read.events.toReversed().map((event) => (
          <li key={event.id}>
            <Day date={event.on} /> : <Event event={event} />
          </li>
        ))}
      </ul>
      <Delays read={read} />
      <Calls read={read} />
    </>
  );
}

function Event({ event }: { event: ReadEvent }) {
  return (
    <>
      {isOfMoney(event) ? <MoneyEvent event={event} /> : <OtherEvent event={event} />}{" "}
      <WrittenWhy event={event} />
      {event.cancelledOn === null ? null : (
        <Status tone="brick">
          <Trans>
            annulé le <Day date={event.cancelledOn} />
          </Trans>
        </Status>
      )}
      {event.isWithoutEffect ? (
        <Status tone="ochre">
          <Trans>sans effet : ce qui a été enregistré depuis n'en laisse rien à changer</Trans>
        </Status>
      ) : null}
    </>
  );
}

function isOfMoney({ amount }: ReadEvent): boolean {
  return amount !== null;
}

/** The decision, then the reason, of what is not a bank's own fact. */
function WrittenWhy({ event: { decision, reason, kind } }: { event: ReadEvent }) {
  const locale = useLocale();
  const written = decision === null ? "" : `${decision.reference}, ${formatDay(decision.on, locale)}`;
  return (
    <>
      {written === "" ? null : <Trans>Décision : {written}.</Trans>} {kind === "return" ? null : reason}
    </>
  );
}

function Disbursed({ amount, formerReference }: { amount: string; formerReference: string | undefined }) {
  if (formerReference === undefined) return <Trans>{amount} versés à l'entreprise.</Trans>;
  return (
    <Trans>
      avance reprise des anciens livres ({formerReference}), avec {amount} qui restaient dus.
    </Trans>
  );
}

function MoneyEvent({ event }: { event: ReadEvent }) {
  const { i18n } = useLingui();
  const locale = useLocale();
  const amount = event.amount === null ? "" : formatEuros(event.amount, locale);
  switch (event.kind) {
    case "disbursement":
      return <Disbursed amount={amount} formerReference={event.change.formerReference} />;
    case "repayment":
      return (
        <>
          <Trans>
            {amount} reçus ({event.ref}).
          </Trans>{" "}
          {event.rule === null || event.rule === "next-first" ? null : (
            <>({i18n._(ruleNames[event.rule])}) </>
          )}
          {event.returned ? (
            <Status tone="brick">
              <Trans>rejeté</Trans>
            </Status>
          ) : null}
        </>
      );
    case "return": {
      const code = event.returnReason?.code ?? "";
      const words = event.returnReason?.words[locale] ?? "";
      return (
        <Trans>
          {amount} repris par la banque : {words} ({code}).
        </Trans>
      );
    }
    case "reversal":
      return event.ref === null ? (
        <Trans>une saisie de {amount} annulée.</Trans>
      ) : (
        <Trans>
          {amount} de nouveau dans le fonds ({event.ref}).
        </Trans>
      );
    case "write-off":
      return <Trans>{amount} passés en perte.</Trans>;
    case "recovery":
      return (
        <Trans>
          {amount} récupérés après la perte ({event.ref}).
        </Trans>
      );
    case "refund":
      return <Trans>{amount} de trop-perçu rendus à l'entreprise.</Trans>;
    case "reallocation":
      return <Trans>{amount} de trop-perçu affectés à une autre avance de l'entreprise.</Trans>;
    case "claim":
      return <Trans>créance de {amount} déclarée.</Trans>;
    case "deferral":
    case "extension":
    case "replan":
    case "due-date-change":
    case "acceleration":
    case "proceedings":
    case "adopted-plan":
    case "end-of-proceedings":
    case "liquidation":
    case "publication":
      return null;
  }
}

function OtherEvent({ event }: { event: ReadEvent }) {
  const { i18n } = useLingui();
  const { change } = event;
  const { number, terms, from } = change;
  switch (event.kind) {
    case "deferral":
      return <Deferred event={event} />;
    case "extension":
      return (
        <Trans>
          durée allongée : {terms} échéances de plus, à partir de la {from}.
        </Trans>
      );
    case "replan":
      return change.firstDueOn === undefined ? null : (
        <Trans>
          impayé replanifié sur {terms} échéances, dès le <Day date={change.firstDueOn} />.
        </Trans>
      );
    case "due-date-change":
      return change.dueOn === undefined ? null : (
        <Trans>
          échéance {number} déplacée au <Day date={change.dueOn} />.
        </Trans>
      );
    case "acceleration":
      return <Trans>déchéance du terme : tout ce qui reste est dû.</Trans>;
    case "proceedings": {
      const nature = change.nature === undefined ? "" : i18n._(proceedingsNames[change.nature]);
      return <Trans>le tribunal ouvre une procédure ({nature}) : plus rien n'est prélevé.</Trans>;
    }
    case "adopted-plan":
      return <Trans>le tribunal arrête un plan : ses échéances remplacent ce qui restait.</Trans>;
    case "end-of-proceedings":
      return <Trans>la procédure prend fin : les prélèvements reprennent.</Trans>;
    case "liquidation":
      return <Trans>l'entreprise est mise en liquidation : tout ce qui reste est dû.</Trans>;
    case "publication":
      return <Trans>le jugement est publié.</Trans>;
    case "disbursement":
    case "repayment":
    case "return":
    case "reversal":
    case "write-off":
    case "recovery":
    case "refund":
    case "reallocation":
    case "claim":
      return null;
  }
}

function Deferred({ event: { deferral } }: { event: ReadEvent }) {
  if (deferral === null) return null;
  const { from, count, keepTerm } = deferral;
  return (
    <>
      {keepTerm ? (
        <Trans>
          échéances reportées : {count}, à partir de la {from} ; durée inchangée.
        </Trans>
      ) : (
        <Trans>
          échéances reportées : {count}, à partir de la {from} ; durée prolongée d'autant.
        </Trans>
      )}
    </>
  );
}

/** What the firm asked, and what was answered. */
function Delays({ read: { delays } }: { read: ReadAdvance }) {
  if (delays.length === 0) return null;
  return (
    <>
      <h3>
        <Trans>Les délais demandés</Trans>
      </h3>
      <ul>
        {delays.map(({ id, askedOn, askedBy, from, count, reason, answered }) => (
          <li key={id}>
            <Trans>
              <Day date={askedOn} />, {askedBy} : échéances à reporter {count}, à partir de la {from}.
            </Trans>{" "}
            {reason} <DelayAnswer answered={answered} />
          </li>
        ))}
      </ul>
    </>
  );
}

function DelayAnswer({ answered }: Pick<ReadAdvance["delays"][number], "answered">) {
  if (answered === null)
    return (
      <Status tone="ochre">
        <Trans>attend sa réponse</Trans>
      </Status>
    );
  const { answer, on, by, why } = answered;
  return (
    <>
      <Status tone={answer === "granted" ? "sea" : "brick"}>
        {answer === "granted" ? <Trans>accordé</Trans> : <Trans>refusé</Trans>}
      </Status>{" "}
      <Trans>
        le <Day date={on} /> par {by}.
      </Trans>{" "}
      {why}
    </>
  );
}

function Calls({ read: { calls } }: { read: ReadAdvance }) {
  if (calls.length === 0) return null;
  return (
    <>
      <h3>
        <Trans>Les appels</Trans>
      </h3>
      <ul>
        {calls.map(({ id, calledOn, note, notedBy }) => (
          <li key={id}>
            <Day date={calledOn} />, {notedBy} : {note}
          </li>
        ))}
      </ul>
    </>
  );
}
