import { Pool } from "undici";
import { archiveSize } from "../../../src/domain/archives.ts";
import { required } from "../../../src/domain/required.ts";
import { formats } from "../../../src/formats/formats.ts";
import type { Library } from "../../../src/pack/unpack.ts";
import { seeded } from "../corpus/random.ts";

export interface MixedLoad {
  /** Sends requests for a number of milliseconds. */
  run(duration: number): Promise<void>;
  counted(): { readonly answers: number; readonly errors: number };
}

/** Clients that request random feeds one after another, and return with the entity tags that they were given. */
export function mixedLoad(origin: string, { catalogue }: Library): MixedLoad {
  const random = seeded(1);
  const folders = [
    "",
    ...[...catalogue.tags.keys()].map((slug) => `tags/${slug}/`),
    ...[...catalogue.authors.keys()].map((slug) => `authors/${slug}/`),
  ];
  const archives = Math.floor(catalogue.list(catalogue.site.defaultLanguage).length / archiveSize) - 1;
  const etags = new Map<string, string>();
  let answers = 0;
  let errors = 0;

  /** Of ten requests, six are for feeds, two for archive documents, one for an article and one for a page. */
  function anyPath(): string {
    const { tag } = random.pick(catalogue.site.languages);
    const file = random.pick(formats).file;
    const kind = random.below(10);
    if (kind < 6) return `/${tag}/${random.pick(folders)}${file}`;
    if (kind < 8) return `/${tag}/archive/${1 + random.below(archives)}/${file}`;
    if (kind < 9) {
      const list = catalogue.list(tag);
      const article = required(list[random.below(list.length)], "article of", tag);
      return `/${tag}/articles/${encodeURIComponent(catalogue.address(article).slug)}`;
    }
    return `/${tag}/${random.pick(folders)}`;
  }

  async function ask(pool: Pool): Promise<void> {
    const path = anyPath();
    const known = random.below(3) === 0 ? etags.get(path) : undefined;
    const { statusCode, headers, body } = await pool.request({
      path,
      method: "GET",
      headers: known === undefined ? {} : { "If-None-Match": known },
    });
    const { byteLength } = await body.arrayBuffer();
    answers++;
    if (statusCode !== (known === undefined ? 200 : 304) || (statusCode === 200 && byteLength === 0)) errors++;
    if (typeof headers.etag === "string") etags.set(path, headers.etag);
  }

  return {
    async run(duration) {
      const pool = new Pool(origin, { connections: 4 });
      const end = performance.now() + duration;
      const client = async () => {
        while (performance.now() < end) await ask(pool);
      };
      await Promise.all([client(), client(), client(), client()]);
      await pool.destroy();
    },
    counted: () => ({ answers, errors }),
  };
}
