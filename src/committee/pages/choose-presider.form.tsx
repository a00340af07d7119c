import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useWrite } from "#web/api/use-write.ts";
import { Refusal } from "#web/design/refusal.tsx";
import { Status } from "#web/design/status.tsx";
import { committeeContract } from "../contract.ts";
import { votersOn } from "./ballot.fields.tsx";
import type { ReadItem, ReadSitting, SittingParams } from "./read-sitting.ts";

interface ChoosePresiderProps {
  params: SittingParams;
  sitting: ReadSitting;
  item: ReadItem;
  mayChoose: boolean;
}

/** Who presides over the item; when the chair cannot, whoever the members choose among them. */
export function ChoosePresider({ params, sitting, item, mayChoose }: ChoosePresiderProps) {
  const { t } = useLingui();
  const choose = useWrite(committeeContract, "choosePresider");
  const name = sitting.members.find(({ id }) => id === item.presider)?.person.name;
  if (name !== undefined) {
    return (
      <p>
        <Trans>Préside ce dossier : {name}</Trans>
        {item.isChairReplaced ? (
          <>
            {" "}
            <Status tone="ochre">
              <Trans>en remplacement</Trans>
            </Status>
          </>
        ) : null}
      </p>
    );
  }
  return (
    <>
      <p role="status">
        <Status tone="brick">
          <Trans>Personne ne peut présider ce dossier : qui devait le faire est déporté, ou absent.</Trans>
        </Status>
      </p>
      {mayChoose ? (
        <NativeSelect
          size="md"
          maw="24rem"
          label={<Trans>Préside ce dossier</Trans>}
          value=""
          onChange={(event) => {
            const chair = event.currentTarget.value;
            if (chair !== "") void choose.send({ params: { ...params, item: item.id }, body: { chair } });
          }}
          data={[
            { value: "", label: t`(choisissez une personne)` },
            ...votersOn(item, sitting).map(({ id, person }) => ({ value: id, label: person.name })),
          ]}
        />
      ) : null}
      <Refusal of={choose.refusal} />
    </>
  );
}
