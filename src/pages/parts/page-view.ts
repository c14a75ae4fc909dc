import type { Instant } from "../../domain/article.ts";
import type { Catalogue } from "../../domain/catalogue.ts";

/** What every page is made from. */
export interface PageView {
  readonly catalogue: Catalogue;
  /** Decides what is visible. */
  readonly now: Instant;
  readonly assets: Assets;
}

/** Paths from the site's address. */
export interface Assets {
  readonly style: string;
  readonly script: string;
}
