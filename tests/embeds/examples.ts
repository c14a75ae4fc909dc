import type { FoundEmbed } from "../../src/embeds/found-embed.ts";

/** An address or a code to paste as editors have them, and what it stands for. */
export interface EmbedExample extends Omit<FoundEmbed, "frame"> {
  readonly written: string;
  /** The URL of the frame; absent if it is a card. */
  readonly frame?: string;
}

/** The hosts of Mastodon's instances in the examples. */
export const mastodon: readonly string[] = ["mastodon.social", "chaos.social"];

const video = {
  provider: "YouTube",
  shows: "video",
  url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  frame: "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
} as const;

const fromStart = {
  ...video,
  url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s",
  frame: "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90",
};

const list = {
  provider: "YouTube",
  shows: "video",
  url: "https://www.youtube.com/playlist?list=PLWYwsGgIRwA9y49l1bwvcAF0Dj-Ac-5kh",
  frame: "https://www.youtube-nocookie.com/embed/videoseries?list=PLWYwsGgIRwA9y49l1bwvcAF0Dj-Ac-5kh",
} as const;

const youtube: readonly EmbedExample[] = [
  { written: "https://www.youtube.com/watch?v=dQw4w9WgXcQ", ...video },
  { written: "https://www.youtube.com/watch?v=dQw4w9WgXcQ&feature=youtu.be&ab_channel=RickAstley", ...video },
  { written: "HTTP://WWW.YOUTUBE.COM/watch?app=desktop&v=dQw4w9WgXcQ", ...video },
  { written: "https://m.youtube.com/watch/?v=dQw4w9WgXcQ&pp=ygUEdGVzdA%3D%3D", ...video },
  { written: "https://music.youtube.com/watch?v=dQw4w9WgXcQ&si=Abc-1", ...video },
  { written: "https://youtu.be/dQw4w9WgXcQ?si=Abc_1-x", ...video },
  { written: "https://www.youtube.com/live/dQw4w9WgXcQ?si=Abc", ...video },
  { written: "https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=RDdQw4w9WgXcQ&start_radio=1", ...video },
  { written: "https://youtu.be/dQw4w9WgXcQ?t=90", ...fromStart },
  { written: "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s", ...fromStart },
  { written: "https://www.youtube.com/watch?time_continue=90&v=dQw4w9WgXcQ", ...fromStart },
  { written: "https://www.youtube.com/watch?v=dQw4w9WgXcQ#t=90s", ...fromStart },
  {
    written: "https://youtube.com/shorts/a12CpYea0i4?feature=share",
    provider: "YouTube",
    shows: "video",
    url: "https://www.youtube.com/shorts/a12CpYea0i4",
    frame: "https://www.youtube-nocookie.com/embed/a12CpYea0i4",
  },
  { written: "https://youtube.com/playlist?list=PLWYwsGgIRwA9y49l1bwvcAF0Dj-Ac-5kh&si=x", ...list },
  {
    written: "https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PLWYwsGgIRwA9y49l1bwvcAF0Dj-Ac-5kh&index=3",
    provider: "YouTube",
    shows: "video",
    url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PLWYwsGgIRwA9y49l1bwvcAF0Dj-Ac-5kh",
    frame: "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?list=PLWYwsGgIRwA9y49l1bwvcAF0Dj-Ac-5kh",
  },
  {
    written: "https://youtube.com/clip/UgkxU2HSeGL_NvmDJ-nQJrlLwllwMDBdGZFs",
    provider: "YouTube",
    shows: "video",
    url: "https://www.youtube.com/clip/UgkxU2HSeGL_NvmDJ-nQJrlLwllwMDBdGZFs",
  },
  {
    written:
      '<iframe width="560" height="315" src="https://www.youtube.com/embed/dQw4w9WgXcQ?si=Y2x&amp;start=90" title="YouTube video player" frameborder="0" allow="accelerometer; autoplay" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>',
    ...fromStart,
  },
  {
    written:
      '<iframe src="about:blank" data-src="//www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0" loading="lazy"></iframe>',
    ...video,
  },
  {
    written:
      '<iframe width="560" height="315" src="https://www.youtube.com/embed/videoseries?si=x&amp;list=PLWYwsGgIRwA9y49l1bwvcAF0Dj-Ac-5kh"></iframe>',
    ...list,
  },
  {
    written:
      '<iframe src="https://www.youtube.com/embed/live_stream?channel=UCkNKWnyD2CxmcQpBOTwxrLg" allowfullscreen></iframe>',
    provider: "YouTube",
    shows: "video",
    url: "https://www.youtube.com/channel/UCkNKWnyD2CxmcQpBOTwxrLg/live",
    frame: "https://www.youtube-nocookie.com/embed/live_stream?channel=UCkNKWnyD2CxmcQpBOTwxrLg",
  },
  { written: '<lite-youtube videoid="dQw4w9WgXcQ" playlabel="Play: a video"></lite-youtube>', ...video },
  {
    written: '<amp-youtube data-videoid="dQw4w9WgXcQ" layout="responsive" width="480" height="270"></amp-youtube>',
    ...video,
  },
  { written: '<div class="plyr" data-plyr-provider="youtube" data-plyr-embed-id="dQw4w9WgXcQ"></div>', ...video },
];

