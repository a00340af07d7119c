import { Link } from "@tanstack/react-router";
import type { ReadRow } from "./read-application.ts";

interface FileLinkProps {
  territory: string;
  row: ReadRow;
}

/** The firm's name, which leads to its file. */
export function FileLink({ territory, row }: FileLinkProps) {
  return (
    <Link to="/territoires/$territory/dossiers/$application" params={{ territory, application: row.id }}>
      {row.firm.name}
    </Link>
  );
}
