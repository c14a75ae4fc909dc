/** The source of a feed that is rendered on each request: texts in memory, as a database would return them. */
export interface FeedContent {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly page: string;
  readonly self: string;
  readonly articles: readonly FeedArticle[];
}

export interface FeedArticle {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly lead: string;
  /** HTML. */
  readonly body: string;
  /** Milliseconds since the epoch. */
  readonly published: number;
  readonly updated: number;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly tags: readonly string[];
}