const vimeo: readonly EmbedExample[] = [
  ...[
    "https://vimeo.com/76979871",
    "https://vimeo.com/channels/staffpicks/76979871?share=copy",
    "https://player.vimeo.com/video/76979871?badge=0&autopause=0",
  ].map(
    (written) =>
      ({
        written,
        provider: "Vimeo",
        shows: "video",
        url: "https://vimeo.com/76979871",
        frame: "https://player.vimeo.com/video/76979871?dnt=1",
      }) as const,
  ),
  ...[
    "https://vimeo.com/791813674/2c9cfc5030?share=copy",
    '<div style="padding:56.25% 0 0 0;position:relative;"><iframe src="https://player.vimeo.com/video/791813674?h=2c9cfc5030&amp;badge=0&amp;app_id=58479" title="x"></iframe></div><script src="https://player.vimeo.com/api/player.js"></script>',
  ].map(
    (written) =>
      ({
        written,
        provider: "Vimeo",
        shows: "video",
        url: "https://vimeo.com/791813674/2c9cfc5030",
        frame: "https://player.vimeo.com/video/791813674?h=2c9cfc5030&dnt=1",
      }) as const,
  ),
  {
    written: "https://vimeo.com/76979871#t=1m5s",
    provider: "Vimeo",
    shows: "video",
    url: "https://vimeo.com/76979871#t=65s",
    frame: "https://player.vimeo.com/video/76979871?dnt=1#t=65s",
  },
  {
    written: "https://vimeo.com/event/4154130/embed/1b2c3d4e5f",
    provider: "Vimeo",
    shows: "video",
    url: "https://vimeo.com/event/4154130/1b2c3d4e5f",
    frame: "https://vimeo.com/event/4154130/embed/1b2c3d4e5f",
  },
  {
    written: "https://vimeo.com/showcase/8423191",
    provider: "Vimeo",
    shows: "video",
    url: "https://vimeo.com/showcase/8423191",
    frame: "https://vimeo.com/showcase/8423191/embed",
  },
];

const tweet = {
  provider: "X",
  shows: "post",
  url: "https://x.com/Interior/status/463440424141459456",
  frame: "https://platform.twitter.com/embed/Tweet.html?id=463440424141459456&dnt=true",
} as const;

