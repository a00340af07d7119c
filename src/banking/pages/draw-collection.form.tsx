import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Checkbox } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { sum } from "#kernel/money.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Amount } from "#web/design/amount.tsx";
import { Choice } from "#web/design/form.tsx";
import { bankingContract } from "../contract.ts";
import type { LateKind } from "../domain/late-debits.ts";
import type { ReadBank } from "./read-banking.ts";

type Debits = NonNullable<ReadBank["debits"]>;

/** The first of the two people; the run opens on its page. */
export function DrawCollection({ read, debits }: { read: ReadBank; debits: Debits }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [scheme, setScheme] = useState<"CORE" | "B2B">("CORE");
  const [late, setLate] = useState<readonly LateKind[]>([]);
  const draw = useWrite(bankingContract, "drawCollection");
  const { territory, fund, window } = read;
  const waiting = debits.late.ready.filter(({ mandate }) => mandate.scheme === scheme);

  async function submit() {
    const kinds = late.filter((kind) => waiting.some((debit) => debit.kind === kind));
    const body = { ...window, scheme, late: kinds };
    const run = await draw.send({ params: { territory, fund: fund.id }, body });
    if (run !== null)
      await navigate({ to: "/territoires/$territory/lots/$run", params: { territory, run: run.id } });
  }

  return (
    <Asked {...draw} submit={<Trans>Préparer le lot de prélèvements</Trans>} onSubmit={() => void submit()}>
      {read.account?.profile.b2bAllowed === true ? (
        <Choice
          label={t`Quel prélèvement ? Un fichier n'en porte qu'un.`}
          value={scheme}
          options={[
            { value: "CORE", label: t`ordinaire (CORE)` },
            { value: "B2B", label: t`interentreprises (B2B)` },
          ]}
          onChange={setScheme}
        />
      ) : null}
      {(["missed", "returned"] as const).map((kind) => (
        <LateChoice
          key={kind}
          kind={kind}
          debits={waiting.filter((debit) => debit.kind === kind)}
          isJoined={late.includes(kind)}
          onChange={(isJoined) =>
            setLate(isJoined ? [...late, kind] : late.filter((other) => other !== kind))
          }
        />
      ))}
    </Asked>
  );
}

function LateChoice({
  kind,
  debits,
  isJoined,
  onChange,
}: {
  kind: LateKind;
  debits: Debits["late"]["ready"];
  isJoined: boolean;
  onChange: (isJoined: boolean) => void;
}) {
  if (debits.length === 0) return null;
  const total = <Amount cents={sum(debits.map(({ amount }) => amount))} />;
  return (
    <Checkbox
      size="md"
      checked={isJoined}
      onChange={(event) => onChange(event.currentTarget.checked)}
      label={
        kind === "missed" ? (
          <>
            <Plural
              value={debits.length}
              one="Y joindre # échéance passée, jamais présentée"
              other="Y joindre # échéances passées, jamais présentées"
            />{" "}
            ({total})
          </>
        ) : (
          <>
            <Plural
              value={debits.length}
              one="Y joindre # échéance revenue impayée"
              other="Y joindre # échéances revenues impayées"
            />{" "}
            ({total})
          </>
        )
      }
    />
  );
}
