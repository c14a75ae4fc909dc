import { raw } from "hono/html";
import type { EmbedFigure, EmbedFrame } from "../../domain/figure.ts";
import type { Language } from "../../domain/site.ts";
import { fill } from "../../messages/fill.ts";

interface Props {
  readonly language: Language;
  readonly figure: EmbedFigure;
  /** Its card, which is all that there is without a script. */
  readonly html: string;
  /** Unique on the page. */
  readonly id: string;
}

/**
 * Something on another site. Its frame is in a `<template>`, from which browsers load nothing; script.js puts it on the page when a
 * reader clicks the button, and only this one: a click is no consent to other requests.
 */
export function Embed({ language, figure, html, id }: Props) {
  const { provider, shows, title, frame } = figure;
  const { show, notice, loading } = language.messages.embed;
  if (!frame) return <div class="embed">{raw(html)}</div>;
  return (
    <div class="embed">
      <div>{raw(html)}</div>
      <p class="offer" hidden>
        <button
          type="button"
          aria-label={`${show[shows]}: ${title}`}
          aria-describedby={id}
          data-loading={fill(loading, { provider })}
        >
          {show[shows]}
        </button>
        <small id={id} dir="auto">
          {fill(notice, { provider })}
        </small>
      </p>
      <template>
        <Frame frame={frame} title={title} />
      </template>
    </div>
  );
}

/**
 * The frame may run its scripts on its own origin and open links in new windows; it may not navigate the page. YouTube plays nothing
 * without a referrer.
 */
function Frame({ frame: { url, size }, title }: { readonly frame: EmbedFrame; readonly title: string }) {
  return (
    <iframe
      src={url}
      title={title}
      {...dimensions(size)}
      allow="clipboard-write; encrypted-media; picture-in-picture"
      allowfullscreen
      referrerpolicy="strict-origin-when-cross-origin"
      sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation allow-downloads"
    />
  );
}

/** A frame with a ratio has both dimensions, of which script.js makes its ratio; one of a fixed height is as wide as the column. */
function dimensions(size: EmbedFrame["size"]) {
  if ("height" in size) return { height: size.height };
  const width = 640;
  return { width, height: Math.round(width / size.ratio), ...(size.ratio < 1 && { class: "portrait" }) };
}
