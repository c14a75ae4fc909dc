import { parameter, printQuery } from "./address.ts";
import type { Provider } from "./provider.ts";

const coordinate = String.raw`-?\d{1,3}(?:\.\d{1,20})?`;

export const openStreetMap: Provider = {
  name: "OpenStreetMap",
  hosts: ["openstreetmap.org", "osm.org"],
  mediaDomains: ["tile.openstreetmap.org"],
  source: "https://wiki.openstreetmap.org/wiki/Export#Embeddable_HTML, and the codes that the site offers to paste",
  read: "2026-11-26",
  find(address) {
    const { path, hash } = address;
    if (path === "/export/embed.html") {
      const bbox = parameter(address, "bbox", new RegExp(`${coordinate}(?:,${coordinate}){3}`));
      if (bbox === undefined) return undefined;
      const query = printQuery({
        bbox,
        layer: parameter(address, "layer", /[a-z]{3,20}/),
        marker: parameter(address, "marker", new RegExp(`${coordinate},${coordinate}`)),
      });
      // People can open it too.
      const url = `https://www.openstreetmap.org/export/embed.html${query}`;
      return { shows: "map", url, frame: { url, size: { height: 450 } } };
    }
    const [view] = new RegExp(`^map=\\d{1,2}/${coordinate}/${coordinate}`).exec(hash) ?? [];
    const [, object] = /^\/((?:node|way|relation)\/\d{1,15})$/.exec(path) ?? [];
    if (object === undefined && (path !== "" || view === undefined)) return undefined;
    const latitude = parameter(address, "mlat", new RegExp(coordinate));
    const longitude = parameter(address, "mlon", new RegExp(coordinate));
    const query = printQuery({ mlat: latitude, mlon: longitude });
    const end = view === undefined ? "" : `#${view}`;
    return { shows: "map", url: `https://www.openstreetmap.org/${object ?? ""}${query}${end}` };
  },
};
