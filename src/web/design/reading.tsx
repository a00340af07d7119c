import { Trans } from "@lingui/react/macro";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ActionButton, Actions } from "./actions.tsx";
import styles from "./reading.module.css";

interface ReadingProps<Value> {
  of: UseQueryResult<Value>;
  children: (value: Value) => ReactNode;
}

/** A part of a page on its way: waiting, refused with its reason and a way to try again, or there. */
export function Reading<Value>({ of, children }: ReadingProps<Value>) {
  if (of.data !== undefined) return children(of.data);
  if (of.isPending) {
    return (
      <p className={styles.waiting} role="status">
        <Trans>Lecture en cours…</Trans>
      </p>
    );
  }
  return (
    <div className={styles.refused} role="alert">
      <p>{of.error?.message}</p>
      <Actions>
        <ActionButton onClick={() => void of.refetch()}>
          <Trans>Réessayer</Trans>
        </ActionButton>
      </Actions>
    </div>
  );
}