const posts: readonly EmbedExample[] = [
  { written: "https://x.com/Interior/status/463440424141459456?s=20&t=Ab1", ...tweet },
  { written: "https://twitter.com/Interior/status/463440424141459456?ref_src=twsrc%5Etfw", ...tweet },
  { written: "https://mobile.twitter.com/Interior/statuses/463440424141459456", ...tweet },
  { written: "https://x.com/Interior/status/463440424141459456/photo/1", ...tweet },
  { written: "https://x.com/i/status/463440424141459456", ...tweet, url: "https://x.com/i/status/463440424141459456" },
  {
    written: "https://x.com/i/web/status/463440424141459456",
    ...tweet,
    url: "https://x.com/i/status/463440424141459456",
  },
  {
    written:
      '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">Sunsets <a href="https://twitter.com/hashtag/sunset?src=hash">#sunset</a> <a href="http://t.co/YuKy2rcjyU">pic.twitter.com/YuKy2rcjyU</a></p>&mdash; US Department of the Interior (@Interior) <a href="https://twitter.com/Interior/status/463440424141459456?ref_src=twsrc%5Etfw">May 5, 2014</a></blockquote> <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
    ...tweet,
  },
  {
    written:
      '<amp-twitter width="375" height="472" layout="responsive" data-tweetid="463440424141459456"></amp-twitter>',
    ...tweet,
    url: "https://x.com/i/status/463440424141459456",
  },
  {
    written: "https://www.instagram.com/p/CuZ5CQbvAKu/?igsh=MzRlODBiNWFlZA==",
    provider: "Instagram",
    shows: "post",
    url: "https://www.instagram.com/p/CuZ5CQbvAKu/",
    frame: "https://www.instagram.com/p/CuZ5CQbvAKu/embed/",
  },
  {
    written: "https://instagram.com/bbcnews/reel/C8zP_abOq1x/?utm_source=ig_web_copy_link",
    provider: "Instagram",
    shows: "video",
    url: "https://www.instagram.com/reel/C8zP_abOq1x/",
    frame: "https://www.instagram.com/reel/C8zP_abOq1x/embed/",
  },
  {
    written: "https://www.instagram.com/tv/CK8HqGfnlBu/",
    provider: "Instagram",
    shows: "video",
    url: "https://www.instagram.com/tv/CK8HqGfnlBu/",
    frame: "https://www.instagram.com/tv/CK8HqGfnlBu/embed/",
  },
  {
    written:
      '<blockquote class="instagram-media" data-instgrm-captioned data-instgrm-permalink="https://www.instagram.com/p/CuZ5CQbvAKu/?utm_source=ig_embed&amp;utm_campaign=loading" data-instgrm-version="14"><div><a href="https://www.instagram.com/p/CuZ5CQbvAKu/?utm_source=ig_embed" target="_blank">View this post on Instagram</a></div></blockquote><script async src="//www.instagram.com/embed.js"></script>',
    provider: "Instagram",
    shows: "post",
    url: "https://www.instagram.com/p/CuZ5CQbvAKu/",
    frame: "https://www.instagram.com/p/CuZ5CQbvAKu/embed/",
  },
  {
    written: "https://www.tiktok.com/@scout2015/video/6718335390845095173?is_from_webapp=1&sender_device=pc",
    provider: "TikTok",
    shows: "video",
    url: "https://www.tiktok.com/@scout2015/video/6718335390845095173",
    frame: "https://www.tiktok.com/player/v1/6718335390845095173",
  },
  {
    written: "https://www.tiktok.com/%40scout2015/photo/7273630854642683168",
    provider: "TikTok",
    shows: "post",
    url: "https://www.tiktok.com/@scout2015/photo/7273630854642683168",
    frame: "https://www.tiktok.com/player/v1/7273630854642683168",
  },
  {
    written: "https://vm.tiktok.com/ZMabcdEFg/",
    provider: "TikTok",
    shows: "video",
    url: "https://vm.tiktok.com/ZMabcdEFg/",
  },
  {
    written: "https://www.tiktok.com/t/ZTabcdEFg/",
    provider: "TikTok",
    shows: "video",
    url: "https://www.tiktok.com/t/ZTabcdEFg/",
  },
  {
    written:
      '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@scout2015/video/6718335390845095173" data-video-id="6718335390845095173" style="max-width: 605px;"><section><a target="_blank" href="https://www.tiktok.com/@scout2015?refer=embed">@scout2015</a> <p>Scramble up ur name</p></section></blockquote> <script async src="https://www.tiktok.com/embed.js"></script>',
    provider: "TikTok",
    shows: "video",
    url: "https://www.tiktok.com/@scout2015/video/6718335390845095173",
    frame: "https://www.tiktok.com/player/v1/6718335390845095173",
  },
  {
    written:
      "https://www.facebook.com/sme.sk/posts/pfbid0nHq4ynTLtKgghMAKzBmCpM3Zweqoycnnff8qw12e3RgRsstrXMg4dLKEBVwsGnQ2l?__cft__[0]=AZ",
    provider: "Facebook",
    shows: "post",
    url: "https://www.facebook.com/sme.sk/posts/pfbid0nHq4ynTLtKgghMAKzBmCpM3Zweqoycnnff8qw12e3RgRsstrXMg4dLKEBVwsGnQ2l",
    frame:
      "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fsme.sk%2Fposts%2Fpfbid0nHq4ynTLtKgghMAKzBmCpM3Zweqoycnnff8qw12e3RgRsstrXMg4dLKEBVwsGnQ2l&show_text=true&width=500",
  },
  {
    written: "https://m.facebook.com/story.php?story_fbid=10158628742349998&id=59305124997",
    provider: "Facebook",
    shows: "post",
    url: "https://www.facebook.com/permalink.php?story_fbid=10158628742349998&id=59305124997",
    frame:
      "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fpermalink.php%3Fstory_fbid%3D10158628742349998%26id%3D59305124997&show_text=true&width=500",
  },
  {
    written: "https://uk-ua.facebook.com/ScottishDailyExpress/videos/former-leader/1281761502607093/?t=12",
    provider: "Facebook",
    shows: "video",
    url: "https://www.facebook.com/ScottishDailyExpress/videos/1281761502607093?t=12",
    frame:
      "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2FScottishDailyExpress%2Fvideos%2F1281761502607093%3Ft%3D12&show_text=false&t=12",
  },
  {
    written: "https://www.facebook.com/watch/?v=235613163792499",
    provider: "Facebook",
    shows: "video",
    url: "https://www.facebook.com/watch/?v=235613163792499",
    frame:
      "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D235613163792499&show_text=false",
  },
  {
    written: "https://www.facebook.com/reel/805139411583688/?mibextid=abc",
    provider: "Facebook",
    shows: "video",
    url: "https://www.facebook.com/reel/805139411583688",
    frame:
      "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Freel%2F805139411583688&show_text=false",
  },
  { written: "https://fb.watch/abCd-12_x/", provider: "Facebook", shows: "video", url: "https://fb.watch/abCd-12_x/" },
  {
    written: "https://www.facebook.com/share/p/1AbCdEfGhI/",
    provider: "Facebook",
    shows: "post",
    url: "https://www.facebook.com/share/p/1AbCdEfGhI/",
  },
  {
    written:
      '<iframe src="https://www.facebook.com/plugins/video.php?height=314&amp;href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D235613163792499&amp;show_text=false&amp;width=560&amp;t=0" width="560" height="314" allowfullscreen="true"></iframe>',
    provider: "Facebook",
    shows: "video",
    url: "https://www.facebook.com/watch/?v=235613163792499",
    frame:
      "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D235613163792499&show_text=false",
  },
  {
    written:
      '<div id="fb-root"></div><script async defer src="https://connect.facebook.net/en_US/sdk.js#xfbml=1"></script><div class="fb-post" data-href="https://www.facebook.com/20531316728/posts/10154009990506729/" data-width="500"></div>',
    provider: "Facebook",
    shows: "post",
    url: "https://www.facebook.com/20531316728/posts/10154009990506729",
    frame:
      "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2F20531316728%2Fposts%2F10154009990506729&show_text=true&width=500",
  },
  ...["https://t.me/durov/68", "https://t.me/s/durov/68", "https://telegram.me/durov/68", "https://durov.t.me/68"].map(
    (written) =>
      ({
        written,
        provider: "Telegram",
        shows: "post",
        url: "https://t.me/durov/68",
        frame: "https://t.me/durov/68?embed=1",
      }) as const,
  ),
  {
    written: "https://t.me/tginfo_chat/12/345?single",
    provider: "Telegram",
    shows: "post",
    url: "https://t.me/tginfo_chat/12/345?single",
    frame: "https://t.me/tginfo_chat/12/345?embed=1&single",
  },
  {
    written:
      '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="durov/68" data-width="100%"></script>',
    provider: "Telegram",
    shows: "post",
    url: "https://t.me/durov/68",
    frame: "https://t.me/durov/68?embed=1",
  },
  {
    written: "https://bsky.app/profile/emilyliu.me/post/3jzn6g7ixgq2y",
    provider: "Bluesky",
    shows: "post",
    url: "https://bsky.app/profile/emilyliu.me/post/3jzn6g7ixgq2y",
  },
  {
    written: "https://bsky.app/profile/did:plc:vjug55kidv6sye7ykr5faxxn/post/3jzn6g7ixgq2y?ref_src=embed",
    provider: "Bluesky",
    shows: "post",
    url: "https://bsky.app/profile/did:plc:vjug55kidv6sye7ykr5faxxn/post/3jzn6g7ixgq2y",
    frame: "https://embed.bsky.app/embed/did:plc:vjug55kidv6sye7ykr5faxxn/app.bsky.feed.post/3jzn6g7ixgq2y",
  },
  {
    written:
      '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:tjf4apt65s75xiojhiqzvcan/app.bsky.feed.post/3kqmooj3ems2w" data-bluesky-cid="bafyrei"><p lang="ja">Hello<br><br><a href="https://bsky.app/profile/did:plc:tjf4apt65s75xiojhiqzvcan/post/3kqmooj3ems2w?ref_src=embed">[image or embed]</a></p>&mdash; K (<a href="https://bsky.app/profile/did:plc:tjf4apt65s75xiojhiqzvcan?ref_src=embed">@k.dev</a>) <a href="https://bsky.app/profile/did:plc:tjf4apt65s75xiojhiqzvcan/post/3kqmooj3ems2w?ref_src=embed">Apr 21, 2024</a></blockquote><script async src="https://embed.bsky.app/static/embed.js" charset="utf-8"></script>',
    provider: "Bluesky",
    shows: "post",
    url: "https://bsky.app/profile/did:plc:tjf4apt65s75xiojhiqzvcan/post/3kqmooj3ems2w",
    frame: "https://embed.bsky.app/embed/did:plc:tjf4apt65s75xiojhiqzvcan/app.bsky.feed.post/3kqmooj3ems2w",
  },
  {
    written: "https://www.threads.net/@meta/post/DDzbnVKx57R?xmt=AQG",
    provider: "Threads",
    shows: "post",
    url: "https://www.threads.com/@meta/post/DDzbnVKx57R",
    frame: "https://www.threads.com/@meta/post/DDzbnVKx57R/embed",
  },
  {
    written:
      '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.com/@meta/post/DDzbnVKx57R" data-text-post-version="0" id="ig-tp-DDzbnVKx57R"><a href="https://www.threads.com/@meta/post/DDzbnVKx57R">View on Threads</a></blockquote><script async src="https://www.threads.com/embed.js"></script>',
    provider: "Threads",
    shows: "post",
    url: "https://www.threads.com/@meta/post/DDzbnVKx57R",
    frame: "https://www.threads.com/@meta/post/DDzbnVKx57R/embed",
  },
  {
    written: "https://mastodon.social/@Gargron/100254678717223630",
    provider: "Mastodon",
    shows: "post",
    url: "https://mastodon.social/@Gargron/100254678717223630",
    frame: "https://mastodon.social/@Gargron/100254678717223630/embed",
  },
  {
    written: "https://chaos.social/users/example/statuses/110254678717223630",
    provider: "Mastodon",
    shows: "post",
    url: "https://chaos.social/@example/110254678717223630",
    frame: "https://chaos.social/@example/110254678717223630/embed",
  },
  {
    written: "https://chaos.social/@Gargron@mastodon.social/110254678717223631",
    provider: "Mastodon",
    shows: "post",
    url: "https://chaos.social/@Gargron@mastodon.social/110254678717223631",
  },
  {
    written:
      '<blockquote class="mastodon-embed" data-embed-url="https://mastodon.social/@Gargron/100254678717223630/embed"><a href="https://mastodon.social/@Gargron/100254678717223630" target="_blank"><div>Post by @Gargron@mastodon.social</div><div>View on Mastodon</div></a></blockquote><script data-allowed-prefixes="https://mastodon.social/" async src="https://mastodon.social/embed.js"></script>',
    provider: "Mastodon",
    shows: "post",
    url: "https://mastodon.social/@Gargron/100254678717223630",
    frame: "https://mastodon.social/@Gargron/100254678717223630/embed",
  },
  {
    written: "https://old.reddit.com/r/aww/comments/4lwccv/someone_came_to_visit/?utm_source=share",
    provider: "Reddit",
    shows: "post",
    url: "https://www.reddit.com/r/aww/comments/4lwccv/",
    frame: "https://embed.reddit.com/r/aww/comments/4lwccv/",
  },
  {
    written:
      '<iframe src="https://www.linkedin.com/embed/feed/update/urn:li:share:6922167380462698496" height="834" width="504" frameborder="0" allowfullscreen="" title="Embedded post"></iframe>',
    provider: "LinkedIn",
    shows: "post",
    url: "https://www.linkedin.com/feed/update/urn:li:share:6922167380462698496/",
    frame: "https://www.linkedin.com/embed/feed/update/urn:li:share:6922167380462698496",
  },
];

