import { Trans } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { z } from "zod";
import { cents, sum } from "#kernel/money.ts";
import { parsePlainDate } from "#kernel/plain-date.ts";
import { useRead } from "#web/api/use-read.ts";
import { Amount } from "#web/design/amount.tsx";
import { Facts } from "#web/design/facts.tsx";
import { formatInstant } from "#web/design/instant.ts";
import { Card, Page } from "#web/design/page.tsx";
import { Reading } from "#web/design/reading.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import { NotFoundPage } from "#web/shell/not-found.page.tsx";
import { type ClosedPeriod, fundContract } from "../contract.ts";
import { frozenKeys } from "../domain/figure-keys.ts";
import { ControlTotals } from "./control-totals.tsx";
import { periodInWords } from "./period-in-words.ts";
import { ProvisionsTable } from "./provisions-table.tsx";

const route = getRouteApi("/application/signed-in/territoires/$territory/clotures/$until");

/** A closed month: its control totals, each fund as it stood, what was set aside. */
export function ClosingPage() {
  const parsed = parsePlainDate(route.useParams().until);
  return parsed.ok ? <OpenClosing until={parsed.value} /> : <NotFoundPage />;
}

function OpenClosing({ until }: { until: z.output<typeof ClosedPeriod>["until"] }) {
  const locale = useLocale();
  const { territory } = route.useParams();
  const read = useRead(fundContract, "readClosing", { params: { territory, until } });
  return (
    <Reading of={read}>
      {({ closing, provisions }) => (
        <Page
          title={<Trans>Clôture de {periodInWords(closing, locale)}</Trans>}
          lead={
            <Trans>
              Close par {closing.closedBy}, {formatInstant(closing.closedAt, locale)}. Ces chiffres ne
              changent plus.
            </Trans>
          }
        >
          <p>
            <Link to="/territoires/$territory/clotures" params={{ territory }}>
              <Trans>Revenir aux clôtures</Trans>
            </Link>
          </p>
          <ControlTotals closing={closing} />
          {closing.funds.map((fund) => (
            <FrozenFund key={fund.id} fund={fund} />
          ))}
          <Card
            title={
              <Trans>
                Provisions : <Amount cents={provisionedIn(closing)} />
              </Trans>
            }
          >
            <ProvisionsTable
              territory={territory}
              file={`alize-provisions-${until}`}
              provisions={provisions}
            />
          </Card>
        </Page>
      )}
    </Reading>
  );
}

/** As frozen: lines of files from which the reader is recused are not among those listed. */
function provisionedIn({ funds }: z.output<typeof ClosedPeriod>) {
  return sum(funds.map(({ figures }) => figures.provisioned ?? cents(0n)));
}

function FrozenFund({ fund }: { fund: z.output<typeof ClosedPeriod>["funds"][number] }) {
  const locale = useLocale();
  const dictionary = useRead(fundContract, "readFigureDictionary", {});
  const names = new Map(dictionary.data?.figures.map(({ key, name }) => [key, name[locale]]));
  return (
    <Card title={fund.name}>
      <Facts
        facts={frozenKeys
          .filter((key) => fund.figures[key] !== undefined)
          .map((key) => ({
            key,
            label: names.get(key) ?? key,
            value: <Amount cents={fund.figures[key] ?? cents(0n)} />,
            strong: key === "capital-base" || key === "available",
          }))}
      />
    </Card>
  );
}
