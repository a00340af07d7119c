import { Trans, useLingui } from "@lingui/react/macro";
import { formatEuros } from "#kernel/format.ts";
import { Day } from "#web/design/day.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { ruleNames } from "./advance-words.ts";
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
  const { i18n } = useLingui();
  const locale = useLocale();
  const amount = event.amount === null ? "" : formatEuros(event.amount, locale);
  switch (event.kind) {
    case "disbursement":
      return <Trans>{amount} versés à l'entreprise.</Trans>;
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
    case "deferral":
      return <Deferred event={event} />;
    case "liquidation":
      return <Trans>l'entreprise est mise en liquidation : tout ce qui reste est dû.</Trans>;
    case "publication":
      return <Trans>le jugement est publié.</Trans>;
    case "claim":
      return <Trans>créance de {amount} déclarée au liquidateur.</Trans>;
  }
}

function Deferred({ event: { deferral, reason } }: { event: ReadEvent }) {
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
      )}{" "}
      {reason}
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
