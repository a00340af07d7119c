export { SignatoryFields, useSignatory } from "./signatory.fields.tsx";
export { SignatureRequests } from "./signature-requests.tsx";
export { signatureTodaySource } from "./tasks.tsx";
export { useSignatureOut } from "./use-signature-out.ts";
