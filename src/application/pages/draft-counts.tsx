import { Plural, Trans } from "@lingui/react/macro";
import { useRead } from "#web/api/use-read.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";

/** Requests that are being written: how many, and nothing of what they say. */
export function DraftCounts({ territory }: { territory: string }) {
  const { mayCall } = useRights(territory);
  return mayCall(applicationContract.routes.countDrafts) ? <Counted territory={territory} /> : null;
}

function Counted({ territory }: { territory: string }) {
  const { data } = useRead(applicationContract, "countDrafts", { params: { territory } });
  if (data === undefined || data.underWay === 0) return null;
  const { underWay, resting, restingDays } = data;
  return (
    <p>
      <Plural
        value={underWay}
        one="Une demande s'écrit en ligne : vous la lirez une fois déposée."
        other="# demandes s'écrivent en ligne : vous les lirez une fois déposées."
      />{" "}
      {resting === 0 ? null : (
        <Trans>
          Sans nouvelle depuis {restingDays} jours : {resting}.
        </Trans>
      )}
    </p>
  );
}
