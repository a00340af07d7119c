import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import { AcknowledgeWarning } from "./acknowledge-warning.form.tsx";
import type { ReadWarning } from "./read-case.ts";
import { noticeKindNames } from "./warning-words.ts";

/** What may become arrears, or a loss: what nobody saw yet first; each opens its advance where it stands elsewhere. */
export function EarlyWarnings({
  territory,
  warnings,
  isNamed,
}: {
  territory: string;
  warnings: readonly ReadWarning[];
  /** Each says its firm, and leads to its advance. */
  isNamed: boolean;
}) {
  const { mayCall } = useRights(territory);
  const [chosen, choose] = useState<string>();
  if (warnings.length === 0)
    return (
      <p>
        <Trans>
          Rien à signaler : un délai demandé, un premier rejet, une promesse non tenue, un jugement, une
          annonce légale, une enquête emploi ou des comptes en retard paraîtront ici.
        </Trans>
      </p>
    );
  const mayAcknowledge = mayCall(lendingContract.routes.acknowledgeWarning);
  const inOrder = [...warnings.filter(isUnseen), ...warnings.filter((warning) => !isUnseen(warning))];
  return (
    <ul>
      {inOrder.map((warning) => (
        <li key={keyOf(warning)}>
          {isNamed ? (
            <>
              <Link
                to="/territoires/$territory/avances/$advance"
                params={{ territory, advance: warning.advance }}
              >
                {warning.firm}
              </Link>{" "}
              :{" "}
            </>
          ) : null}
          <WarningSentence warning={warning} /> <Seen warning={warning} />
          {mayAcknowledge && isUnseen(warning) ? (
            chosen === keyOf(warning) ? (
              <AcknowledgeWarning territory={territory} warning={warning} />
            ) : (
              <Actions>
                <ActionButton onClick={() => choose(keyOf(warning))}>
                  <Trans>
                    Prendre en compte<span className="visually-hidden"> : {warning.firm}</span>
                  </Trans>
                </ActionButton>
              </Actions>
            )
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function isUnseen({ seen }: ReadWarning): boolean {
  return seen === null;
}

function keyOf({ kind, advance, cause }: ReadWarning): string {
  return `${kind} ${advance} ${cause}`;
}

function Seen({ warning: { seen } }: { warning: ReadWarning }) {
  return seen === null ? null : (
    <Trans>
      Prise en compte le <Day date={seen.on} /> par {seen.by} : {seen.note}
    </Trans>
  );
}

/** Why it warns, in a sentence. */
export function WarningSentence({ warning }: { warning: ReadWarning }) {
  const { i18n } = useLingui();
  const locale = useLocale();
  switch (warning.kind) {
    case "delay-asked": {
      const { on, count, from } = warning;
      return (
        <Trans>
          délai demandé le <Day date={on} />, sans réponse encore ({count} échéances à partir de la {from}).
        </Trans>
      );
    }
    case "first-return": {
      const words = warning.words?.[locale] ?? "";
      return (
        <Trans>
          premier rejet, le <Day date={warning.on} /> : {words}.
        </Trans>
      );
    }
    case "promise-broken":
      return (
        <Trans>
          <Amount cents={warning.amount} /> promis pour le <Day date={warning.on} />, non reçus.
        </Trans>
      );
    case "judgment":
      return <Judgment warning={warning} />;
    case "notice-published": {
      const kind = i18n._(noticeKindNames[warning.notice]);
      const { on, reference, note } = warning;
      return (
        <>
          <Trans>
            {kind}, annonce du <Day date={on} /> ({reference}).
          </Trans>{" "}
          {note}
        </>
      );
    }
    case "survey-missed":
      return (
        <Trans>
          enquête emploi à {warning.months} mois sans réponse, attendue le <Day date={warning.on} />.
        </Trans>
      );
    case "accounts-late":
      return (
        <Trans>
          comptes clos le <Day date={warning.closedOn} /> non reçus, attendus au plus tard le{" "}
          <Day date={warning.on} />.
        </Trans>
      );
  }
}

function Judgment({ warning }: { warning: Extract<ReadWarning, { kind: "judgment" }> }) {
  const { amount, on, declareBy } = warning;
  return declareBy === null ? (
    <Trans>
      jugement du <Day date={on} />, pas encore publié : <Amount cents={amount} /> à déclarer.
    </Trans>
  ) : (
    <Trans>
      jugement du <Day date={on} /> publié : <Amount cents={amount} /> à déclarer au plus tard le{" "}
      <Day date={declareBy} />.
    </Trans>
  );
}
