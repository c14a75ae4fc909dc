import { appleMusic } from "./apple-music.ts";
import { applePodcasts } from "./apple-podcasts.ts";
import { bluesky } from "./bluesky.ts";
import { dailymotion } from "./dailymotion.ts";
import { datawrapper } from "./datawrapper.ts";
import { facebook } from "./facebook.ts";
import { flourish } from "./flourish.ts";
import { googleMaps } from "./google-maps.ts";
import { infogram } from "./infogram.ts";
import { instagram } from "./instagram.ts";
import { linkedin } from "./linkedin.ts";
import { ok } from "./ok.ts";
import { openStreetMap } from "./open-street-map.ts";
import { ourWorldInData } from "./our-world-in-data.ts";
import type { Provider } from "./provider.ts";
import { reddit } from "./reddit.ts";
import { rumble } from "./rumble.ts";
import { rutube } from "./rutube.ts";
import { soundcloud } from "./soundcloud.ts";
import { spotify } from "./spotify.ts";
import { tableau } from "./tableau.ts";
import { ted } from "./ted.ts";
import { telegram } from "./telegram.ts";
import { threads } from "./threads.ts";
import { tiktok } from "./tiktok.ts";
import { twitch } from "./twitch.ts";
import { vimeo } from "./vimeo.ts";
import { vk } from "./vk.ts";
import { x } from "./x.ts";
import { youtube } from "./youtube.ts";

/** All providers whose hosts are known; Mastodon's instances are named in `site.yaml`. */
export const providers: readonly Provider[] = [
  ...[youtube, vimeo, tiktok, dailymotion, twitch, rumble, ted, rutube, vk, ok],
  ...[x, instagram, facebook, telegram, bluesky, threads, reddit, linkedin],
  ...[soundcloud, spotify, applePodcasts, appleMusic],
  ...[datawrapper, flourish, infogram, tableau, ourWorldInData],
  ...[googleMaps, openStreetMap],
];

const byHost = new Map(providers.flatMap((provider) => provider.hosts.map((host) => [host, provider] as const)));

/** @param host in lower case, without `www.`, `m.` and `mobile.` */
export function providerOfHost(host: string): Provider | undefined {
  return byHost.get(host) ?? providers.find(({ otherHosts }) => otherHosts?.test(host));
}
