export { NewVersion } from "./new-version.form.tsx";
export { SignatoryFields, useSignatory } from "./signatory.fields.tsx";
export { SignatureRequests } from "./signature-requests.tsx";
export { SigningTermsFields, useSigningTerms } from "./signing-terms.fields.tsx";
export { signatureTodaySource } from "./tasks.tsx";
export { useSignatureOut } from "./use-signature-out.ts";
