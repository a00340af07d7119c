import { Trans, useLingui } from "@lingui/react/macro";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { decimalOf } from "#web/design/decimal.ts";
import { Card } from "#web/design/page.tsx";
import { Rate } from "#web/design/rate.tsx";
import { linkNames, regimeNames, standingNames } from "./aid-words.ts";
import type { ReadAssessment, ReadDeclaration } from "./read-aid.ts";

/** The aids that count, each with where it is known from. */
export function CountedAids({ of: { counted } }: { of: ReadAssessment }) {
  const { t, i18n } = useLingui();
  if (counted.length === 0) return null;
  return (
    <DataTable
      caption={t`Aides déjà comptées`}
      file="alize-aides-comptees"
      rows={counted}
      rowKey={(aid) => `${aid.siren} ${aid.grantOn} ${aid.amount} ${aid.body}`}
      empty={null}
      columns={[
        {
          key: "on",
          title: t`Octroi`,
          value: ({ grantOn }) => grantOn,
          cell: ({ grantOn }) => <Day date={grantOn} />,
        },
        { key: "siren", title: t`SIREN`, value: ({ siren }) => siren },
        { key: "body", title: t`Par`, value: ({ body }) => body },
        { key: "regime", title: t`Régime`, value: ({ regime }) => i18n._(regimeNames[regime]) },
        {
          key: "from",
          title: t`Connue par`,
          value: ({ from }) => (from === "platform" ? t`le réseau Alizé` : t`la déclaration`),
        },
        {
          key: "amount",
          title: t`Montant`,
          numeric: true,
          value: ({ amount }) => decimalOf(amount),
          cell: ({ amount, isComputed }) =>
            isComputed ? <Amount cents={amount} /> : <Trans>à calculer</Trans>,
        },
      ]}
    />
  );
}

/** Each version as it was signed, latest first. */
export function DeclarationVersions({ of }: { of: readonly ReadDeclaration[] }) {
  if (of.length === 0) return null;
  return (
    <Card title={<Trans>Déclarations signées</Trans>}>
      {of.map((declaration) => (
        <details key={declaration.id}>
          <summary>
            <Trans>
              Version {declaration.version}, signée le <Day date={declaration.declaredOn} /> par{" "}
              {declaration.signedBy} ({declaration.signedAs})
            </Trans>
          </summary>
          <p>
            {declaration.manner === "online" ? (
              <Trans>Déclarée en ligne par {declaration.madeBy}.</Trans>
            ) : (
              <Trans>Recopiée du papier signé par {declaration.madeBy}.</Trans>
            )}{" "}
            <Trans>
              Une décision peut s'y fier jusqu'au <Day date={declaration.lastDay} />.
            </Trans>
          </p>
          <DeclaredList of={declaration} />
        </details>
      ))}
    </Card>
  );
}

function DeclaredList({ of: { links, aids, sameCostsAids } }: { of: ReadDeclaration }) {
  const { i18n } = useLingui();
  return (
    <ul>
      {links.length === 0 ? (
        <li>
          <Trans>Aucune entreprise liée.</Trans>
        </li>
      ) : null}
      {links.map(({ siren, name, kind }) => (
        <li key={`${siren} ${kind}`}>
          {name} ({siren}) : {i18n._(linkNames[kind])}
        </li>
      ))}
      {aids.length === 0 ? (
        <li>
          <Trans>Aucune autre aide.</Trans>
        </li>
      ) : null}
      {aids.map(({ siren, on, body, amount, standing }) => (
        <li key={`${siren} ${on} ${amount} ${body}`}>
          <Day date={on} />, {body} : <Amount cents={amount} /> ({siren}, {i18n._(standingNames[standing])})
        </li>
      ))}
      {sameCostsAids.map(({ expense, scheme, body, on, amount, eligibleCosts, intensity, standing }) => (
        <li key={`${expense} ${scheme} ${on} ${amount}`}>
          <Trans>
            Sur les mêmes dépenses ({expense}) : <Day date={on} />, {body}, {scheme} :{" "}
            <Amount cents={amount} /> pour <Amount cents={eligibleCosts} /> éligibles, au plus{" "}
            <Rate of={intensity} /> ({i18n._(standingNames[standing])})
          </Trans>
        </li>
      ))}
    </ul>
  );
}