const audio: readonly EmbedExample[] = [
  {
    written: "https://soundcloud.com/forss/flickermood?si=abc&utm_source=clipboard&utm_medium=text",
    provider: "SoundCloud",
    shows: "audio",
    url: "https://soundcloud.com/forss/flickermood",
    frame: "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fforss%2Fflickermood",
  },
  {
    written: "https://m.soundcloud.com/forss/sets/soulhack",
    provider: "SoundCloud",
    shows: "audio",
    url: "https://soundcloud.com/forss/sets/soulhack",
    frame: "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fforss%2Fsets%2Fsoulhack",
  },
  {
    written: "https://soundcloud.com/forss/unreleased/s-Ab1Cd2Ef#t=1:30",
    provider: "SoundCloud",
    shows: "audio",
    url: "https://soundcloud.com/forss/unreleased/s-Ab1Cd2Ef#t=90s",
    frame: "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fforss%2Funreleased%2Fs-Ab1Cd2Ef",
  },
  {
    written: "https://on.soundcloud.com/AbCdE12345",
    provider: "SoundCloud",
    shows: "audio",
    url: "https://on.soundcloud.com/AbCdE12345",
  },
  {
    written:
      '<iframe width="100%" height="166" scrolling="no" frameborder="no" allow="autoplay" src="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/558351762%3Fsecret_token%3Ds-h3XPh&amp;color=%23ff5500&amp;auto_play=false"></iframe>',
    provider: "SoundCloud",
    shows: "audio",
    url: "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F558351762%3Fsecret_token%3Ds-h3XPh",
    frame:
      "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2F558351762%3Fsecret_token%3Ds-h3XPh",
  },
  {
    written: "https://open.spotify.com/intl-de/track/2qToAcex0ruZfbEbAy9OhW?si=9f8e7d",
    provider: "Spotify",
    shows: "audio",
    url: "https://open.spotify.com/track/2qToAcex0ruZfbEbAy9OhW",
    frame: "https://open.spotify.com/embed/track/2qToAcex0ruZfbEbAy9OhW",
  },
  {
    written: "https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5?si=x&t=125",
    provider: "Spotify",
    shows: "audio",
    url: "https://open.spotify.com/episode/7makk4oTQel546B0PZlDM5?t=125",
    frame: "https://open.spotify.com/embed/episode/7makk4oTQel546B0PZlDM5?t=125",
  },
  ...(["album", "playlist", "show", "artist"] as const).map(
    (kind) =>
      ({
        written: `https://open.spotify.com/${kind}/5eXZwvvxt3K2dxha3BSaAe`,
        provider: "Spotify",
        shows: "audio",
        url: `https://open.spotify.com/${kind}/5eXZwvvxt3K2dxha3BSaAe`,
        frame: `https://open.spotify.com/embed/${kind}/5eXZwvvxt3K2dxha3BSaAe`,
      }) as const,
  ),
  {
    written:
      '<iframe style="border-radius:12px" src="https://open.spotify.com/embed/show/5eXZwvvxt3K2dxha3BSaAe?utm_source=generator" width="100%" height="352" frameBorder="0" allowfullscreen="" loading="lazy"></iframe>',
    provider: "Spotify",
    shows: "audio",
    url: "https://open.spotify.com/show/5eXZwvvxt3K2dxha3BSaAe",
    frame: "https://open.spotify.com/embed/show/5eXZwvvxt3K2dxha3BSaAe",
  },
  {
    written: "https://podcasts.apple.com/de/podcast/resident-episode-791/id387385712?i=1000775499928&l=en",
    provider: "Apple Podcasts",
    shows: "audio",
    url: "https://podcasts.apple.com/de/podcast/resident-episode-791/id387385712?i=1000775499928",
    frame: "https://embed.podcasts.apple.com/de/podcast/resident-episode-791/id387385712?i=1000775499928",
  },
  {
    written:
      '<iframe allow="autoplay *; encrypted-media *" height="450" src="https://embed.podcasts.apple.com/ua/podcast/%D0%BF%D0%BE%D0%B4%D0%BA%D0%B0%D1%81%D1%82/id1546983163"></iframe>',
    provider: "Apple Podcasts",
    shows: "audio",
    url: "https://podcasts.apple.com/ua/podcast/%D0%BF%D0%BE%D0%B4%D0%BA%D0%B0%D1%81%D1%82/id1546983163",
    frame: "https://embed.podcasts.apple.com/ua/podcast/%D0%BF%D0%BE%D0%B4%D0%BA%D0%B0%D1%81%D1%82/id1546983163",
  },
  {
    written: "https://music.apple.com/us/album/gypsy-woman/1434891258?i=1434891369",
    provider: "Apple Music",
    shows: "audio",
    url: "https://music.apple.com/us/album/gypsy-woman/1434891258?i=1434891369",
    frame: "https://embed.music.apple.com/us/album/gypsy-woman/1434891258?i=1434891369",
  },
];

