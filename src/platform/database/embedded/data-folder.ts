import { mkdir, realpath } from "node:fs/promises";
import { join } from "node:path";

/** Where everything of one embedded server lives. */
export interface DataFolder {
  readonly root: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** The named pipe that keeps the server alive: it runs as long as one process has it open for writing. */
  readonly hold: string;
  readonly log: string;
}

export async function prepareDataFolder(path: string): Promise<DataFolder> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const root = await realpath(path);
  return {
    root,
    cluster: join(root, "postgres"),
    hold: join(root, "postgres.hold"),
    log: join(root, "postgres.log"),
  };
}
