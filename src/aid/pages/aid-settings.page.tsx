import { Trans } from "@lingui/react/macro";
import { getRouteApi } from "@tanstack/react-router";
import { useRead } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { Card, Page } from "#web/design/page.tsx";
import { Rate } from "#web/design/rate.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { aidContract } from "../contract.ts";
import { EnterBaseRate } from "./enter-base-rate.form.tsx";
import { EnterCeiling } from "./enter-ceiling.form.tsx";
import { BaseRatesTable, CeilingsTable } from "./law-tables.tsx";
import type { ReadSettings } from "./read-aid.ts";
import { SetAidPolicy } from "./set-aid-policy.form.tsx";
import { SetPublicShare } from "./set-public-share.form.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/aides/reglages");

/** The law of each day, with its source, and how the territory applies it. */
export function AidSettingsPage() {
  const { territory } = route.useParams();
  const { mayCall } = useRights(territory);
  const read = useRead(aidContract, "readAidSettings", { params: { territory } });
  const mayWrite = mayCall(aidContract.routes.setAidPolicy);
  return (
    <Page
      title={<Trans>Taux, plafonds et règles des aides</Trans>}
      lead={
        <Trans>
          Chaque ligne vaut à partir d'un jour, avec sa source. Rien n'est deviné entre deux taux connus.
        </Trans>
      }
    >
      <Reading of={read}>
        {(settings) => (
          <>
            <NextStep>
              <RateStanding of={settings} />
            </NextStep>
            <Card title={<Trans>Taux de base</Trans>}>
              <BaseRatesTable of={settings} />
              {mayWrite ? (
                <details>
                  <summary>
                    <Trans>Saisir un taux lu au Journal officiel</Trans>
                  </summary>
                  <EnterBaseRate territory={territory} on={settings.on} />
                </details>
              ) : null}
            </Card>
            <Card title={<Trans>Règles du territoire</Trans>}>
              <PolicySentence of={settings.policy} />
              {mayWrite ? (
                <details>
                  <summary>
                    <Trans>Fixer d'autres règles à partir d'un jour</Trans>
                  </summary>
                  <SetAidPolicy territory={territory} on={settings.on} inForce={settings.policy} />
                </details>
              ) : null}
            </Card>
            <Card
              title={<Trans>Part publique des fonds</Trans>}
              lead={
                <Trans>Sans avis juridique contraire, tout le fonds compte comme de l'argent public.</Trans>
              }
            >
              <Shares of={settings} />
              {mayWrite && settings.funds.length > 0 ? (
                <details>
                  <summary>
                    <Trans>Fixer une autre part à partir d'un jour</Trans>
                  </summary>
                  <SetPublicShare territory={territory} on={settings.on} funds={settings.funds} />
                </details>
              ) : null}
            </Card>
            <Card title={<Trans>Plafonds</Trans>}>
              <CeilingsTable of={settings} />
              {mayWrite ? (
                <details>
                  <summary>
                    <Trans>Saisir un plafond lu dans un règlement</Trans>
                  </summary>
                  <EnterCeiling territory={territory} on={settings.on} />
                </details>
              ) : null}
            </Card>
          </>
        )}
      </Reading>
    </Page>
  );
}

function RateStanding({ of: { baseRate, on } }: { of: ReadSettings }) {
  if (baseRate === null)
    return (
      <Trans>
        Aucun taux de base n'est connu au <Day date={on} /> : cherchez-le au Journal officiel et saisissez-le.
      </Trans>
    );
  return baseRate.isStale ? (
    <Trans>
      Le taux de <Rate of={baseRate.rate} /> court depuis le <Day date={baseRate.from} />, plus de trois mois
      : vérifiez qu'aucun autre n'est paru.
    </Trans>
  ) : (
    <Trans>
      Taux de base en vigueur : <Rate of={baseRate.rate} />, depuis le <Day date={baseRate.from} />.
    </Trans>
  );
}

function PolicySentence({ of }: { of: ReadSettings["policy"] }) {
  const { enforcement, method, margin, declarationDays, calendar, fromOn } = of;
  return (
    <p>
      {fromOn === null ? (
        <Trans>Règles du programme, tant que le territoire n'en fixe pas :</Trans>
      ) : (
        <Trans>
          Depuis le <Day date={fromOn} /> :
        </Trans>
      )}{" "}
      {enforcement === "block" ? (
        <Trans>un accord est refusé tant que quelque chose s'y oppose ;</Trans>
      ) : (
        <Trans>ce qui s'oppose à l'aide est signalé, le comité décide ;</Trans>
      )}{" "}
      <Trans>
        méthode {method}, marge de <Rate of={margin} />, déclaration valable {declarationDays} jours
      </Trans>
      {calendar === "FR-AM" ? <Trans>, jours ouvrés d'Alsace et de Moselle.</Trans> : "."}
    </p>
  );
}

function Shares({ of: { funds } }: { of: ReadSettings }) {
  return (
    <ul>
      {funds.map(({ id, name, share, shares }) => (
        <li key={id}>
          {name} : <Rate of={share} />
          {shares[0] === undefined ? null : (
            <>
              {" "}
              <Trans>
                (depuis le <Day date={shares[0].fromOn} /> : {shares[0].reason})
              </Trans>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
