import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useRights } from "#web/signed-in/use-me.ts";
import { fundContract } from "../contract.ts";
import type { MeasuredKey } from "../domain/figure-keys.ts";

interface FigureLinkProps {
  fund: string;
  figure: MeasuredKey;
  on: PlainDate | undefined;
  children: ReactNode;
}

/** Every figure opens on its definition, its formula and its entries, for whoever may see them. */
export function FigureLink({ fund, figure, on, children }: FigureLinkProps) {
  const { territory = "" } = useParams({ strict: false });
  const { mayCall } = useRights(territory);
  if (!mayCall(fundContract.routes.readFigureEntries)) return <>{children}</>;
  return (
    <Link
      to="/territoires/$territory/fonds/$fund/chiffres/$figure"
      params={{ territory, fund, figure }}
      search={on === undefined ? {} : { on }}
    >
      {children}
    </Link>
  );
}