const charts: readonly EmbedExample[] = [
  ...[
    "https://datawrapper.dwcdn.net/RnWgL/9/",
    "https://www.datawrapper.de/_/RnWgL/",
    '<div style="min-height:456px" id="datawrapper-vis-RnWgL"><script type="text/javascript" defer src="https://datawrapper.dwcdn.net/RnWgL/embed.js" charset="utf-8" data-target="#datawrapper-vis-RnWgL"></script><noscript><img src="https://datawrapper.dwcdn.net/RnWgL/full.png" alt="" /></noscript></div>',
    '<iframe title="A chart" aria-label="Line chart" id="datawrapper-chart-RnWgL" src="https://datawrapper.dwcdn.net/RnWgL/9/" scrolling="no" frameborder="0" height="400"></iframe><script type="text/javascript">window.addEventListener("message",function(a){})</script>',
  ].map(
    (written) =>
      ({
        written,
        provider: "Datawrapper",
        shows: "chart",
        url: "https://datawrapper.dwcdn.net/RnWgL/",
        frame: "https://datawrapper.dwcdn.net/RnWgL/",
      }) as const,
  ),
  ...[
    "https://public.flourish.studio/visualisation/47988/",
    "https://flo.uri.sh/visualisation/47988/embed?auto=1",
    '<div class="flourish-embed flourish-chart" data-src="visualisation/47988?1234"><script src="https://public.flourish.studio/resources/embed.js"></script><noscript><img src="https://public.flourish.studio/visualisation/47988/thumbnail" width="100%" alt="chart visualization" /></noscript></div>',
  ].map(
    (written) =>
      ({
        written,
        provider: "Flourish",
        shows: "chart",
        url: "https://public.flourish.studio/visualisation/47988/",
        frame: "https://flo.uri.sh/visualisation/47988/embed",
      }) as const,
  ),
  {
    written: "https://public.flourish.studio/story/1887426/#slide-2",
    provider: "Flourish",
    shows: "chart",
    url: "https://public.flourish.studio/story/1887426/",
    frame: "https://flo.uri.sh/story/1887426/embed",
  },
  {
    written: "https://infogram.com/amazon-and-the-book-market",
    provider: "Infogram",
    shows: "chart",
    url: "https://infogram.com/amazon-and-the-book-market",
    frame: "https://e.infogram.com/amazon-and-the-book-market?src=embed",
  },
  {
    written:
      '<div class="infogram-embed" data-id="4a8b6d2e-0f8c-4f58-9d6e-2a1b3c4d5e6f" data-type="interactive" data-title="A chart"></div><script>!function(e,n,i,s){}(document,0,"infogram-async","https://e.infogram.com/js/dist/embed-loader-min.js");</script>',
    provider: "Infogram",
    shows: "chart",
    url: "https://infogram.com/4a8b6d2e-0f8c-4f58-9d6e-2a1b3c4d5e6f",
    frame: "https://e.infogram.com/4a8b6d2e-0f8c-4f58-9d6e-2a1b3c4d5e6f?src=embed",
  },
  {
    written:
      '<iframe src="https://ourworldindata.org/grapher/co2-emissions-per-capita?tab=map&amp;time=1990..latest&amp;country=UKR~POL" loading="lazy"></iframe>',
    provider: "Our World in Data",
    shows: "chart",
    url: "https://ourworldindata.org/grapher/co2-emissions-per-capita?tab=map&time=1990..latest&country=UKR~POL",
    frame: "https://ourworldindata.org/grapher/co2-emissions-per-capita?tab=map&time=1990..latest&country=UKR~POL",
  },
];

