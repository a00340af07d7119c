import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { z } from "zod";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { useWrite } from "#web/api/use-write.ts";
import { Asked } from "#web/design/act-form.tsx";
import { Amount } from "#web/design/amount.tsx";
import { Day } from "#web/design/day.tsx";
import { type Fact, Facts } from "#web/design/facts.tsx";
import { Card, Note } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { NextStep, Status } from "#web/design/status.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { type ClosingPreview, fundContract, type NextPeriod } from "../contract.ts";
import { monthsOver } from "../domain/months-over.ts";
import { BooksCheckFact } from "./books-check.tsx";
import { CloseUntil } from "./close-until.tsx";
import { periodInWords } from "./period-in-words.ts";
import { ProvisionsTable } from "./provisions-table.tsx";

type Preview = z.output<typeof ClosingPreview>;
type Period = z.output<typeof NextPeriod>;

/** The next period: the facts to look at, what would be set aside, then the act. */
export function NextClosing({ territory }: { territory: string }) {
  const locale = useLocale();
  const preview = useRead(fundContract, "previewClosing", { params: { territory } });
  return (
    <Reading of={preview}>
      {(read) =>
        read.month === null ? (
          <NextStep>
            <Trans>Le journal est vide. La première période à clore viendra avec la première écriture.</Trans>
          </NextStep>
        ) : (
          <>
            <NextPeriodStep preview={read} month={read.month} />
            <Card title={<Trans>Avant de clore {periodInWords(read.month, locale)}</Trans>}>
              <Facts facts={factsOf(territory, read, read.month)} />
            </Card>
            <Card
              title={
                <Trans>
                  À provisionner au <Day date={read.measuredOn} /> : <Amount cents={read.provisioned} />
                </Trans>
              }
              lead={<Trans>La clôture fige ces lignes avec l'âge, le reste dû, le taux et le barème.</Trans>}
            >
              <ProvisionsTable
                territory={territory}
                file={`alize-provisions-${read.month.until}`}
                provisions={read.provisions}
              />
            </Card>
            <CloseActs territory={territory} periods={[read.year, read.month]} />
            <CloseSeveral territory={territory} over={monthsOver(read.month.until, read.today)} />
          </>
        )
      }
    </Reading>
  );
}

function NextPeriodStep({ preview, month }: { preview: Preview; month: Period }) {
  const locale = useLocale();
  const period = periodInWords(month, locale);
  return (
    <NextStep>
      {month.isOver ? (
        <Trans>Prochaine période à clore : {period}. Elle est finie, vous pouvez la clore.</Trans>
      ) : (
        <Trans>
          Prochaine période à clore : {period}. Attendez que la date de gestion, le{" "}
          <Day date={preview.today} />, dépasse le <Day date={month.until} />.
        </Trans>
      )}
    </NextStep>
  );
}

function factsOf(
  territory: string,
  { today, entries, late, closedUntil, measuredOn }: Preview,
  month: Period,
): Fact[] {
  return [
    {
      key: "closed",
      label: <Trans>Comptes clos</Trans>,
      value:
        closedUntil === null ? (
          <Trans>rien encore</Trans>
        ) : (
          <Trans>
            jusqu'au <Day date={closedUntil} />
          </Trans>
        ),
    },
    {
      key: "today",
      label: <Trans>Date de gestion</Trans>,
      value: (
        <Status tone={month.isOver ? "sea" : "ochre"}>
          <Day date={today} />
        </Status>
      ),
    },
    {
      key: "entries",
      label: <Trans>Écritures de la période</Trans>,
      value: <Plural value={entries} one="# écriture" other="# écritures" />,
    },
    { key: "check", label: <Trans>Journal relu</Trans>, value: <BooksCheckFact territory={territory} /> },
    {
      key: "late",
      label: (
        <Link to="/territoires/$territory/impayes" params={{ territory }}>
          <Trans>
            Impayés au <Day date={measuredOn} />
          </Trans>
        </Link>
      ),
      value: <LateFact late={late} />,
    },
  ];
}

function LateFact({ late }: Pick<Preview, "late">) {
  if (late === null) return <Trans>non mesurés</Trans>;
  if (late.advances === 0) return <Trans>aucun</Trans>;
  return (
    <>
      <Amount cents={late.amount} /> : <Plural value={late.advances} one="# avance" other="# avances" />
    </>
  );
}

/** One filled button: the year first when its months are closed, else the month. */
function CloseActs({ territory, periods }: { territory: string; periods: readonly (Period | null)[] }) {
  const { mayCall } = useRights(territory);
  const ready = periods.filter((period) => period?.isOver === true && period.isComplete);
  if (ready.length === 0) return null;
  if (!mayCall(fundContract.routes.closePeriod)) {
    return (
      <Note>
        <Trans>La clôture appartient au gestionnaire du fonds.</Trans>
      </Note>
    );
  }
  return (
    <>
      {ready.map((period, index) =>
        period === null ? null : (
          <CloseOne
            key={`${period.kind} ${period.until}`}
            territory={territory}
            period={period}
            quiet={index > 0}
          />
        ),
      )}
    </>
  );
}

function CloseSeveral({ territory, over }: { territory: string; over: readonly PlainDate[] }) {
  const { mayCall } = useRights(territory);
  if (over.length < 2 || !mayCall(fundContract.routes.closeUntil)) return null;
  return <CloseUntil territory={territory} over={over} />;
}

function CloseOne({ territory, period, quiet }: { territory: string; period: Period; quiet: boolean }) {
  const { t } = useLingui();
  const locale = useLocale();
  const close = useWrite(fundContract, "closePeriod");
  const [done, setDone] = useState("");
  const name = periodInWords(period, locale);

  async function submit() {
    const body = { kind: period.kind, until: period.until };
    const closed = await close.send({ params: { territory }, body });
    if (closed !== null) setDone(t`Période close : ${periodInWords(closed, locale)}.`);
  }

  const verb =
    period.kind === "year" ? <Trans>Clore l'année {name}</Trans> : <Trans>Clore le mois de {name}</Trans>;
  return (
    <Card
      title={verb}
      lead={
        <Trans>Une clôture ne se défait pas. Une erreur se corrige ensuite dans la période ouverte.</Trans>
      }
    >
      <Asked {...close} submit={verb} done={done} onSubmit={() => void submit()} quiet={quiet} />
    </Card>
  );
}
