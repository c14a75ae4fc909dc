import { experimental_getWranglerCommands } from "wrangler";
import parse, { type Options } from "yargs-parser";

/** The options of `wrangler deploy` that this command needs to know too. */
export interface DeployOptions {
  readonly help: boolean;
  readonly version: boolean;
  /** Nothing is uploaded. */
  readonly dryRun: boolean;
  /** Deploys to an account that wrangler creates for trying things out. */
  readonly temporary: boolean;
  /** Accepts changes of ids and dates that readers know. */
  readonly accept: boolean;
  /** Only records what is in the content as released. */
  readonly record: boolean;
  /** A configuration file other than wrangler.toml. */
  readonly config?: string;
  readonly env?: string;
}

/** The definition of an option, as wrangler passes it to yargs. */
interface Definition {
  readonly type?: string;
  readonly alias?: string | readonly string[];
  readonly array?: boolean;
  readonly requiresArg?: boolean;
}

/**
 * Reads the options as wrangler does, with its own definitions and with the parser of yargs: `--dryRun`, `--no-dry-run` and
 * `--dry-run=false` mean the same here. What wrangler rejects is left for it to reject.
 */
export function readDeployOptions(args: readonly string[]): DeployOptions {
  const { argv } = parse.detailed([...args], parserOptions(definitions()));
  const { config, env } = argv;
  return {
    help: isSet(argv.help),
    version: isSet(argv.version),
    dryRun: isSet(argv.dryRun),
    temporary: isSet(argv.temporary),
    accept: isSet(argv.accept),
    record: isSet(argv.record),
    ...(typeof config === "string" && { config }),
    ...(typeof env === "string" && { env }),
  };
}

/** A flag that is given twice is a list, which wrangler rejects. */
function isSet(flag: unknown): boolean {
  return Array.isArray(flag) ? flag.includes(true) : flag === true;
}

function definitions(): Readonly<Record<string, Definition>> {
  const { registry, globalFlags } = experimental_getWranglerCommands();
  const deploy = registry.subtree.get("deploy")?.definition;
  if (deploy?.type !== "command" || !deploy.args) throw new Error("This version of wrangler has no deploy command");
  return {
    ...globalFlags,
    ...deploy.args,
    accept: { type: "boolean" },
    record: { type: "boolean" },
    // Options that wrangler adds when it reads its arguments (4.156).
    help: { type: "boolean", alias: "h" },
    temporary: { type: "boolean" },
    "event-code": { type: "string", requiresArg: true },
  };
}

/** Builds the options of the parser as yargs does from an option's definition. */
function parserOptions(all: Readonly<Record<string, Definition>>): Partial<Options> {
  const entries = Object.entries(all);
  const keys = (holds: (definition: Definition) => boolean | undefined) =>
    entries.flatMap(([key, definition]) => (holds(definition) ? [key] : []));
  return {
    alias: Object.fromEntries(entries.flatMap(([key, { alias }]) => (alias ? [[key, [alias].flat()]] : []))),
    array: keys(({ type, array }) => array || type === "array"),
    boolean: keys(({ type }) => type === "boolean"),
    number: keys(({ type }) => type === "number"),
    string: keys(({ type }) => type === "string"),
    narg: Object.fromEntries(keys(({ requiresArg }) => requiresArg).map((key) => [key, Number.NaN])),
  };
}
