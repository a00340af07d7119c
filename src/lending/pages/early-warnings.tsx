import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { ReadWarning } from "./read-case.ts";

/** What may become arrears, or a loss: each opens its advance. */
export function EarlyWarnings({
  territory,
  warnings,
}: {
  territory: string;
  warnings: readonly ReadWarning[];
}) {
  if (warnings.length === 0)
    return (
      <p>
        <Trans>
          Rien à signaler : un délai demandé, un premier rejet, une promesse non tenue ou un jugement
          paraîtront ici.
        </Trans>
      </p>
    );
  return (
    <ul>
      {warnings.map((warning) => (
        <li key={`${warning.kind} ${warning.advance}`}>
          <Link
            to="/territoires/$territory/avances/$advance"
            params={{ territory, advance: warning.advance }}
          >
            {warning.firm}
          </Link>{" "}
          : <Warning warning={warning} />
        </li>
      ))}
    </ul>
  );
}

function Warning({ warning }: { warning: ReadWarning }) {
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
