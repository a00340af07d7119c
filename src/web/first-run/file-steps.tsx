import { msg } from "@lingui/core/macro";
import { Plural, Trans } from "@lingui/react/macro";
import { applicationContract } from "#application/contract.ts";
import { committeeContract } from "#committee/contract.ts";
import { Day } from "#web/design/day.tsx";
import { step } from "./step.ts";

export const rulesStep = step(
  { key: "rules", title: msg`Les règles d'éligibilité`, does: applicationContract.routes.setPolicy },
  { contract: applicationContract, name: "readPolicy", given: { query: {} } },
  ({ inForce }, territory) => {
    const fromOn = inForce?.version.fromOn ?? null;
    return {
      state: fromOn === null ? "waiting" : "done",
      said:
        fromOn === null ? (
          <Trans>
            Celles du programme, par défaut. Fixez les vôtres si la convention en décide autrement.
          </Trans>
        ) : (
          <Trans>
            Les vôtres, depuis le <Day date={fromOn} />.
          </Trans>
        ),
      verb: <Trans>Régler l'éligibilité</Trans>,
      link: { to: "/territoires/$territory/regles", params: { territory } },
    };
  },
);

export const committeeStep = step(
  { key: "committee", title: msg`Le comité d'agrément`, does: committeeContract.routes.appointMember },
  { contract: committeeContract, name: "listMembers" },
  ({ on, members }, territory) => {
    const voting = members.filter(
      ({ votes, fromOn, toOn }) => votes && fromOn <= on && (toOn === null || on < toOn),
    ).length;
    return {
      state: voting === 0 ? "missing" : "done",
      said:
        voting === 0 ? (
          <Trans>Personne ne vote encore : nommez ses membres, collège par collège.</Trans>
        ) : (
          <Plural value={voting} one="# membre vote." other="# membres votent." />
        ),
      verb: <Trans>Nommer les membres</Trans>,
      link: { to: "/territoires/$territory/comite/membres", params: { territory } },
    };
  },
);

export const firstFileStep = step(
  { key: "file", title: msg`Le premier dossier`, does: applicationContract.routes.openApplication },
  { contract: applicationContract, name: "listApplications" },
  ({ applications }, territory) => {
    const count = applications.length;
    return {
      state: count === 0 ? "missing" : "done",
      said:
        count === 0 ? (
          <Trans>Aucun encore. Une entreprise peut se tester sans compte, ou vous ouvrez son dossier.</Trans>
        ) : (
          <Plural value={count} one="# dossier ouvert." other="# dossiers ouverts." />
        ),
      verb: count === 0 ? <Trans>Ouvrir un dossier</Trans> : <Trans>Voir les dossiers</Trans>,
      link:
        count === 0
          ? { to: "/territoires/$territory/dossiers/nouveau", params: { territory } }
          : { to: "/territoires/$territory/dossiers", params: { territory } },
    };
  },
);
