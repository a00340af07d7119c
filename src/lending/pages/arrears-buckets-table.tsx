import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import { Amount } from "#web/design/amount.tsx";
import { Facts } from "#web/design/facts.tsx";
import type { BucketTotal } from "../contract/dunning-shapes.ts";
import { bucketNames } from "./advance-words.ts";

/** What is late by age: each figure opens its list. */
export function ArrearsBuckets({
  territory,
  buckets,
}: {
  territory: string;
  buckets: readonly z.output<typeof BucketTotal>[];
}) {
  const { i18n } = useLingui();
  return (
    <>
      <Facts
        facts={buckets.map(({ bucket, advances, late }) => ({
          key: bucket,
          label: i18n._(bucketNames[bucket]),
          value:
            advances === 0 ? (
              <Amount cents={late} />
            ) : (
              <Link
                to="/territoires/$territory/impayes"
                params={{ territory }}
                search={{ anciennete: bucket }}
              >
                <Amount cents={late} /> (<Plural value={advances} one="# avance" other="# avances" />)
              </Link>
            ),
          strong: advances > 0,
        }))}
      />
      <p>
        <Trans>Compté de la plus ancienne échéance impayée de chaque avance.</Trans>
      </p>
    </>
  );
}