const pb =
  "!1m18!1m12!1m3!1d5246.411!2d2.2919010!3d48.8583736!2m3!1f0!2f0!3f0!3m2!1i1024!2i768!4f13.1!3m3!1m2!1s0x47e66e2964e34e2d:0x8ddca9ee380ef7e0!2sEiffel%20Tower!5e0!3m2!1sen!2sca!4v1775257113722!5m2!1sen!2sca";

const maps: readonly EmbedExample[] = [
  {
    written: `<iframe src="https://www.google.com/maps/embed?pb=${pb}" width="600" height="450" style="border:0;" allowfullscreen="" loading="lazy" referrerpolicy="no-referrer-when-downgrade"></iframe>`,
    provider: "Google Maps",
    shows: "map",
    url: `https://www.google.com/maps/@?api=1&map_action=map&center=48.8583736%2C2.2919010#pb=${pb}`,
    frame: `https://www.google.com/maps/embed?pb=${pb}`,
  },
  {
    written: "https://www.google.com/maps/d/u/0/embed?mid=1dD0nZ2Yk3mBqYw9sT5r&ehbc=2E312F",
    provider: "Google Maps",
    shows: "map",
    url: "https://www.google.com/maps/d/viewer?mid=1dD0nZ2Yk3mBqYw9sT5r",
    frame: "https://www.google.com/maps/d/embed?mid=1dD0nZ2Yk3mBqYw9sT5r",
  },
  {
    written:
      "https://www.google.com.ua/maps/place/%D0%9A%D0%B8%D1%97%D0%B2/@50.4019514,30.3926095,11z/data=!3m1!4b1?entry=ttu&g_ep=Eg",
    provider: "Google Maps",
    shows: "map",
    url: "https://www.google.com/maps/place/%D0%9A%D0%B8%D1%97%D0%B2/@50.4019514,30.3926095,11z/data=!3m1!4b1",
  },
  {
    written: "https://maps.app.goo.gl/AbCdEfGhIjKlMnOp6",
    provider: "Google Maps",
    shows: "map",
    url: "https://maps.app.goo.gl/AbCdEfGhIjKlMnOp6",
  },
  {
    written:
      '<iframe width="600" height="450" src="https://www.google.com/maps/embed/v1/place?key=SECRET&amp;q=Space+Needle,Seattle+WA"></iframe>',
    provider: "Google Maps",
    shows: "map",
    url: "https://www.google.com/maps/search/?api=1&query=Space%20Needle%2CSeattle%20WA",
  },
  {
    written:
      '<iframe width="425" height="350" src="https://www.openstreetmap.org/export/embed.html?bbox=30.4%2C50.4%2C30.6%2C50.5&amp;layer=mapnik&amp;marker=50.45%2C30.52" style="border: 1px solid black"></iframe><br/><small><a href="https://www.openstreetmap.org/?mlat=50.45&amp;mlon=30.52#map=12/50.45/30.52">View Larger Map</a></small>',
    provider: "OpenStreetMap",
    shows: "map",
    url: "https://www.openstreetmap.org/export/embed.html?bbox=30.4%2C50.4%2C30.6%2C50.5&layer=mapnik&marker=50.45%2C30.52",
    frame:
      "https://www.openstreetmap.org/export/embed.html?bbox=30.4%2C50.4%2C30.6%2C50.5&layer=mapnik&marker=50.45%2C30.52",
  },
];

