import type { Instant } from "../../domain/article.ts";
import type { Catalogue } from "../../domain/catalogue.ts";

/** The input of every page. */
export interface PageView {
  readonly catalogue: Catalogue;
  /** Decides what is visible. */
  readonly now: Instant;
  readonly assets: Assets;
}

/** Paths relative to the site's address. */
export interface Assets {
  readonly style: string;
  readonly script: string;
}
