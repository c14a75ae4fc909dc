export interface Candidate {
  readonly name: string;
  /** What it gives positions in the source for, which messages about links, images and raw HTML need. */
  readonly places: string;
  /** Returns HTML, or a syntax tree. */
  readonly render: (text: string) => unknown;
}

/** The functions that are called here, of all packages. */
interface Engine {
  init?(): unknown;
  mdToHtml(text: string): string;
  renderToHtml(text: string): string;
  markdownToHTML(text: string, options: object): string;
  parseMarkdown(text: string, options: object): object;
  readonly Parser: new () => { parse(text: string): unknown };
  readonly HtmlRenderer: new () => { render(tree: unknown): string };
}

/**
 * Other engines, if they are installed. They are not dependencies, since only this benchmark needs them. cmark-gfm is
 * not among them, since it needs a compiler to be installed.
 */
export async function candidates(): Promise<{
  readonly found: readonly Candidate[];
  readonly missing: readonly string[];
}> {
  const found: Candidate[] = [];
  const missing: string[] = [];
  const add = async (name: string, path: string, places: string, toHtml: (engine: Engine) => Candidate["render"]) => {
    const engine = await importEngine(path);
    if (engine) found.push({ name, places, render: toHtml(engine) });
    else missing.push(path.split("/", 1)[0] ?? path);
  };
  await add("commonmark, no tables", "commonmark", "of blocks", ({ Parser, HtmlRenderer }) => {
    const [parser, renderer] = [new Parser(), new HtmlRenderer()];
    return (text) => renderer.render(parser.parse(text));
  });
  await add("md4w (WASM)", "md4w", "none", (engine) => (text) => engine.mdToHtml(text));
  await add("md4x (WASM)", "md4x/wasm", "none", (engine) => (text) => engine.renderToHtml(text));
  await add("md4x (native)", "md4x/napi", "none", (engine) => (text) => engine.renderToHtml(text));
  await add("comrak (WASM)", "comrak", "none", (engine) => (text) => engine.markdownToHTML(text, comrakOptions));
  await add(
    "comrak (WASM), its tree",
    "comrak",
    "all",
    (engine) => (text) => engine.parseMarkdown(text, comrakOptions),
  );
  return { found, missing: [...new Set(missing)] };
}

/** The extensions that ours has too. */
const comrakOptions = { extension: { table: true, strikethrough: true }, render: { unsafe: true } };

async function importEngine(path: string): Promise<Engine | undefined> {
  try {
    const engine: Engine = await import(path);
    await engine.init?.();
    return engine;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
