import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { z } from "zod";
import { basisPoints } from "#kernel/basis-points.ts";
import { formatShare } from "#kernel/format.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Day } from "#web/design/day.tsx";
import { Facts } from "#web/design/facts.tsx";
import { NumberField } from "#web/design/number-field.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { Rate } from "#web/design/rate.tsx";
import { Reading } from "#web/design/reading.tsx";
import { Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import type { WatchPage } from "../contract/watch-routes.ts";
import { conventionContract } from "../contract.ts";
import type { ConventionActProps } from "./read-convention.ts";

type ReadWatch = z.output<typeof WatchPage>;

interface WatchProps {
  params: ConventionActProps["params"];
  read: ReadWatch;
}

/** How much hangs on one partner, and how far the public share is from what is aimed at. */
export function WatchSection({ params }: Pick<WatchProps, "params">) {
  const { mayCall } = useRights(params.territory);
  const watch = useRead(conventionContract, "readWatch", { params });
  return (
    <Card id="surveillance" title={<Trans>Ce que l'on surveille</Trans>}>
      <Reading of={watch}>
        {(read) => (
          <>
            <Watched read={read} />
            {mayCall(conventionContract.routes.decideWatch) ? (
              <details>
                <summary>
                  <Trans>Changer ce que l'on surveille</Trans>
                </summary>
                <DecideWatch key={read.version} params={params} read={read} />
              </details>
            ) : null}
          </>
        )}
      </Reading>
    </Card>
  );
}

function Watched({ read: { concentration, publicShare, watch, decidedOn } }: Pick<WatchProps, "read">) {
  const locale = useLocale();
  const threshold = formatShare(watch.largestShare, locale);
  return (
    <>
      <Facts
        facts={[
          {
            key: "largest",
            label: <Trans>Part du plus grand partenaire dans la mise privée</Trans>,
            value: (
              <>
                <Rate of={concentration.share} />{" "}
                {concentration.share === null ? null : concentration.isAbove ? (
                  <Status tone="brick">
                    <Trans>au-dessus de {threshold}</Trans>
                  </Status>
                ) : (
                  <Status tone="sea">
                    <Trans>dans la limite de {threshold}</Trans>
                  </Status>
                )}
              </>
            ),
          },
          {
            key: "aimed",
            label: <Trans>Part publique visée</Trans>,
            value: <Rate of={publicShare.aimed} />,
          },
          {
            key: "actual",
            label: <Trans>Part publique de ce qui est versé</Trans>,
            value: (
              <>
                <Rate of={publicShare.actual} /> <Gap points={publicShare.gap} />
              </>
            ),
          },
        ]}
      />
      <Note>
        {decidedOn === null ? (
          <Trans>
            Sans décision du territoire, l'alerte est à la moitié de la mise privée, et la part publique visée
            est celle de la règle.
          </Trans>
        ) : (
          <Trans>
            Décidé le <Day date={decidedOn} />.
          </Trans>
        )}
      </Note>
    </>
  );
}

/** Distance to what is aimed at, in points. */
function Gap({ points }: { points: number | null }) {
  const locale = useLocale();
  if (points === null || points === 0) return null;
  const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(Math.abs(points) / 100);
  return points < 0 ? (
    <Status tone="ochre">
      <Trans>{written} points au-dessous</Trans>
    </Status>
  ) : (
    <Status tone="ochre">
      <Trans>{written} points au-dessus</Trans>
    </Status>
  );
}

function DecideWatch({ params, read: { watch, version, publicShare } }: WatchProps) {
  const { t } = useLingui();
  const [largest, setLargest] = useState<number>(watch.largestShare / 100);
  const [aimed, setAimed] = useState<number | undefined>(
    watch.publicShare === null ? undefined : watch.publicShare / 100,
  );
  const [done, setDone] = useState("");
  const decide = useWrite(conventionContract, "decideWatch");
  const rule = <Rate of={publicShare.planned} />;

  async function submit() {
    const points = (percent: number) => basisPoints(Math.round(percent * 100));
    const body = {
      version,
      largestShare: points(largest),
      publicShare: aimed === undefined ? null : points(aimed),
    };
    if ((await decide.send({ params, body })) !== null) setDone(t`Décidé.`);
  }

  return (
    <Asked
      {...decide}
      quiet
      done={done}
      submit={<Trans>Décider ces seuils</Trans>}
      onSubmit={() => void submit()}
    >
      <NumberField
        label={<Trans>Avertir quand un partenaire dépasse</Trans>}
        suffix="%"
        decimals={2}
        min={0}
        max={100}
        value={largest}
        onChange={setLargest}
      />
      <NumberField
        label={<Trans>Part publique visée</Trans>}
        hint={<Trans>Sans rien ici, c'est celle de la règle : {rule}.</Trans>}
        suffix="%"
        decimals={2}
        min={0}
        max={100}
        value={aimed}
        onChange={setAimed}
        onEmptied={() => setAimed(undefined)}
      />
    </Asked>
  );
}
