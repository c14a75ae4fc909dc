import type { LanguageTag } from "../../domain/language.ts";

/** A value that is to be written, and what an editor has to look at. Where there is no value, they have to write one. */
export interface Marked<Value> {
  readonly value?: Value;
  /** Behind `# check:`; what is to be done, without a full stop. */
  readonly check?: string;
}

/** A story to be made: what `article.yaml` and the texts are to say. */
export interface StoryDraft {
  readonly id: string;
  /** As content files have it. */
  readonly published: Marked<string>;
  readonly section: Marked<string>;
  readonly place?: Marked<string>;
  readonly tags: Marked<readonly string[]>;
  readonly authors: Marked<readonly string[]>;
  /** The picture's file in the story's folder. */
  readonly image?: Marked<string>;
  readonly source?: SourceDraft;
  readonly texts: readonly TextDraft[];
}

/** Where the story was first published: one name for all languages, or one for each. */
export interface SourceDraft {
  readonly name: Marked<string | Readonly<Record<LanguageTag, string>>>;
  readonly url?: Marked<string>;
}

export interface TextDraft {
  readonly language: LanguageTag;
  readonly title: Marked<string>;
  /** Where it is not what the folder's name says. */
  readonly slug?: string;
  readonly lead: Marked<string>;
  readonly image?: {
    readonly alt: Marked<string>;
    readonly caption?: Marked<string>;
    readonly credit?: Marked<string>;
  };
  /** Markdown. */
  readonly body: string;
}
