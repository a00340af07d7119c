import type { ReadRegisterFirm, TypedFile } from "./read-application.ts";

type TypedFirm = TypedFile["firm"];

/** What was filled in from the register, and when it was read: each field says so as long as it is left as it came. */
export interface FilledFromRegister {
  readonly readAt: string;
  readonly firm: Partial<TypedFirm>;
}

/** What the register tells of a firm, as it is typed; what it leaves out stays as it was. */
export function fillFromRegister({ notice }: ReadRegisterFirm, before: TypedFirm): Partial<TypedFirm> {
  const { establishment, activity } = notice;
  return {
    siren: notice.siren,
    ...told("name", notice.name),
    ...told("siret", establishment?.siret ?? null),
    ...told("commune", establishment?.commune ?? null),
    ...told("activity", before.activity.trim() === "" && activity !== null ? `NAF ${activity}` : null),
    ...told("legalForm", notice.legalForm),
    ...told("ownerName", notice.managers[0]?.name ?? null),
    ...told("createdOn", notice.createdOn),
    ...told("inInsolvency", notice.inInsolvency),
  };
}

function told<Key extends keyof TypedFirm>(key: Key, value: TypedFirm[Key] | null): Partial<TypedFirm> {
  return value === null ? {} : { [key]: value };
}

/** Whether a field still is what the register said. */
export function isAsFilled(
  filled: FilledFromRegister | null,
  firm: TypedFirm,
  key: keyof TypedFirm,
): boolean {
  const value = filled?.firm[key];
  if (value === undefined) return false;
  if (key === "commune") return filled?.firm.commune?.insee === firm.commune.insee;
  return value === firm[key];
}
