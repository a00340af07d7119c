import { Plural, Trans } from "@lingui/react/macro";
import { cents } from "#kernel/money.ts";
import { type PlainDate, parsePlainDate } from "#kernel/plain-date.ts";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import type { ReadFinding } from "./read-aid.ts";

/** What stands against the aid, or what whoever decides should know; and what to do about it. */
export function FindingSentence({ of: { kind, facts } }: { of: ReadFinding }) {
  switch (kind) {
    case "siren-missing":
      return <Trans>Le SIREN de l'entreprise n'est pas connu : complétez sa fiche.</Trans>;
    case "declaration-missing":
      return <Trans>L'entreprise n'a pas encore déclaré ses autres aides.</Trans>;
    case "declaration-too-old":
      return (
        <Trans>
          La déclaration du <DayOf fact={facts["declaredOn"]} /> ne vaut que jusqu'au{" "}
          <DayOf fact={facts["lastDay"]} /> : demandez-en une nouvelle.
        </Trans>
      );
    case "perimeter-not-confirmed":
      return <Trans>L'entreprise n'a pas confirmé que la liste de ses entreprises liées est complète.</Trans>;
    case "excluded-sector":
      return (
        <Trans>
          L'activité {String(facts["naf"])} est exclue du règlement : orientez vers un autre dispositif.
        </Trans>
      );
    case "serves-excluded-activity":
      return <Trans>L'aide servirait une activité exclue : il faut des comptes séparés.</Trans>;
    case "insolvent":
      return (
        <Trans>
          L'entreprise est en procédure collective (<DayOf fact={facts["on"]} />) : l'aide ne peut pas être
          calculée comme un prêt.
        </Trans>
      );
    case "base-rate-unknown":
      return (
        <Trans>
          Aucun taux de base n'est connu au <DayOf fact={facts["on"]} /> : rien n'est inventé. Saisissez-le
          avec sa source dans les réglages des aides.
        </Trans>
      );
    case "ceiling-unknown":
      return (
        <Trans>
          Aucun plafond n'est connu au <DayOf fact={facts["on"]} /> : saisissez-le dans les réglages des
          aides.
        </Trans>
      );
    case "headroom-exceeded":
    case "sgei-ceiling-exceeded":
    case "same-costs-exceeded":
    case "sector-ceiling-exceeded":
      return <BoundSentence kind={kind} facts={facts} />;
    case "insolvency-not-checked":
      return <Trans>Personne n'a encore vérifié au BODACC l'absence de procédure collective.</Trans>;
    case "base-rate-stale":
      return (
        <Trans>
          Le dernier taux de base connu court depuis le <DayOf fact={facts["from"]} /> : plus de trois mois.
          Vérifiez qu'aucun autre n'est paru.
        </Trans>
      );
    case "ceiling-unconfirmed":
      return (
        <Trans>Le plafond du {String(facts["regulation"])} n'est pas confirmé : faites-le vérifier.</Trans>
      );
    case "aid-not-computed":
      return (
        <Plural
          value={Number(facts["count"])}
          one="# aide déjà octroyée attend son calcul : elle est comptée pour zéro."
          other="# aides déjà octroyées attendent leur calcul : elles sont comptées pour zéro."
        />
      );
  }
}

type BoundKind = Extract<
  ReadFinding["kind"],
  "headroom-exceeded" | "sgei-ceiling-exceeded" | "same-costs-exceeded" | "sector-ceiling-exceeded"
>;

/** A bound of the law that is passed, with its figures. */
function BoundSentence({ kind, facts }: { kind: BoundKind; facts: ReadFinding["facts"] }) {
  switch (kind) {
    case "headroom-exceeded":
      return (
        <Trans>
          L'aide (<AmountOf fact={facts["aid"]} />) dépasse ce qui reste (
          <AmountOf fact={facts["headroom"]} />) : aucune part n'en serait couverte.
        </Trans>
      );
    case "sgei-ceiling-exceeded":
      return (
        <Trans>
          Avec les aides reçues pour des services d'intérêt général, l'aide (<AmountOf fact={facts["aid"]} />)
          dépasse ce qui reste sous leur plafond commun (<AmountOf fact={facts["headroom"]} />,{" "}
          {String(facts["regulation"])}).
        </Trans>
      );
    case "same-costs-exceeded":
      return (
        <Trans>
          Sur « {String(facts["expense"])} », les aides peuvent atteindre <AmountOf fact={facts["allowed"]} />{" "}
          et <AmountOf fact={facts["granted"]} /> sont déjà accordés : cette aide (
          <AmountOf fact={facts["aid"]} />) dépasse ce qui reste (<AmountOf fact={facts["room"]} />
          ). Baissez l'avance, ou faites-lui financer d'autres dépenses.
        </Trans>
      );
    case "sector-ceiling-exceeded":
      return (
        <Trans>
          Les aides déjà reçues au titre du {String(facts["regulation"])} (<AmountOf fact={facts["used"]} />)
          dépassent son plafond (<AmountOf fact={facts["ceiling"]} />) : faites vérifier la déclaration.
        </Trans>
      );
  }
}

type FactValue = ReadFinding["facts"][string] | undefined;

function DayOf({ fact }: { fact: FactValue }) {
  const day = dayOf(fact);
  return day === null ? <>–</> : <Day date={day} />;
}

function AmountOf({ fact }: { fact: FactValue }) {
  return typeof fact === "number" ? <Amount cents={cents(fact)} /> : <>–</>;
}

function dayOf(fact: FactValue): PlainDate | null {
  const parsed = parsePlainDate(String(fact));
  return parsed.ok ? parsed.value : null;
}
