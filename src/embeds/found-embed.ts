import type { EmbedFrame, EmbedKind } from "../domain/figure.ts";

/** What an address or a pasted code of a provider shows. */
export interface FoundEmbed {
  /** The provider's name for people: "YouTube". */
  readonly provider: string;
  readonly shows: EmbedKind;
  /**
   * The canonical absolute URL of the page that shows it, without parameters that only track: it identifies the embed in
   * `embeds.yaml`.
   */
  readonly url: string;
  /** Absent if none can be derived from the address alone. */
  readonly frame?: EmbedFrame;
}
