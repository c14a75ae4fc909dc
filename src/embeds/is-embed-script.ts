/**
 * Whether an address is that of a script that providers put into their codes, which fills or sizes what is next to it.
 * @param src as written
 * @param mastodon hosts of instances
 */
export function isEmbedScript(src: string, mastodon: readonly string[]): boolean {
  const url = URL.parse(src.trim(), "https://polyfeed.invalid");
  if (!url) return false;
  const address = `${url.host.replace(/^www\./, "")}${url.pathname}`;
  return scripts.some((script) => script.test(address)) || mastodon.some((host) => address === `${host}/embed.js`);
}

const scripts: readonly RegExp[] = [
  /^platform\.(?:twitter|x)\.com\/widgets\.js$/,
  /^(?:platform\.)?instagram\.com\/(?:[\w-]+\/)?embeds?\.js$/,
  /^tiktok\.com\/embed\.js$/,
  /^connect\.facebook\.net\/\w+\/(?:sdk|all)\.js$/,
  /^(?:telegram\.org|oauth\.telegram\.org)\/js\/(?:telegram|discussion)-widget\.js$/,
  /^embed\.bsky\.app\/static\/embed\.js$/,
  /^threads\.(?:net|com)\/embed\.js$/,
  /^embed\.reddit(?:media)?\.com\/widgets(?:\/platform)?\.js$/,
  /^player\.vimeo\.com\/api\/player\.js$/,
  /^w\.soundcloud\.com\/player\/api\.js$/,
  /^datawrapper\.dwcdn\.net\/\w+\/(?:\d+\/)?embed\.js$/,
  /^(?:public|cdn)\.flourish\.(?:studio|rocks)\/.+\.js$/,
  /^(?:e\.)?infogr(?:am\.com|\.am)\/js\/.+\.js$/,
  /^vk\.(?:com|ru)\/js\/api\/openapi\.js$/,
  /^public\.tableau\.com\/javascripts\/api\/.+\.js$/,
];
