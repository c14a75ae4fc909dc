import { parameter, printQuery } from "./address.ts";
import type { Provider } from "./provider.ts";

export const ourWorldInData: Provider = {
  name: "Our World in Data",
  hosts: ["ourworldindata.org"],
  mediaDomains: [],
  source: "the codes that the site offers to paste: its pages of charts are made for frames",
  read: "2026-11-26",
  find(address) {
    const [, slug] = /^\/grapher\/([\w-]{2,200})$/.exec(address.path) ?? [];
    if (slug === undefined) return undefined;
    // What a chart shows: which countries, which years.
    const shown = Object.fromEntries(
      ["tab", "region", "time", "country", "stackMode"].map((name) => [
        name,
        parameter(address, name, /[\w.~ -]{1,300}/),
      ]),
    );
    const url = `https://ourworldindata.org/grapher/${slug}${printQuery(shown)}`;
    return { shows: "chart", url, frame: { url, size: { height: 600 } } };
  },
};
