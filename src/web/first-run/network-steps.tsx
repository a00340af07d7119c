import { msg } from "@lingui/core/macro";
import { Plural, Trans } from "@lingui/react/macro";
import type { Role } from "#kernel/role.ts";
import { networkContract } from "#network/contract.ts";
import { MissingRoles } from "./missing-roles.tsx";
import { step } from "./step.ts";

/** Without one of these a file cannot go from its deposit to its repayment. */
const neededRoles: readonly Role[] = ["coordinator", "treasurer", "secretary", "chair"];

const firstSteps = { contract: networkContract, name: "readFirstSteps" } as const;

export const perimeterStep = step(
  { key: "perimeter", title: msg`Le périmètre`, does: networkContract.routes.extendPerimeter },
  firstSteps,
  ({ communes }, territory) => ({
    state: communes === 0 ? "missing" : "done",
    said:
      communes === 0 ? (
        <Trans>Aucune commune : une entreprise ne peut pas savoir si elle en est.</Trans>
      ) : (
        <Plural value={communes} one="# commune aujourd'hui." other="# communes aujourd'hui." />
      ),
    verb: communes === 0 ? <Trans>Fixer le périmètre</Trans> : <Trans>Voir le périmètre</Trans>,
    link: { to: "/territoires/$territory/perimetre", params: { territory } },
  }),
);

export const partnersStep = step(
  {
    key: "partners",
    title: msg`L'opérateur et les partenaires`,
    does: networkContract.routes.addOrganisation,
  },
  firstSteps,
  ({ organisations }, territory) => ({
    state: organisations === 0 ? "missing" : organisations === 1 ? "waiting" : "done",
    said:
      organisations === 0 ? (
        <Trans>Aucune organisation : il en faut une pour tenir le fonds, d'autres pour promettre.</Trans>
      ) : organisations === 1 ? (
        <Trans>Une organisation. Enregistrez aussi celles qui signeront la convention.</Trans>
      ) : (
        <Plural
          value={organisations}
          one="# organisation enregistrée."
          other="# organisations enregistrées."
        />
      ),
    verb: <Trans>Enregistrer un partenaire</Trans>,
    link: { to: "/territoires/$territory/partenaires", params: { territory } },
  }),
);

export const peopleStep = step(
  {
    key: "people",
    title: msg`Les personnes et leurs sièges`,
    does: networkContract.routes.grantSeat,
    opens: networkContract.routes.listSeats,
  },
  firstSteps,
  ({ roles }, territory) => {
    const held = roles.filter(({ held: count }) => count > 0).map(({ role }) => role);
    const missing = neededRoles.filter((role) => !held.includes(role));
    const waiting = roles.reduce((count, role) => count + role.waiting, 0);
    return {
      state: missing.length > 0 ? "missing" : waiting > 0 ? "waiting" : "done",
      said: (
        <>
          {missing.length > 0 ? <MissingRoles of={missing} /> : null}{" "}
          {waiting > 0 ? (
            <Plural
              value={waiting}
              one="# siège attend que sa personne choisisse un mot de passe."
              other="# sièges attendent que leur personne choisisse un mot de passe."
            />
          ) : missing.length === 0 ? (
            <Trans>Chaque rôle nécessaire est tenu.</Trans>
          ) : null}
        </>
      ),
      verb: <Trans>Inviter une personne</Trans>,
      link: { to: "/territoires/$territory/personnes", params: { territory } },
    };
  },
);
