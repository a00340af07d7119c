import { msg } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { bankingContract } from "#banking/contract.ts";
import { conventionContract } from "#convention/contract.ts";
import { fundContract } from "#fund/contract.ts";
import { lendingContract } from "#lending/contract.ts";
import { Day } from "#web/design/day.tsx";
import { step } from "./step.ts";

export const fundStep = step(
  { key: "fund", title: msg`Le fonds`, does: fundContract.routes.openFund },
  { contract: fundContract, name: "listFunds" },
  ({ funds }, territory) => {
    if (funds.length === 0) {
      return {
        state: "missing",
        said: <Trans>Aucun fonds : une convention en alimente un, et une avance en sort.</Trans>,
        verb: <Trans>Ouvrir le fonds</Trans>,
        link: { to: "/territoires/$territory/fonds", params: { territory } },
      };
    }
    const names = funds.map(({ name }) => name).join(", ");
    return {
      state: "done",
      said: <Trans>Ouvert : {names}.</Trans>,
      verb: <Trans>Voir le fonds</Trans>,
      link: { to: "/territoires/$territory/fonds", params: { territory } },
    };
  },
);

export const conventionStep = step(
  { key: "convention", title: msg`La convention`, does: conventionContract.routes.signConvention },
  { contract: conventionContract, name: "listConventions", given: { query: {} } },
  ({ on, conventions }, territory) => {
    const standing = conventions.find(({ status }) => status === "running");
    const coming = conventions.find(({ status }) => status === "to-come");
    const shown = standing ?? coming;
    if (shown === undefined) {
      return {
        state: "missing",
        said: (
          <Trans>
            Aucune convention en cours au <Day date={on} /> : qui promet quoi, en euros et en journées.
          </Trans>
        ),
        verb: <Trans>Signer une convention</Trans>,
        link: { to: "/territoires/$territory/conventions/nouvelle", params: { territory } },
      };
    }
    return {
      state: standing === undefined ? "waiting" : "done",
      said:
        standing === undefined ? (
          <Trans>
            Signée, elle commence le <Day date={shown.startsOn} />.
          </Trans>
        ) : (
          <Trans>
            En cours jusqu'au <Day date={shown.endsOn} />.
          </Trans>
        ),
      verb: <Trans>Voir la convention</Trans>,
      link: {
        to: "/territoires/$territory/conventions/$convention",
        params: { territory, convention: shown.id },
      },
    };
  },
);

export const bankStep = step(
  { key: "bank", title: msg`Le compte du fonds à la banque`, does: bankingContract.routes.proposeAccount },
  { contract: bankingContract, name: "listBanks" },
  ({ banks }, territory) => {
    const lacking = banks.find(({ account }) => account === null) ?? null;
    const waiting = banks.find(({ waits }) => waits) ?? null;
    const [bank = null] = banks;
    const shown = waiting ?? lacking ?? bank;
    if (shown === null) {
      return {
        state: "missing",
        said: <Trans>D'abord le fonds, puis le compte que sa banque lui ouvre.</Trans>,
        verb: <Trans>Voir la banque</Trans>,
        link: { to: "/territoires/$territory/banque", params: { territory } },
      };
    }
    return {
      state: waiting !== null ? "waiting" : lacking !== null ? "missing" : "done",
      does: waiting !== null ? bankingContract.routes.confirmAccount : bankingContract.routes.proposeAccount,
      said:
        waiting !== null ? (
          <Trans>Un compte est proposé : une autre personne le vérifie et le confirme.</Trans>
        ) : lacking !== null ? (
          <Trans>
            Aucun compte : le trésorier propose l'IBAN et l'identifiant de créancier (ICS), une autre personne
            confirme.
          </Trans>
        ) : (
          <Trans>Confirmé par deux personnes.</Trans>
        ),
      verb:
        waiting !== null ? (
          <Trans>Confirmer le compte</Trans>
        ) : lacking !== null ? (
          <Trans>Proposer le compte</Trans>
        ) : (
          <Trans>Voir la banque</Trans>
        ),
      link: { to: "/territoires/$territory/fonds/$fund/banque", params: { territory, fund: shown.fund } },
    };
  },
);

export const reminderStep = step(
  { key: "reminders", title: msg`Le plan de relance`, does: lendingContract.routes.setReminderPlan },
  { contract: lendingContract, name: "readReminderPlans" },
  ({ inForce }, territory) => {
    const isOwn = inForce.version > 0;
    return {
      state: isOwn && inForce.contact !== null ? "done" : "waiting",
      said: isOwn ? (
        inForce.contact === null ? (
          <Trans>Le vôtre, mais sans nom ni téléphone : une relance dirait d'appeler personne.</Trans>
        ) : (
          <Trans>Le vôtre, signé {inForce.contact.name}.</Trans>
        )
      ) : (
        <Trans>
          Celui du programme, par défaut. Dites au moins qui appeler : vos lettres porteront son nom.
        </Trans>
      ),
      verb: <Trans>Régler le plan</Trans>,
      link: { to: "/territoires/$territory/relances/plan", params: { territory } },
    };
  },
);
