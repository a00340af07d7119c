import { holds, type Scope, valueOf } from "../scope.ts";
import type { MessageRules } from "./message-rules.ts";

const levels: Readonly<Record<string, string>> = {
  OrgnlGrpInfAndSts: "GrpSts",
  OrgnlPmtInfAndSts: "PmtInfSts",
  TxInfAndSts: "TxSts",
};

/** A refusal says why, at its own level or below; an answer names what it answers. */
export function statusRules(): MessageRules {
  let refusedWithoutReason: { readonly path: string } | null = null;
  let reasons = 0;
  return {
    scopes: new Set(Object.keys(levels)),
    close: (scope, report) => {
      if (hasReason(scope)) reasons += 1;
      const isRefused = valueOf(scope, levels[scope.name] ?? "") === "RJCT";
      if (isRefused && !hasReason(scope)) {
        if (scope.name === "TxInfAndSts" && (scope.above === null || !hasReason(scope.above)))
          report("reason-missing", scope.path);
        else refusedWithoutReason ??= { path: scope.path };
      }
      if (scope.name === "TxInfAndSts" && !holds(scope, "OrgnlEndToEndId") && !holds(scope, "OrgnlInstrId"))
        report("order-not-named", scope.path);
    },
    conclude: (report) => {
      if (refusedWithoutReason !== null && reasons === 0) report("reason-missing", refusedWithoutReason.path);
    },
  };
}

function hasReason(scope: Scope): boolean {
  return ["StsRsnInf/Rsn/Cd", "StsRsnInf/Rsn/Prtry"].some((path) => holds(scope, path));
}
