import { type Refusal, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { isOpenToChange, statusOnceRevised } from "../domain/status.ts";
import type { Applications } from "./applications.ts";
import { type Act, beginAct } from "./begin-act.ts";
import { finishAct } from "./finish-act.ts";
import { type FileGiven, readGiven } from "./firm-given.ts";

/** Corrects the firm and the project; what was appraised is to be appraised again. */
export async function reviseApplication(
  applications: Applications,
  transaction: Transaction,
  request: Act & FileGiven,
) {
  const { territory, project, assignedTo, now } = request;
  const begun = await beginAct(applications, transaction, request, isOpenToChange);
  if (!begun.ok) return begun;
  const given = await readGiven(transaction, request);
  if (!given.ok) return given;
  const { application } = begun.value;
  const { siren } = given.value;
  const known = siren === null ? null : await applications.findFirmBySiren(transaction, territory, siren);
  if (known !== null && known.id !== application.firm.id) return refuseSiren(known);

  const firm = { ...given.value, id: application.firm.id };
  await applications.updateFirm(transaction, { territory, firm, recordedAt: now });
  const status = statusOnceRevised(application.status);
  return finishAct(applications, transaction, request, {
    begun: begun.value,
    done: { kind: "revised", after: { ...application, ...project, firm, assignedTo, status } },
  });
}

function refuseSiren({ siren, name }: { siren: string | null; name: string }): {
  ok: false;
  refusal: Refusal<"siren-of-another-firm">;
} {
  return refuse("siren-of-another-firm", { siren, name }, "firm.siren");
}
