import { type ParseArgsConfig, parseArgs } from "node:util";

/** A command's options. Ends the process with 2, in two lines and without a stack, where there is one that it does not have. */
export function readOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!isOptionError(error)) throw error;
    console.error(`${error.message}\n"--help" shows what there is.`);
    process.exit(2);
  }
}

function isOptionError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}

/** An option that may have several values: given once with commas, or several times. */
export function splitList(values: readonly string[]): readonly string[] {
  return [...new Set(values.flatMap((value) => value.split(",")).map((value) => value.trim()))].filter(Boolean);
}
