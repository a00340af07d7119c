import { useRead } from "#web/api/use-read.ts";
import { signatureContract } from "../contract.ts";

/** Whether something is out to be signed, its day past or not; undefined until it is known. */
export function useSignatureOut(
  territory: string,
  subject: { kind: string; id: string },
): boolean | undefined {
  const query = { kind: subject.kind, subject: subject.id };
  const { data } = useRead(signatureContract, "listRequests", { params: { territory }, query });
  return data?.requests.some(({ state }) => state === "open");
}
