/** Anything that has a page: a file, a committee pack, a mission. */
export interface DeniedObject {
  readonly territory: string;
  /** A kebab-case noun, such as "application". */
  readonly kind: string;
  readonly id: string;
}

/** What a person may not open, whatever their role, between two instants. */
export interface Denial extends DeniedObject {
  readonly person: string;
  readonly reason: string;
  readonly fromAt: string;
  readonly untilAt: string | null;
}
