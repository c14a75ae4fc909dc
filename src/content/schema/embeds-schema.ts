import * as v from "valibot";
import { findEmbed } from "../../embeds/find-embed.ts";
import { quote } from "../../problems/quote.ts";
import { issueMessage } from "./issue-message.ts";
import type { Known } from "./known.ts";
import { line } from "./line.ts";
import { entries, fields } from "./mapping.ts";
import { paragraphs } from "./paragraphs.ts";

export type EmbedsFile = v.InferOutput<ReturnType<typeof embedsSchema>>;

/** Returns the schema of `embeds.yaml`: what is known about the embeds of a story's texts, by their addresses. */
export function embedsSchema({ mastodon }: Pick<Known, "mastodon">) {
  return entries(
    embedAddress(mastodon),
    fields(
      {
        title: v.exactOptional(line),
        author: v.exactOptional(line),
        words: v.exactOptional(paragraphs),
        poster: v.exactOptional(v.pipe(v.string(), v.title("file name"))),
      },
      { example: '{ title: "…" }' },
    ),
  );
}

/** An address of a provider, in any of its spellings. It is not checked if the newsroom's instances of Mastodon are not known. */
function embedAddress(mastodon: readonly string[] | undefined) {
  return v.pipe(
    v.string(),
    v.title("address of an embed"),
    v.description("An address that is an embed if it stands alone in a paragraph of a text."),
    v.check(
      (address) => mastodon === undefined || findEmbed(address, mastodon) !== undefined,
      (issue) => {
        const address = String(issue.input);
        return issueMessage(`${quote(address)} is not the address of an embed`, remedyFor(address));
      },
    ),
  );
}

function remedyFor(address: string): string {
  const [, host] = /^https:\/\/([\w.-]+)\/@[\w.@-]+\/\d+$/.exec(address) ?? [];
  return host === undefined
    ? "write it as in the text, such as https://www.youtube.com/watch?v=…, or remove it"
    : `if it is a post on Mastodon, add ${host} to embeds.mastodon in site.yaml`;
}
