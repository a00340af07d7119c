import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { readOf } from "#web/api/use-read.ts";
import { Day } from "#web/design/day.tsx";
import { NextStep } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { expertiseContract } from "../contract.ts";
import type { NeedProps, ReadNeed, ReadProposal } from "./read-expertise.ts";

/** What comes next for a need; who may read its proposals is told how far they are. */
export function NeedNextStep({ territory, need }: NeedProps) {
  const { mayCall } = useRights(territory);
  const read = useQuery({
    ...readOf(expertiseContract, "listProposals", { params: { territory }, query: { need: need.id } }),
    enabled: mayCall(expertiseContract.routes.listProposals),
  });
  return (
    <NextStep>
      <strong>
        <Trans>Prochaine étape.</Trans>
      </strong>{" "}
      <Sentence need={need} proposals={read.data?.proposals ?? []} />
    </NextStep>
  );
}

function Sentence({ need, proposals }: { need: ReadNeed; proposals: readonly ReadProposal[] }) {
  const isThere = (wanted: ReadProposal["status"]) => proposals.some(({ status }) => status === wanted);
  switch (need.status) {
    case "detected":
      return <Trans>L'animateur qualifie le besoin avec le dirigeant.</Trans>;
    case "qualified":
      if (isThere("agreed")) {
        return (
          <Trans>L'expert et son employeur sont d'accord : l'animateur établit la lettre de mission.</Trans>
        );
      }
      if (isThere("accepted"))
        return <Trans>Un expert accepte ; son employeur doit donner son accord.</Trans>;
      if (need.pendingProposals === 0) return <Trans>L'animateur propose le besoin à un expert.</Trans>;
      return (
        <Plural
          value={need.pendingProposals}
          one="Une proposition attend la réponse de l'expert."
          other="# propositions attendent la réponse d'un expert."
        />
      );
    case "covered":
      return <Trans>Rien à faire ici : le besoin est couvert par une mission.</Trans>;
    case "dropped":
      return need.dropped === null ? null : (
        <Trans>
          Rien à faire : le besoin est abandonné depuis le <Day date={need.dropped.on} />. {need.dropped.why}
        </Trans>
      );
  }
}
