import type { LendingOffice } from "../use-cases/advances.ts";
import { signContract } from "../use-cases/sign-contract.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function signContractRoute(office: LendingOffice): LendingHandlers["signContract"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? signContract(office, transaction, { ...params, ...body });
  };
}
