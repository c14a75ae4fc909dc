import type { Correction, EarlierIds, Instant, Story } from "../../domain/article.ts";
import type { LanguageTag, Localised } from "../../domain/language.ts";
import type { Picture } from "../../domain/picture.ts";
import type { Clip } from "../../domain/recording.ts";
import type { Problem } from "../../problems/problem.ts";
import type { StoryFiles } from "./file-facts.ts";

/** `published` and `expires` are those of texts without their own. */
export interface StoryContent extends Story {
  /** Name of its folder in `content/articles`. */
  readonly folder: string;
  /** When all languages were changed; a text may have been changed separately. */
  readonly updated?: Instant;
  /** Former slugs, in any of its languages; in one of them it may be the current slug. */
  readonly formerly: readonly string[];
  readonly withdrawn?: StoryWithdrawal;
  /** Set to false if the text may be shown on the site's pages only. */
  readonly syndicate?: false;
  /** Set if the text is for subscribers. */
  readonly access?: "subscribers";
  /** Audio and video that belong to the whole story. */
  readonly clips: readonly StoryClip[];
  /** What is known of files that its texts show, the lead picture's included; see `factsOfFile`. */
  readonly files: StoryFiles;
  /** What `embeds.yaml` says of embeds in its texts, by `FoundEmbed.url`. */
  readonly embeds: ReadonlyMap<string, EmbedFacts>;
  /** In the site's order of languages; none if all are in languages that are retired. */
  readonly texts: readonly Text[];
  /** Whether all its texts are drafts. */
  readonly draft: boolean;
  /** What is still missing or wrong; only in drafts, which are shown to their authors anyway. */
  readonly gaps: readonly Problem[];
}

/** What is known about an embed besides its address. All texts are plain text. */
export interface EmbedFacts {
  readonly title?: string;
  /** Who published it. */
  readonly author?: string;
  /** What a post says; a line break is kept. */
  readonly words?: string;
  /** A picture in the story's folder: its name as written. */
  readonly poster?: string;
}

/** The withdrawal of a story: since when, and the reason that readers are given. */
export interface StoryWithdrawal {
  readonly date: Instant;
  readonly reason: Localised;
}

/** A clip with its title in every language. */
export interface StoryClip extends Omit<Clip, "title"> {
  readonly title: Localised;
}

/** What differs between the languages of a story. */
export interface Text extends EarlierIds {
  readonly language: LanguageTag;
  /** As problems name it: `content/articles/…/uk.md`. */
  readonly path: string;
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  readonly picture?: Picture;
  /** If it does not appear when its story says. */
  readonly published?: Instant;
  /** If it does not disappear when its story says. */
  readonly expires?: Instant;
  /** Whether it is hidden from readers: its own `draft`, or else its story's. */
  readonly draft: boolean;
  readonly updated?: Instant;
  readonly corrections: readonly Correction[];
  readonly markdown: string;
  /** Line of the file on which the Markdown begins, from 1. */
  readonly markdownLine: number;
}
