import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { type Client, linkTo } from "#platform/contract/client.ts";
import type { Contract } from "#platform/contract/route.ts";
import styles from "./file-link.module.css";

interface Props<C extends Contract, Name extends keyof C["routes"] & string> {
  contract: C;
  /** The route that answers the file. */
  file: Name;
  given: Parameters<Client<C>[Name]>[0];
  children: ReactNode;
}

/** A link to a PDF that the server makes for whoever asks: it says so, and opens beside the page. */
export function FileLink<C extends Contract, Name extends keyof C["routes"] & string>({
  contract,
  file,
  given,
  children,
}: Props<C, Name>) {
  return (
    <a className={styles.file} href={linkTo(contract, file, given)} target="_blank" rel="noopener">
      {children}{" "}
      <span className={styles.type}>
        PDF
        <span className="visually-hidden">
          {" "}
          <Trans>(s'ouvre dans un nouvel onglet)</Trans>
        </span>
      </span>
    </a>
  );
}

/** Files side by side, each a link. */
export function FileLinks({ children }: { children: ReactNode }) {
  return <div className={styles.files}>{children}</div>;
}
