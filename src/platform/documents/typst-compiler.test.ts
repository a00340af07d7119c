import { expect, it } from "vitest";
import { loadTypst } from "./typst-compiler.ts";

it("says what documents need where Typst cannot be loaded", () => {
  const absent = () => {
    throw new Error("Cannot find module");
  };
  expect(() => loadTypst(absent)).toThrow(
    /^documents need the package @myriaddreamin\/typst-ts-node-compiler-\w+/,
  );
});

it("loads the Typst of this machine", () => {
  expect(loadTypst().NodeCompiler).toBeTypeOf("function");
});
