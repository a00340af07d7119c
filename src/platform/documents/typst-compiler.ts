import { createRequire } from "node:module";

/** The part of the native module that the house uses; the package ships no types. */
export interface TypstModule {
  readonly NodeCompiler: {
    create(settings: {
      readonly workspace: string;
      readonly fontArgs: readonly { readonly fontBlobs: readonly Uint8Array[] }[];
    }): TypstCompiler;
  };
}

export interface TypstCompiler {
  compile(asked: {
    readonly mainFilePath: string;
    readonly inputs: Readonly<Record<string, string>>;
  }): TypstResult;
  fetchDiagnostics(of: object): readonly TypstDiagnostic[];
  pdf(
    document: object,
    options: {
      readonly pdfStandard: "ua-1";
      readonly pdfTags: boolean;
      /** In seconds: the file's own creation date. */
      readonly creationTimestamp: number;
    },
  ): Uint8Array;
  /** Has a file found at a path where none stands. */
  mapShadow(path: string, content: Uint8Array): void;
  unmapShadow(path: string): void;
  /** Forgets what was not used in the last documents. */
  evictCache(age: number): void;
}

interface TypstResult {
  readonly result: object | null;
  takeDiagnostics(): object | null;
}

export interface TypstDiagnostic {
  readonly message: string;
  readonly path: string;
}

/** Typst for this machine; where there is none, an error that says what documents need. */
export function loadTypst(load: (name: string) => unknown = createRequire(import.meta.url)): TypstModule {
  const name = typstPackage();
  try {
    return load(name) as TypstModule;
  } catch (cause) {
    throw new Error(
      `documents need the package ${name}, which cannot be loaded on this machine (${process.platform}, ${process.arch}): install it, or run Alizé on Linux x64`,
      { cause },
    );
  }
}

function typstPackage(): string {
  return `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}${process.platform === "linux" ? `-${libc()}` : ""}`;
}

/** Node's own report names the glibc that runs it; where it names none, the C library is musl. */
function libc(): "gnu" | "musl" {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime === undefined ? "musl" : "gnu";
}
