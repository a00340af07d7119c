import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useWrite } from "#web/api/use-write.ts";
import { ActionButton, Actions } from "#web/design/actions.tsx";
import { Day } from "#web/design/day.tsx";
import { Refusal } from "#web/design/refusal.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { applicationContract } from "../contract.ts";
import styles from "./application.module.css";
import { Silence } from "./look-up-firm.field.tsx";
import { noticeDatumNames } from "./names.ts";
import type { FileParams, ReadApplication, ReadLookUp } from "./read-application.ts";
import { RegisterSource, RegisterWarnings } from "./register-warnings.tsx";

interface RegisterBlockProps {
  params: FileParams;
  read: ReadApplication;
}

/** What the public register says of the file's firm, beside what the file says. */
export function RegisterBlock({ params, read }: RegisterBlockProps) {
  const { notice, firm } = read;
  const { mayCall } = useRights(params.territory);
  return (
    <div className={styles.block}>
      {notice === null ? null : (
        <>
          <p className={styles.soft}>
            <RegisterSource readAt={notice.readAt} />
          </p>
          <RegisterWarnings notice={notice.notice} />
          <Differences notice={notice} />
        </>
      )}
      {firm.siren !== null && mayCall(applicationContract.routes.lookUpFirm) ? (
        <CheckInRegister territory={params.territory} siren={firm.siren} />
      ) : null}
    </div>
  );
}

type ReadNotice = NonNullable<ReadApplication["notice"]>;

function Differences({ notice }: { notice: ReadNotice }) {
  const { i18n } = useLingui();
  const differing = notice.compared.filter(({ agrees }) => !agrees);
  if (differing.length === 0)
    return (
      <p>
        <Trans>Le dossier dit la même chose que le registre.</Trans>
      </p>
    );
  return (
    <>
      <p>
        <Trans>Le registre dit autre chose, ou davantage :</Trans>
      </p>
      <ul>
        {differing.map(({ datum }) => (
          <li key={datum}>
            {i18n._(noticeDatumNames[datum])} : <Told notice={notice} datum={datum} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the register says of a datum, as one reads it. */
function Told({
  notice: { notice },
  datum,
}: {
  notice: ReadNotice;
  datum: ReadNotice["compared"][number]["datum"];
}) {
  const { headcount, establishment } = notice;
  switch (datum) {
    case "name":
      return notice.name;
    case "siret":
      return establishment?.siret;
    case "commune":
      return establishment?.commune.name;
    case "activity":
      return <Trans>code NAF {notice.activity}</Trans>;
    case "legalForm":
      return notice.legalForm;
    case "ownerName":
      return notice.managers.map(({ name }) => name).join(", ");
    case "createdOn":
      return notice.createdOn === null ? null : <Day date={notice.createdOn} />;
    case "headcount":
      if (headcount === null) return null;
      return headcount.to === null ? (
        <Trans>{headcount.from} personnes ou plus</Trans>
      ) : (
        <Trans>
          de {headcount.from} à {headcount.to} personnes
        </Trans>
      );
    case "insolvency":
      return notice.inInsolvency === true ? <Trans>oui</Trans> : <Trans>non</Trans>;
  }
}

function CheckInRegister({ territory, siren }: { territory: string; siren: string }) {
  const [answer, setAnswer] = useState<ReadLookUp>();
  const lookUp = useWrite(applicationContract, "lookUpFirm");

  async function ask() {
    setAnswer((await lookUp.send({ params: { territory }, body: { number: siren } })) ?? undefined);
  }

  return (
    <>
      <Actions>
        <ActionButton onClick={() => void ask()}>
          <Trans>Vérifier au registre public</Trans>
        </ActionButton>
      </Actions>
      <Refusal of={lookUp.refusal} />
      <div role="status">
        {answer?.state === "silent" ? <Silence why={answer.why} /> : null}
        {answer?.state === "absent" ? (
          <Trans>Le registre public ne connaît pas cette entreprise.</Trans>
        ) : null}
        {answer?.state === "found" ? <Trans>Lu au registre public.</Trans> : null}
      </div>
    </>
  );
}
