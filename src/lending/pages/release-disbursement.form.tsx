import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { formatEuros } from "#kernel/format.ts";
import { useWrite } from "#web/api/use-write.ts";
import { ActForm } from "#web/design/act-form.tsx";
import { Day } from "#web/design/day.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useMe } from "#web/signed-in/use-me.ts";
import { lendingContract } from "../contract.ts";
import { ProposeDisbursement } from "./propose-disbursement.form.tsx";
import type { ActProps, ReadAdvance } from "./read-advance.ts";

interface ReleaseProps extends ActProps {
  order: NonNullable<ReadAdvance["order"]>;
}

/** The second of the two people: the money leaves. Whoever proposed may choose another day instead. */
export function ReleaseDisbursement({ params, read, order }: ReleaseProps) {
  const { t } = useLingui();
  const locale = useLocale();
  const me = useMe();
  const [done, setDone] = useState("");
  const release = useWrite(lendingContract, "releaseDisbursement");
  if (me?.person.id === order.proposedBy.id) return <ProposeDisbursement params={params} read={read} />;
  const amount = formatEuros(order.amount, locale);

  async function submit() {
    if ((await release.send({ params, body: { order: order.id } })) !== null) setDone(t`Versement libéré.`);
  }

  return (
    <ActForm
      {...release}
      title={<Trans>Libérer le versement de {amount}</Trans>}
      lead={
        <Trans>
          Proposé par {order.proposedBy.name} pour le <Day date={order.payOn} />.
        </Trans>
      }
      submit={<Trans>Libérer le versement</Trans>}
      done={done}
      onSubmit={() => void submit()}
    />
  );
}
