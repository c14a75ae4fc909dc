import type { Instant } from "../domain/article.ts";
import type { Catalogue } from "../domain/catalogue.ts";

/** What every page is made from. */
export interface PageView {
  readonly catalogue: Catalogue;
  /** Decides what is visible. */
  readonly now: Instant;
  readonly assets: Assets;
}

/** Absolute paths, with a hash of the content in them so that browsers may keep the files for good. */
export interface Assets {
  readonly style: string;
  readonly script: string;
}
