import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { compile } from "../../src/build/compile.ts";
import type { CompileResult } from "../../src/build/compile-result.ts";
import { type Library, unpack } from "../../src/pack/unpack.ts";
import { formatProblem } from "../../src/problems/problem.ts";
import { contentFolder, type Files } from "../content/content-folder.ts";

/** A folder for what compile makes, removed when the test is over. */
export function outputFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "polyfeed-output-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function compileInto(output: string, files: Files, origin?: string): Promise<CompileResult> {
  return compile({ content: contentFolder(files), output, ...(origin && { origin }) });
}

/** The bytes that compile makes of a content folder, which has to be valid. */
export async function compiledBytes(files: Files, origin?: string): Promise<Uint8Array<ArrayBuffer>> {
  const output = outputFolder();
  const result = await compileInto(output, files, origin);
  if ("problems" in result) throw new Error(result.problems.map(formatProblem).join("\n"));
  return bytesIn(output);
}

export async function compiled(files: Files, origin?: string): Promise<Library> {
  return unpack((await compiledBytes(files, origin)).buffer);
}

/** What compile has made there, all of it in the bundle. */
export function libraryIn(output: string): Library {
  return unpack(bytesIn(output).buffer);
}

function bytesIn(output: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(join(output, "catalogue.bin")));
}