const otherVideos: readonly EmbedExample[] = [
  {
    written: "https://www.dailymotion.com/video/x9pupog?playlist=x7",
    provider: "Dailymotion",
    shows: "video",
    url: "https://www.dailymotion.com/video/x9pupog",
  },
  {
    written: '<iframe src="https://geo.dailymotion.com/player/xfh28.html?video=x9pupog" allowfullscreen></iframe>',
    provider: "Dailymotion",
    shows: "video",
    url: "https://geo.dailymotion.com/player/xfh28.html?video=x9pupog",
    frame: "https://geo.dailymotion.com/player/xfh28.html?video=x9pupog",
  },
  {
    written: "https://www.twitch.tv/uhsnow/clip/BlitheHedonisticQuailWutFace-0LqwKOVTwqmrSA_e",
    provider: "Twitch",
    shows: "video",
    url: "https://clips.twitch.tv/BlitheHedonisticQuailWutFace-0LqwKOVTwqmrSA_e",
  },
  {
    written: "https://rutube.ru/video/9e4cd81a6b2566e9d949881dbb53905e/?t=3&r=plwd",
    provider: "Rutube",
    shows: "video",
    url: "https://rutube.ru/video/9e4cd81a6b2566e9d949881dbb53905e/?t=3",
    frame: "https://rutube.ru/play/embed/9e4cd81a6b2566e9d949881dbb53905e/?t=3",
  },
  {
    written:
      '<iframe src="https://vk.com/video_ext.php?oid=-216479894&amp;id=170490108&amp;hash=e1cafe7ff815a57b"></iframe>',
    provider: "VK",
    shows: "video",
    url: "https://vkvideo.ru/video-216479894_170490108",
  },
  {
    written: "https://www.ted.com/talks/jill_bolte_taylor_my_stroke_of_insight?language=uk",
    provider: "TED",
    shows: "video",
    url: "https://www.ted.com/talks/jill_bolte_taylor_my_stroke_of_insight?language=uk",
    frame: "https://embed.ted.com/talks/lang/uk/jill_bolte_taylor_my_stroke_of_insight",
  },
  {
    written: '<iframe class="rumble" width="640" height="360" src="https://rumble.com/embed/v5d871x/?pub=4"></iframe>',
    provider: "Rumble",
    shows: "video",
    url: "https://rumble.com/embed/v5d871x/",
    frame: "https://rumble.com/embed/v5d871x/",
  },
  {
    written: "https://rumble.com/v30jzs-dog-dont-know-where-to-hide-her-bone.html?e9s=src",
    provider: "Rumble",
    shows: "video",
    url: "https://rumble.com/v30jzs-dog-dont-know-where-to-hide-her-bone.html",
  },
  {
    written: "https://m.ok.ru/video/7378446453367",
    provider: "OK",
    shows: "video",
    url: "https://ok.ru/video/7378446453367",
    frame: "https://ok.ru/videoembed/7378446453367",
  },
  {
    written: "https://public.tableau.com/app/profile/someone/viz/Air_Quality/Map?publish=yes",
    provider: "Tableau Public",
    shows: "chart",
    url: "https://public.tableau.com/views/Air_Quality/Map",
    frame: "https://public.tableau.com/views/Air_Quality/Map?:embed=yes&:showVizHome=no",
  },
];

