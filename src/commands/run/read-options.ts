import { type ParseArgsConfig, parseArgs } from "node:util";

/** Reads a command's options. If one is unknown, prints two lines without a stack trace and ends the process with exit code 2. */
export function readOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!isOptionError(error)) throw error;
    console.error(`${error.message}\n"--help" lists the options.`);
    process.exit(2);
  }
}

function isOptionError(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS_");
}

/** Splits the values of an option that may have several: given once with commas, or several times. */
export function splitList(values: readonly string[]): readonly string[] {
  return [...new Set(values.flatMap((value) => value.split(",")).map((value) => value.trim()))].filter(Boolean);
}
