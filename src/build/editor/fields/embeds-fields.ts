import { body, type Fields } from "./field.ts";

const inBody = { rss: [body.rss], atom: [body.atom], json: [body.json] } as const;

export const exampleAddress = "https://www.youtube.com/watch?v=aqz-KE-bpKQ";

/** `embeds.yaml`. */
export const embedsFields: Fields = {
  "{address-of-an-embed}": {
    description: "An embed, by its address. Parameters that only track may be left out.",
    example: { title: "Big Buck Bunny", author: "Blender" },
  },
  "{address-of-an-embed}.title": {
    description:
      "What it is called. Without it, readers are told the provider and what it is, in the language of the text. The text of the link in the story comes before it.",
    example: "Big Buck Bunny",
    output: { ...inBody, pages: "Beside the embed, and as the name of its frame." },
  },
  "{address-of-an-embed}.author": {
    description: "Who published it.",
    example: "Blender",
    output: { ...inBody, pages: "Beside the embed." },
  },
  "{address-of-an-embed}.words": {
    description: "What a post says, for readers of feeds, and for all readers once the post is gone.",
    example: "The film is out now.\n\n#opensource",
    output: { ...inBody, pages: "Until a reader loads the embed." },
  },
  "{address-of-an-embed}.poster": {
    description: "A picture in the story's folder that is shown in its place.",
    example: "youtube-aqz-KE-bpKQ.jpg",
    output: { ...inBody, pages: "Until a reader loads the embed." },
  },
};
