import { Trans } from "@lingui/react/macro";
import { Day } from "#web/design/day.tsx";
import type { ReadDefinition } from "./read-jobs.ts";

/** What counts as a job, and by whose definition. */
export function DefinitionSentence({ of }: { of: ReadDefinition }) {
  const { cddMonths } = of;
  return (
    <>
      <Trans>
        Est embauché qui est recruté depuis l'accord en CDI, ou en CDD d'au moins {cddMonths} mois ; est
        maintenu un poste menacé que l'accord a nommé.
      </Trans>{" "}
      {of.areApprenticesCounted ? (
        <Trans>Les apprentis comptent parmi les embauchés.</Trans>
      ) : (
        <Trans>Les apprentis se comptent à part.</Trans>
      )}{" "}
      {of.isOwnerCounted ? (
        <Trans>Le dirigeant compte dans l'effectif.</Trans>
      ) : (
        <Trans>Le dirigeant ne compte pas dans l'effectif.</Trans>
      )}{" "}
      {of.fromOn === null ? (
        <Trans>(Définition du programme.)</Trans>
      ) : (
        <Trans>
          (Définition du territoire depuis le <Day date={of.fromOn} />
          .)
        </Trans>
      )}
    </>
  );
}