export const examples: readonly EmbedExample[] = [
  ...youtube,
  ...vimeo,
  ...posts,
  ...audio,
  ...charts,
  ...maps,
  ...otherVideos,
];

/** Addresses of the same hosts, and others like them, that stay links. */
export const notEmbeds: readonly string[] = [
  "https://www.youtube.com/@bbcnews",
  "https://www.youtube.com/watch?v=short",
  "https://www.youtube.com/results?search_query=dQw4w9WgXcQ",
  "https://user:secret@www.youtube.com/watch?v=dQw4w9WgXcQ",
  "https://www.youtube.com:8443/watch?v=dQw4w9WgXcQ",
  "https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
  "https://evil.example/www.youtube.com/watch?v=dQw4w9WgXcQ",
  "ftp://www.youtube.com/watch?v=dQw4w9WgXcQ",
  "javascript:alert(1)//https://youtu.be/dQw4w9WgXcQ",
  "https://www.youtube.com/watch?v=dQw4w9WgXcQ%22",
  "https://youtu.be/%E0%A4%A",
  "https://vimeo.com/about",
  "https://x.com/Interior",
  "https://twitter.com/hashtag/sunset?src=hash",
  "https://www.instagram.com/bbcnews/",
  "https://www.tiktok.com/@scout2015",
  "https://www.facebook.com/bbcnews",
  "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2Fposts%2F1234567890",
  "https://t.me/durov",
  "https://t.me/c/1234567890/12",
  "https://t.me/joinchat/AAAAAE",
  "https://bsky.app/profile/bsky.app",
  "https://mastodon.online/@Gargron/100254678717223630",
  "https://mastodon.social/@Gargron",
  "https://soundcloud.com/discover/sets",
  "https://soundcloud.com/forss/tracks",
  "https://open.spotify.com/user/spotify",
  "https://infogram.com/pricing",
  "https://infogram.com/chart-maker",
  "https://www.google.com/search?q=kyiv",
  "https://www.google.com/maps",
  "https://news.example/",
  "youtube.com/watch?v=dQw4w9WgXcQ",
  "",
];
