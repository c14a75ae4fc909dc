import type { Words } from "../words.ts";

export const words: Words = {
  pages: {
    skipToContent: "Skip to content",
    languages: "Languages",
    storyAbsent: "This story is not available here — go to the front page",
    chooseLanguage: "The news in your language",

    latest: "Latest",
    earlier: "Earlier",
    noArticles: "Nothing has been published here yet. Subscribe now, and the first story will come to you by itself.",
    articles: { one: "# story", other: "# stories" },

    topics: "Topics",
    kind: { section: "Section", place: "Place", person: "Person", organisation: "Organisation", topic: "Topic" },
    kinds: { section: "Sections", place: "Places", person: "People", organisation: "Organisations", topic: "Subjects" },
    author: "Author",
    authors: "Authors",

    published: "Published",
    updated: "Updated",
    correction: "Correction",
    firstPublished: "First published by",
    otherLanguages: "In other languages",

    subscribe: "Subscribe",
    whatIsFeed:
      "New stories come to you as they are published, in a reader of your choice. No sign-up, no e-mail, no algorithm.",
    openIn: "Open in a reader",
    otherReader: "Another app",
    orCopy: "Or copy an address into your reader",
    feedAddress: "Address of the feed as {format}",
    copy: "Copy",
    copied: "Copied",
    formats: {
      rss: "Every reader understands it. If in doubt, take this one.",
      atom: "The stricter successor of RSS: exact dates, and changes that readers notice.",
      json: "The same in JSON: for newer readers, scripts and your own programs.",
    },
    opml: "All our feeds as one list (OPML), for import into a reader",

    feedOpened: "You have opened a feed",
    feedIntro:
      "This is an address for programs. Give it to a feed reader, and every new story will appear there by itself.",
    thisAddress: "The address of this feed",
    whatToDo: "What to do with it",
    steps: [
      "Copy the address above.",
      "Open your reader: an app on the phone, a program, or a web service.",
      "Paste the address where it says “add feed” or “subscribe”.",
    ],
    otherFormats: "The same feed in other formats",
    inThisFeed: "In this feed now",
    rawDocument: "Show the document itself",
    asPage: "Read as a page",

    errors: {
      404: { title: "There is no such page", text: "Nothing has this address. Perhaps it was mistyped or cut short." },
      405: { title: "This cannot be done here", text: "Pages and feeds can only be read at this address." },
      410: { title: "Withdrawn", text: "The newsroom has withdrawn what was published here. It will not come back." },
      500: { title: "Something broke on our side", text: "Please try again in a minute. It is not your doing." },
    },
    retired: {
      title: "This feed has ended",
      text: "The newsroom no longer keeps this topic or author. The stories are still in the other feeds.",
    },
    retiredLanguage: {
      title: "No longer published in this language",
      text: "The newsroom no longer publishes anything in the language of this address.",
    },
    tryInstead: "Where to go from here",
    withdrawn: "Withdrawn: {title}",

    embed: {
      titles: {
        video: "Video on {provider}",
        audio: "Audio on {provider}",
        post: "Post on {provider}",
        chart: "Chart on {provider}",
        map: "Map on {provider}",
      },
      show: {
        video: "Show the video",
        audio: "Show the player",
        post: "Show the post",
        chart: "Show the chart",
        map: "Show the map",
      },
      notice: "It will load from {provider}, which will receive your IP address and may set cookies.",
      loading: "Loading from {provider}…",
    },
    recording: { audio: "Audio", video: "Video" },
    files: {
      described: "{recording} ({facts})",
      titled: "{recording}: {title}",
      note: "({facts})",
      separator: ", ",
    },
    subscribersOnly: "The full story is for subscribers only.",

    archive: {
      label: "Archive",
      older: "Older stories",
      newer: "Newer stories",
      part: "Archive, part {number}",
    },
    builder: {
      title: "Build your own feed",
      intro:
        "Pick topics and get one feed with just what you want. Its address is all there is to keep: bookmark it, share it.",
      all: "All of",
      any: "Any of",
      not: "Without",
      topic: "Topic",
      show: "Show the feed",
      clear: "Start again",
      result: "Your feed",
      everything: "Nothing is picked yet, so this is everything that is published in this language.",
      unknown: "There are no such topics: {slugs}.",
      tooMany: {
        one: "No more than # topic can be put together. Take some away.",
        other: "No more than # topics can be put together. Take some away.",
      },
      nothingMatches:
        "No story matches yet. Subscribe all the same, and the first one that does will come to you by itself.",
    },
    combination: {
      and: "and",
      or: "or",
      everything: "Everything",
      without: { one: "without {names}", other: "without {names}" },
      excluded: "{name}",
      between: " or ",
    },
  },

  articles: {
    letters: "",
    authors: ["author", "authors", "written by", "by"],
    and: ["and"],
    picture: ["photo", "photograph", "picture", "image", "illustration"],
    player: [
      "video",
      "watch",
      "watch video",
      "watch the video",
      "play video",
      "audio",
      "listen",
      "listen to this article",
      "listen to the article",
      "listen to the story",
      "podcast",
    ],
    languages: ["date", "lang", "language", "languages"],
    date: { ordinals: ["st", "nd", "rd", "th"], of: ["of"], year: [], at: [] },
    source: {
      labels: ["source"],
      phrases: [
        "{Name} (?:reports?|reported|writes|says),? (?:citing|with reference to)",
        "(?:reports?|reported) (?:by )?{Name},? (?:citing|with reference to)",
        "(?:citing|[Aa]ccording to) {name}",
      ],
    },
  },
};
