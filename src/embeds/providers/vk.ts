import { parameter } from "./address.ts";
import type { Provider } from "./provider.ts";

export const vk: Provider = {
  name: "VK",
  hosts: ["vk.com", "vk.ru", "vkvideo.ru"],
  mediaDomains: ["userapi.com", "vkuserphoto.ru"],
  // Some videos play in a frame only with a hash that their page does not have in its address.
  source: "the codes that the site offers to paste; it documents no frame",
  read: "2026-11-26",
  find(address) {
    const { path } = address;
    const [, kind = "video", owner, id] =
      /^(?:\/(?:video|playlist)\/[\w@.-]+)?\/(video|clip)(-?\d{1,12})_(\d{1,12})$/.exec(path) ??
      /^\/(video|clip)(-?\d{1,12})_(\d{1,12})$/.exec(`/${address.query.get("z")?.split("/")[0]}`) ??
      [];
    if (owner !== undefined) return { shows: "video", url: `https://vkvideo.ru/${kind}${owner}_${id}` };
    if (path !== "/video_ext.php") return undefined;
    const oid = parameter(address, "oid", /-?\d{1,12}/);
    const video = parameter(address, "id", /\d{1,12}/);
    if (oid === undefined || video === undefined) return undefined;
    return { shows: "video", url: `https://vkvideo.ru/video${oid}_${video}` };
  },
};
