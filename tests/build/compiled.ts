import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { compile } from "../../src/build/compile.ts";
import type { CompileResult } from "../../src/build/compile-result.ts";
import { type Library, unpack } from "../../src/pack/unpack.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { contentFolder, type Files } from "../content/content-folder.ts";

/** Creates a folder for the output of compile, which is removed when the test ends. */
export function outputFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "polyfeed-output-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function compileInto(output: string, files: Files, origin?: string): Promise<CompileResult> {
  return compile({ content: contentFolder(files), output, ...(origin && { origin }) });
}

/** Compiles a valid content folder and returns the bytes of its catalogue. */
export async function compiledBytes(files: Files, origin?: string): Promise<Uint8Array<ArrayBuffer>> {
  const output = outputFolder();
  const result = await compileInto(output, files, origin);
  if ("problems" in result) throw new Error(result.problems.map(formatProblem).join("\n"));
  return bytesIn(output);
}

export async function compiled(files: Files, origin?: string): Promise<Library> {
  return unpack((await compiledBytes(files, origin)).buffer);
}

/** Opens the library in an output folder, with all records in the bundle. */
export function libraryIn(output: string): Library {
  return unpack(bytesIn(output).buffer);
}

function bytesIn(output: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(join(output, "catalogue.bin")));
}
