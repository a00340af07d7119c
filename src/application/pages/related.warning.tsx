import { Trans } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { parseSiren } from "#kernel/siren.ts";
import { useRead } from "#web/api/use-read.ts";
import { applicationContract } from "../contract.ts";
import styles from "./entry.module.css";
import { RelatedList } from "./related.panel.tsx";

interface WarningProps {
  territory: string;
  siren: string | null;
  ownerName: string | null;
}

/** Before a file is opened: those that it would look like. */
export function RelatedWarning({ territory, siren, ownerName }: WarningProps) {
  const typed = useRested(`${siren ?? ""}\n${ownerName ?? ""}`);
  const [number = "", name = ""] = typed.split("\n");
  const known = parseSiren(number);
  const isNamed = name.trim().includes(" ");
  if (!known.ok && !isNamed) return null;
  const query = {
    ...(known.ok ? { siren: known.value } : {}),
    ...(isNamed ? { ownerName: name.trim() } : {}),
  };
  return <Found territory={territory} query={query} />;
}

function Found({ territory, query }: { territory: string; query: { siren?: string; ownerName?: string } }) {
  const { data } = useRead(applicationContract, "findRelated", { params: { territory }, query });
  if (data === undefined || data.here.length + data.elsewhere.length === 0) return null;
  return (
    <div role="status" className={styles.wide}>
      <p>
        <strong>
          <Trans>Avant d'ouvrir ce dossier, regardez ceux-ci :</Trans>
        </strong>
      </p>
      <RelatedList territory={territory} related={data} tellApart={() => null} />
    </div>
  );
}

/** What is typed, once one stops typing. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), 500);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
