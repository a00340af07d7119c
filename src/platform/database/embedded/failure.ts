/** What keeps the embedded server from serving, told to the person who runs the platform. */
export class EmbeddedServerFailure extends Error {
  override readonly name = "EmbeddedServerFailure";
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Says of a refused access what to do; every other error stays as it is. */
export function explainAccess(error: unknown, path: string): unknown {
  if (!["EACCES", "EPERM", "EROFS"].includes(errorCode(error) ?? "")) return error;
  return new EmbeddedServerFailure(
    `Le dossier de données ${path} n'est pas accessible à ce compte : lancez Alizé sous le compte qui possède ce dossier.`,
    { cause: error },
  );
}
