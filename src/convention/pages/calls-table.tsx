import { Trans, useLingui } from "@lingui/react/macro";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { decimalOf } from "#web/design/decimal.ts";
import { Note } from "#web/design/page.tsx";
import { Status } from "#web/design/status.tsx";
import { CallPapers } from "./call-papers.tsx";
import type { ConventionActProps, ReadCall, ReadCallLine } from "./read-convention.ts";

/** Each call with its lines: what was asked, what came, what still waits and for what. */
export function CallsTable({ params, calls }: { params: Params; calls: readonly ReadCall[] }) {
  return <CallLinesTable params={params} lines={calls.flatMap((call) => call.lines)} />;
}

type Params = ConventionActProps["params"];

export function CallLinesTable({ params, lines }: { params: Params; lines: readonly ReadCallLine[] }) {
  const { t } = useLingui();
  return (
    <DataTable
      caption={t`Appels de fonds`}
      file="alize-appels-de-fonds"
      rows={lines}
      rowKey={({ id }) => id}
      empty={
        <Trans>
          Aucun appel de fonds encore. Le premier suit la signature, à la date prévue des tranches.
        </Trans>
      }
      columns={[
        { key: "number", title: t`Appel`, value: ({ number }) => number },
        {
          key: "called-on",
          title: t`Appelé le`,
          value: ({ calledOn }) => calledOn,
          cell: ({ calledOn }) => <Day date={calledOn} />,
        },
        { key: "holder", title: t`Partenaire`, value: ({ holder }) => holder.name },
        {
          key: "amount",
          title: t`Montant`,
          numeric: true,
          value: ({ amount }) => decimalOf(amount),
          cell: ({ amount }) => <Amount cents={amount} />,
        },
        {
          key: "paid",
          title: t`Versé`,
          numeric: true,
          value: ({ paid }) => decimalOf(paid),
          cell: ({ paid }) => <Amount cents={paid} />,
        },
        {
          key: "left",
          title: t`Reste`,
          numeric: true,
          value: ({ left }) => decimalOf(left),
          cell: ({ left }) => <Amount cents={left} />,
        },
        { key: "state", title: t`État`, value: stateOf, cell: (line) => <CallState line={line} /> },
        {
          key: "papers",
          title: t`Lettre et reçus`,
          value: ({ told }) => told.map(({ on }) => on).join(" "),
          cell: (line) => <CallPapers params={params} line={line} />,
        },
      ]}
    />
  );
}

function stateOf({ left, isLate, waitsFor }: ReadCallLine): string {
  if (left === 0n) return "paid";
  return waitsFor ?? (isLate ? "late" : "open");
}

function CallState({ line }: { line: ReadCallLine }) {
  return (
    <>
      <PaidState line={line} />
      <LiftedWait line={line} />
      {line.cancelled.map(({ id, amount, cancelledOn }) => (
        <Note key={id}>
          <Trans>
            Versement de <Amount cents={amount} /> annulé le <Day date={cancelledOn} />
          </Trans>
        </Note>
      ))}
    </>
  );
}

/** What the payer waited for, once it has come. */
function LiftedWait({ line: { waitedFor, liftedOn, evidence } }: { line: ReadCallLine }) {
  if (waitedFor === null || liftedOn === null) return null;
  return (
    <Note>
      <Trans>
        Attente levée le <Day date={liftedOn} /> : {evidence ?? waitedFor}
      </Trans>
    </Note>
  );
}

function PaidState({ line: { left, isLate, waitsFor, payments } }: { line: ReadCallLine }) {
  const paidOn = payments.at(-1)?.paidOn;
  if (left === 0n) {
    return (
      <Status tone="sea">
        {paidOn === undefined ? (
          <Trans>versé</Trans>
        ) : (
          <Trans>
            versé le <Day date={paidOn} />
          </Trans>
        )}
      </Status>
    );
  }
  if (waitsFor !== null) {
    return (
      <Status tone="ochre">
        <Trans>attend : {waitsFor}</Trans>
      </Status>
    );
  }
  return isLate ? (
    <Status tone="brick">
      <Trans>en retard</Trans>
    </Status>
  ) : (
    <Status tone="ochre">
      <Trans>à verser</Trans>
    </Status>
  );
}
