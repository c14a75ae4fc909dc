import type { LanguageTag } from "../../domain/language.ts";

/** A value to be written, and what an editor has to check. If there is no value, the editor has to write one. */
export interface Marked<Value> {
  readonly value?: Value;
  /** Written after `# check:`; what to do, without a full stop. */
  readonly check?: string;
}

/** A story to be created: the content of `article.yaml` and of the texts. */
export interface StoryDraft {
  readonly id: string;
  /** In the form that content files have. */
  readonly published: Marked<string>;
  readonly section: Marked<string>;
  readonly place?: Marked<string>;
  readonly tags: Marked<readonly string[]>;
  readonly authors: Marked<readonly string[]>;
  /** The picture's file in the story's folder. */
  readonly image?: Marked<string>;
  /** What is known of other files, by their names in the story's folder. */
  readonly files?: ReadonlyMap<string, FileDraft>;
  /** Audio and video files of the whole story, by their names in its folder. */
  readonly media?: readonly string[];
  readonly source?: SourceDraft;
  readonly texts: readonly TextDraft[];
}

export interface FileDraft {
  readonly credit: Marked<string>;
}

/** Where the story was first published: one name for all languages, or one for each. */
export interface SourceDraft {
  readonly name: Marked<string | Readonly<Record<LanguageTag, string>>>;
  readonly url?: Marked<string>;
}

export interface TextDraft {
  readonly language: LanguageTag;
  readonly title: Marked<string>;
  /** If it differs from the slug in the folder's name. */
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
