import { Trans } from "@lingui/react/macro";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { FileLink } from "#web/design/file-link.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { aidContract } from "../contract.ts";
import { AidFormula } from "./aid-formula.tsx";
import type { ReadAid } from "./read-aid.ts";

/** An aid that was granted: its amount, its letter, where it stands with the register. */
export function GrantedAid({ territory, of }: { territory: string; of: ReadAid }) {
  const { mayCall } = useRights(territory);
  const { computation, grantOn, kind, number, withdrawnOn } = of;
  return (
    <>
      <p>
        {kind === "grant" ? (
          <Trans>
            Aide n° {number}, octroyée le <Day date={grantOn} />
          </Trans>
        ) : (
          <Trans>
            Aide n° {number}, née de l'échéancier allongé le <Day date={grantOn} />
          </Trans>
        )}
        {computation === null ? (
          <>
            {" : "}
            <Trans>son montant attend le taux de base de ce jour-là</Trans>
          </>
        ) : (
          <>
            {" : "}
            <strong>
              <Amount cents={computation.counted} />
            </strong>
          </>
        )}
        {". "}
        <RegisterStatus of={of} />
      </p>
      {computation === null || withdrawnOn !== null ? null : (
        <>
          {mayCall(aidContract.routes.readAidLetter) ? (
            <p>
              <FileLink
                contract={aidContract}
                file="readAidLetter"
                given={{ params: { territory, aid: of.id } }}
              >
                <Trans>Lettre à l'entreprise</Trans>
              </FileLink>
            </p>
          ) : null}
          <details>
            <summary>
              <Trans>Voir le calcul et ses données</Trans>
            </summary>
            <AidFormula of={computation} />
          </details>
        </>
      )}
    </>
  );
}

export function RegisterStatus({ of }: { of: ReadAid }) {
  const { withdrawnOn, registration, isToRegister, isLate, registerDueOn, computation } = of;
  if (withdrawnOn !== null)
    return (
      <Status tone="ochre">
        <Trans>
          caduque depuis le <Day date={withdrawnOn} />
        </Trans>
      </Status>
    );
  if (registration !== null)
    return (
      <Status tone="sea">
        <Trans>
          au registre depuis le <Day date={registration.declaredOn} />, n° {registration.receipt}
        </Trans>
      </Status>
    );
  if (computation === null)
    return (
      <Status tone="ochre">
        <Trans>à calculer</Trans>
      </Status>
    );
  if (!isToRegister)
    return (
      <Status tone="sea">
        <Trans>sans registre à cette date</Trans>
      </Status>
    );
  return (
    <Status tone={isLate ? "brick" : "ochre"}>
      <Trans>
        à déclarer au registre avant le <Day date={registerDueOn} />
      </Trans>
    </Status>
  );
}
