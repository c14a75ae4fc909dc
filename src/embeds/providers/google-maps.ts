import { type Address, encodePart, parameter, printQuery } from "./address.ts";
import type { Provider, ProviderEmbed } from "./provider.ts";

const maps = "https://www.google.com/maps";

export const googleMaps: Provider = {
  name: "Google Maps",
  hosts: ["google.com", "maps.google.com", "maps.app.goo.gl", "goo.gl"],
  otherHosts: /^(?:maps\.)?google\.(?:com?\.)?[a-z]{2}$/,
  mediaDomains: ["maps.googleapis.com", "maps.gstatic.com", "streetviewpixels-pa.googleapis.com"],
  source:
    "https://developers.google.com/maps/documentation/urls/get-started, and the codes that the site offers to paste under Share",
  read: "2026-11-26",
  find(address) {
    const { host, path } = address;
    const [, short] =
      (host === "maps.app.goo.gl" ? /^\/(\w{8,30})$/ : host === "goo.gl" ? /^\/(maps\/\w{4,30})$/ : /^$/).exec(path) ??
      [];
    if (short !== undefined) return { shows: "map", url: `https://${host}/${short}` };
    if (path === "/maps/embed") return viewOf(parameter(address, "pb", viewPattern));
    if (path === "/maps/@") {
      const view = viewOf(new RegExp(`^pb=(${viewPattern.source})$`, "u").exec(address.hash)?.[1]);
      if (view) return view;
    }
    if (/^\/maps\/d\/(?:u\/\d+\/)?(?:embed|viewer|edit)$/.test(path)) return myMap(address);
    const [, mode] = /^\/maps\/embed\/v1\/(place|search|view|directions)$/.exec(path) ?? [];
    if (mode !== undefined) return linkOf(mode, address);
    return placeOf(address);
  },
};

/** A place, a search or a route on the site. No frame can be derived from it without a key. */
function placeOf(address: Address): ProviderEmbed | undefined {
  const { host, path, segments } = address;
  const isMap = (host.startsWith("maps.") && path === "") || /^\/maps(?:\/preview)?$/.test(path);
  const isPlace = /^\/maps(?:\/preview)?\/(?:place|search|dir|@[^/]*)(?:\/|$)/.test(path);
  const known = knownParameters(address);
  const { q, ll, cid, saddr, daddr } = known;
  if (!isPlace && !(isMap && (q ?? ll ?? cid ?? saddr ?? daddr))) return undefined;
  // A route from wherever one is has nothing between two slashes.
  const [, ...below] = segments.slice(segments.indexOf("maps"));
  const rest = isPlace ? below.slice(below[0] === "preview" ? 1 : 0).map(encodePlace) : [];
  const place = rest.join("/").replace(/\/+$/, "");
  const end = /^(?:search|dir)$/.test(place) ? `${place}/` : place;
  return { shows: "map", url: `${maps}${end === "" ? "" : `/${end}`}${printQuery(known)}` };
}

/** The numbers and names behind `pb=`, as Google writes them. */
const viewPattern = /![\da-z][^"<>\\^`{|}\p{Cc}]{4,4000}/u;

/**
 * A map from Share. Its own address only works in a frame: people are sent to the same place on the site, and what the frame
 * shows stays behind "#", which is not sent.
 */
function viewOf(view: string | undefined): ProviderEmbed | undefined {
  if (view === undefined) return undefined;
  const [, longitude, latitude] = /!2d(-?\d{1,3}(?:\.\d+)?)!3d(-?\d{1,2}(?:\.\d+)?)/.exec(view) ?? [];
  const printed = encodePart(view).replace(/%(?:21|2C|3A)/g, decodeURIComponent);
  const query =
    latitude === undefined
      ? { api: 1, map_action: "map" }
      : { api: 1, map_action: "map", center: `${latitude},${longitude}` };
  return {
    shows: "map",
    url: `${maps}/@${printQuery(query)}#pb=${printed}`,
    frame: { url: `${maps}/embed?pb=${printed}`, size: { height: 450 } },
  };
}

/** A map that somebody has drawn. */
function myMap(address: Address): ProviderEmbed | undefined {
  const mid = parameter(address, "mid", /[\w.-]{10,80}/);
  if (mid === undefined) return undefined;
  const query = printQuery({
    mid,
    ll: parameter(address, "ll", /-?[\d.]{1,20},-?[\d.]{1,20}/),
    z: parameter(address, "z", /\d{1,2}/),
  });
  return {
    shows: "map",
    url: `${maps}/d/viewer${query}`,
    frame: { url: `${maps}/d/embed${query}`, size: { height: 480 } },
  };
}

/** A frame by the API has the key of somebody's account in its address: only a link is made of it. */
function linkOf(mode: string, { query }: Address): ProviderEmbed | undefined {
  const [q, center, origin, destination] = ["q", "center", "origin", "destination"].map(
    (name) => query.get(name) ?? undefined,
  );
  if (mode === "view" && center) {
    return { shows: "map", url: `${maps}/@${printQuery({ api: 1, map_action: "map", center })}` };
  }
  if (mode === "directions" && destination) {
    return { shows: "map", url: `${maps}/dir/${printQuery({ api: 1, origin, destination })}` };
  }
  return q ? { shows: "map", url: `${maps}/search/${printQuery({ api: 1, query: q })}` } : undefined;
}

function knownParameters({ query }: Address) {
  const values = parameterNames.map((name) => [name, query.get(name) || undefined] as const);
  return Object.fromEntries(values) as Readonly<Partial<Record<(typeof parameterNames)[number], string>>>;
}

/** All others track, or say how the site itself looks. */
const parameterNames = [
  ...(["api", "query", "query_place_id", "map_action", "center", "zoom", "pano", "viewpoint"] as const),
  ...(["origin", "destination", "waypoints", "travelmode", "q", "ll", "z", "cid", "saddr", "daddr"] as const),
];

/** Keeps the characters that Google's own addresses have in a place. */
function encodePlace(text: string): string {
  return encodePart(text).replace(/%(?:21|2B|2C|3A|3D|40)/g, decodeURIComponent);
}
