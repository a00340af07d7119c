import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect } from "@mantine/core";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Refusal } from "#web/design/refusal.tsx";
import { applicationContract } from "../contract.ts";
import type { FileParams, ReadApplication } from "./read-application.ts";

interface AssignmentProps {
  params: FileParams;
  read: ReadApplication;
}

/** Which coordinator holds the file: it is then among their own, and its tasks are theirs. */
export function Assignment({ params, read }: AssignmentProps) {
  const { t } = useLingui();
  const { territory } = params;
  const people = useRead(applicationContract, "listFilePeople", { params: { territory } });
  const assign = useWrite(applicationContract, "assignApplication");
  const holder = read.assignedTo;
  const coordinators = people.data?.coordinators ?? [];
  // Someone who has left still holds it, until it is given to another.
  const hasLeft = holder !== null && !coordinators.some(({ id }) => id === holder.id);
  return (
    <>
      <NativeSelect
        size="md"
        label={<Trans>Suivi par</Trans>}
        disabled={people.data === undefined || assign.isSending}
        value={holder?.id ?? ""}
        onChange={({ currentTarget: { value } }) =>
          void assign.send({ params, body: { to: value === "" ? null : value } })
        }
        data={[
          { value: "", label: t`(personne encore)` },
          ...(hasLeft ? [{ value: holder.id, label: holder.name }] : []),
          ...coordinators.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Refusal of={assign.refusal} />
    </>
  );
}
