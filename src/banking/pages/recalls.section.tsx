import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Textarea } from "@mantine/core";
import { formatDay, formatEuros } from "#kernel/format.ts";
import { sum } from "#kernel/money.ts";
import { Amount } from "#web/design/amount.tsx";
import { DataTable } from "#web/design/data-table.tsx";
import { Day } from "#web/design/day.tsx";
import { moneyColumn } from "#web/design/money-column.tsx";
import { Card } from "#web/design/page.tsx";
import { Status } from "#web/design/status.tsx";
import { useRights } from "#web/signed-in/use-me.ts";
import { bankingContract } from "../contract.ts";
import { AdvanceLink } from "./advance-link.tsx";
import { recallStateNames, recallStateTones } from "./banking-words.ts";
import type { ReadBank } from "./read-banking.ts";
import { TellRecalls } from "./tell-recalls.form.tsx";

type Recall = ReadBank["recalls"][number];

/** Debits that left before their advance's transfer came back: each named until it is recalled, and what became of it then. */
export function RecallsSection({ read }: { read: ReadBank }) {
  const { mayCall } = useRights(read.territory);
  const { recalls } = read;
  if (recalls.length === 0) return null;
  const waiting = recalls.filter(({ state }) => state === "to-recall");
  return (
    <Card
      title={
        <Plural
          value={waiting.length}
          _0="Prélèvements rappelés"
          one="# prélèvement à rappeler"
          other="# prélèvements à rappeler"
        />
      }
      lead={
        <Trans>
          Ces prélèvements ont été remis à la banque, puis le versement de leur avance est revenu.
          Demandez-lui de ne pas les présenter. Ce qui viendrait malgré tout ne rembourse rien : il se rend à
          l'entreprise.
        </Trans>
      }
    >
      <Recalls read={read} />
      {waiting.length === 0 ? null : <BankText waiting={waiting} />}
      {waiting.length > 0 && mayCall(bankingContract.routes.tellRecalls) ? (
        <TellRecalls read={read} waiting={waiting} />
      ) : null}
    </Card>
  );
}

function Recalls({ read: { territory, recalls } }: { read: ReadBank }) {
  const { t, i18n } = useLingui();
  return (
    <DataTable
      caption={t`Prélèvements à rappeler`}
      file="alize-rappels"
      rows={recalls}
      rowKey={({ item }) => item}
      empty={null}
      columns={[
        {
          key: "firm",
          title: t`Entreprise`,
          value: ({ firm }) => firm,
          cell: ({ advance, firm }) => <AdvanceLink territory={territory} advance={advance} name={firm} />,
        },
        moneyColumn("amount", t`Montant`, ({ amount }: Recall) => amount),
        { key: "on", title: t`Prélevé le`, value: ({ on }) => on, cell: ({ on }) => <Day date={on} /> },
        { key: "reference", title: t`Référence (EndToEndId)`, value: ({ endToEnd }) => endToEnd },
        { key: "rum", title: t`Mandat`, value: ({ rum }) => rum },
        { key: "message", title: t`Lot (MsgId)`, value: ({ messageId }) => messageId },
        {
          key: "why",
          title: t`Pourquoi`,
          value: ({ because }) => `${because.on} ${because.why ?? ""}`,
          cell: ({ because }) => (
            <>
              <Day date={because.on} /> : {because.why}
            </>
          ),
        },
        {
          key: "state",
          title: t`Où il en est`,
          value: ({ state }) => i18n._(recallStateNames[state]),
          cell: ({ state, recall }) => (
            <>
              <Status tone={recallStateTones[state]}>{i18n._(recallStateNames[state])}</Status>{" "}
              {recall === null ? null : (
                <Trans>
                  par {recall.by.name}, le <Day date={recall.on} /> : {recall.how}
                </Trans>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** What the bank needs to find them, ready to be copied: it is written in the bank's language, whatever the reader's. */
function BankText({ waiting }: { waiting: readonly Recall[] }) {
  const { t } = useLingui();
  const total = sum(waiting.map(({ amount }) => amount));
  const runs = Map.groupBy(waiting, ({ messageId }) => messageId);
  const text = [
    "Bonjour,",
    "",
    `Merci de ne pas présenter les ${waiting.length} prélèvements SEPA ci-dessous (${formatEuros(total, "fr")}), ou de les rappeler s'ils sont partis.`,
    ...[...runs].flatMap(([messageId, debits]) => [
      "",
      `Fichier ${messageId} (créancier ${debits[0]?.creditorId ?? ""}) :`,
      ...debits.map(
        ({ endToEnd, firm, rum, amount, on }) =>
          `- ${endToEnd} ; ${firm} ; mandat ${rum} ; ${formatEuros(amount, "fr")} ; échéance ${formatDay(on, "fr")}`,
      ),
    ]),
  ].join("\n");
  return (
    <>
      <p>
        <Trans>
          <Amount cents={total} /> en tout. La banque les retrouve par ce texte, à lui envoyer.
        </Trans>
      </p>
      <Textarea
        size="md"
        readOnly
        autosize
        minRows={4}
        maxRows={16}
        lang="fr"
        label={t`Texte pour votre banque`}
        value={text}
      />
    </>
  );
}
