import type { FoundEmbed } from "../../src/embeds/found-embed.ts";

const wide = { ratio: 16 / 9 };

/** Embeds of different providers, shapes and kinds, one of them without a frame. */
export const embedExamples: readonly FoundEmbed[] = [
  {
    provider: "YouTube",
    shows: "video",
    url: "https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=90s",
    frame: { url: "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?start=90", size: wide },
  },
  {
    provider: "YouTube",
    shows: "video",
    url: "https://www.youtube.com/shorts/aqz-KE-bpKQ",
    frame: { url: "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ", size: { ratio: 9 / 16 } },
  },
  {
    provider: "Vimeo",
    shows: "video",
    url: "https://vimeo.com/76979871",
    frame: { url: "https://player.vimeo.com/video/76979871?dnt=1", size: wide },
  },
  {
    provider: "X",
    shows: "post",
    url: "https://x.com/newsroom/status/20",
    frame: { url: "https://platform.twitter.com/embed/Tweet.html?id=20&dnt=true", size: { height: 600 } },
  },
  {
    provider: "SoundCloud",
    shows: "audio",
    url: "https://soundcloud.com/newsroom/harbour",
    frame: {
      url: "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fnewsroom%2Fharbour",
      size: { height: 166 },
    },
  },
  {
    provider: "Datawrapper",
    shows: "chart",
    url: "https://datawrapper.dwcdn.net/AbC12/",
    frame: { url: "https://datawrapper.dwcdn.net/AbC12/", size: { height: 400 } },
  },
  {
    provider: "Google Maps",
    shows: "map",
    url: "https://www.google.com/maps/embed?pb=!1m18!2m3,4",
    frame: { url: "https://www.google.com/maps/embed?pb=!1m18!2m3,4", size: { ratio: 4 / 3 } },
  },
  { provider: "Google Maps", shows: "map", url: "https://www.google.com/maps/place/Kyiv/@50.4,30.5,12z" },
];
