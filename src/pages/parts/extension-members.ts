import { formats } from "../../formats/formats.ts";

export interface ExtensionMember {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
}

/** The other formats as an English list: "rss and atom". */
const others = new Intl.ListFormat("en").format(formats.map(({ name }) => name).filter((name) => name !== "json"));

/** The members that `formats/json.ts` writes into `_polyfeed`. */
export const extensionMembers: Readonly<Record<"feed" | "item", readonly ExtensionMember[]>> = {
  feed: [
    { name: "about", type: "URL", meaning: "This page." },
    { name: "id", type: "URI", meaning: "The feed’s permanent identifier, the same as atom:id in its Atom document." },
    {
      name: "updated",
      type: "date",
      meaning:
        "The newest change worth telling among what the feed shows, as atom:updated; never the time of the request.",
    },
    { name: "rights", type: "text", meaning: "Copyright notice of the feed." },
    { name: "formats", type: "object", meaning: `The same feed elsewhere: ${others}, each a URL.` },
    {
      name: "translations",
      type: "array",
      meaning: "The same feed in the other languages: language (BCP 47), title, home_page_url and feed_url.",
    },
    {
      name: "tag",
      type: "object",
      meaning: "On the feed of one topic, the topic: term (permanent), label (in the feed’s language) and url.",
    },
  ],
  item: [
    {
      name: "translations",
      type: "array",
      meaning: "The same story in the other languages it has: language (BCP 47), url and title.",
    },
    {
      name: "tags",
      type: "array",
      meaning:
        "The topics of tags in the same order, with what does not change when they are renamed or translated: term, label and url.",
    },
    {
      name: "image",
      type: "object",
      meaning: "Of the item’s image: width and height in pixels where they are known, alt, caption and credit.",
    },
    {
      name: "clips",
      type: "array",
      meaning:
        "Of the audio and video among attachments, in the same order: url, medium (audio or video), width and height in pixels where they are known, poster (URL of a picture to show until it plays) and tracks (subtitles in WebVTT: url and language of each).",
    },
    {
      name: "via",
      type: "object",
      meaning: "Who published the story first: title, which is a name, and url where it is known.",
    },
    { name: "rights", type: "text", meaning: "Copyright notice of the item." },
    {
      name: "access",
      type: "text",
      meaning: "“subscribers” if the full text is for subscribers: the item then has no more than the lead.",
    },
    {
      name: "corrections",
      type: "array",
      meaning: "What was wrong in the story and was put right, as the text says it too: date and text of each.",
    },
    {
      name: "withdrawn",
      type: "object",
      meaning:
        "The newsroom no longer stands by the story, and its text is gone: date and reason. The item is but a notice, to be put in place of what was stored under its id.",
    },
  ],
};
