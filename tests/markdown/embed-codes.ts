/** Codes as providers give them to paste, by what they show; with the address of the embed and the words of a quotation. */
export const embedCodes: Readonly<Record<string, readonly [code: string, url: string, words?: string]>> = {
  "YouTube's frame": [
    '<iframe width="560" height="315" src="https://www.youtube.com/embed/dQw4w9WgXcQ?si=a" title="YouTube video player" frameborder="0" allow="autoplay" allowfullscreen></iframe>',
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  ],
  "YouTube's object": [
    '<object width="425" height="350"><param name="movie" value="http://www.youtube.com/v/dQw4w9WgXcQ" /><embed src="http://www.youtube.com/v/dQw4w9WgXcQ" type="application/x-shockwave-flash" /></object>',
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  ],
  "an element of a script": [
    '<lite-youtube videoid="dQw4w9WgXcQ"></lite-youtube>',
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  ],
  "an element of Plyr, with an id": [
    '<div class="plyr" data-plyr-provider="youtube" data-plyr-embed-id="dQw4w9WgXcQ"></div>',
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  ],
  "an element of Plyr, with an address": [
    '<div class="a" data-plyr-provider="vimeo" data-plyr-embed-id="https://vimeo.com/76979871"></div>',
    "https://vimeo.com/76979871",
  ],
  "Vimeo's frame and script": [
    '<div style="padding:56.25% 0 0 0;position:relative;"><iframe src="https://player.vimeo.com/video/76979871?badge=0" style="position:absolute" title="The New Vimeo Player"></iframe></div><script src="https://player.vimeo.com/api/player.js"></script>',
    "https://vimeo.com/76979871",
  ],
  "X's post": [
    '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">just setting up my twttr</p>&mdash; jack (@jack) <a href="https://twitter.com/jack/status/20?ref_src=twsrc%5Etfw">March 21, 2006</a></blockquote> <script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>',
    "https://x.com/jack/status/20",
    "<p lang='en' dir='ltr'>just setting up my twttr</p> — jack (@jack) <a href='https://twitter.com/jack/status/20?ref_src=twsrc%5Etfw'>March 21, 2006</a>",
  ],
  "X's post, as WordPress stores it": [
    '<blockquote class="twitter-tweet"><p>a</p>&mdash; jack <a href="https://twitter.com/jack/status/20">2006</a></blockquote>\n<p><script async src="https://platform.twitter.com/widgets.js"></script></p>',
    "https://x.com/jack/status/20",
    "<p>a</p> — jack <a href='https://twitter.com/jack/status/20'>2006</a>",
  ],
  "Instagram's post": [
    '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/CuZ0000000_/?utm_source=ig_embed" data-instgrm-version="14" style="background:#FFF"><div><a href="https://www.instagram.com/p/CuZ0000000_/?utm_source=ig_embed" target="_blank"><div style="display: flex;"><div style="height: 40px;"></div></div><div><svg width="50px"><g></g></svg></div><div>View this post</div></a></div></blockquote> <script async src="//www.instagram.com/embed.js"></script>',
    "https://www.instagram.com/p/CuZ0000000_/",
    "<div><a href='https://www.instagram.com/p/CuZ0000000_/?utm_source=ig_embed'><div>View this post</div></a></div>",
  ],
  "TikTok's video": [
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@scout2015/video/6718335390845095173" data-video-id="6718335390845095173"><section><a target="_blank" title="@scout2015" href="https://www.tiktok.com/@scout2015?refer=embed">@scout2015</a> Scramble up</section></blockquote> <script async src="https://www.tiktok.com/embed.js"></script>',
    "https://www.tiktok.com/@scout2015/video/6718335390845095173",
    "<div><a title='@scout2015' href='https://www.tiktok.com/@scout2015?refer=embed'>@scout2015</a> Scramble up</div>",
  ],
  "a post of Threads": [
    '<blockquote class="text-post-media" data-text-post-permalink="https://www.threads.com/@zuck/post/CuW6-7KyXme" data-text-post-version="0" id="ig-tp-CuW6-7KyXme"><a href="https://www.threads.com/@zuck/post/CuW6-7KyXme" target="_blank"><svg></svg> View on Threads</a></blockquote><script async src="https://www.threads.com/embed.js"></script>',
    "https://www.threads.com/@zuck/post/CuW6-7KyXme",
    "<a href='https://www.threads.com/@zuck/post/CuW6-7KyXme'>View on Threads</a>",
  ],
  "Bluesky's post": [
    '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:z72i7hdynmk6r22z27h6tvur/app.bsky.feed.post/3l6oveex3ii2l"><p lang="en">a</p>&mdash; <a href="https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur?ref_src=embed">@bsky.app</a></blockquote><script async src="https://embed.bsky.app/static/embed.js" charset="utf-8"></script>',
    "https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l6oveex3ii2l",
    "<p lang='en'>a</p> — <a href='https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur?ref_src=embed'>@bsky.app</a>",
  ],
  "Facebook's post, whose script is before it": [
    '<div id="fb-root"></div>\n<script async defer crossorigin="anonymous" src="https://connect.facebook.net/uk_UA/sdk.js#xfbml=1&version=v18.0"></script>\n<div class="fb-post" data-href="https://www.facebook.com/zuck/posts/10102577175875681" data-width="500"><blockquote cite="https://www.facebook.com/zuck/posts/10102577175875681" class="fb-xfbml-parse-ignore"><p>a</p>Posted by <a href="https://www.facebook.com/zuck">Z</a></blockquote></div>',
    "https://www.facebook.com/zuck/posts/10102577175875681",
    "<p>a</p> Posted by <a href='https://www.facebook.com/zuck'>Z</a>",
  ],
  "Facebook's frame": [
    '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fzuck%2Fposts%2F10102577175875681&show_text=true" width="500" height="600"></iframe>',
    "https://www.facebook.com/zuck/posts/10102577175875681",
  ],
  "Telegram's script": [
    '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="durov/1" data-width="100%"></script>',
    "https://t.me/durov/1",
  ],
  "Mastodon's post": [
    '<blockquote class="mastodon-embed" data-embed-url="https://social.example/@a/110/embed"><a href="https://social.example/@a/110" target="_blank"><svg></svg> <div>Post by @a</div></a></blockquote><script data-allowed-prefixes="https://social.example/" async src="https://social.example/embed.js"></script>',
    "https://social.example/@a/110",
    "<a href='https://social.example/@a/110'><div>Post by @a</div></a>",
  ],
  "Mastodon's frame": [
    '<iframe src="https://social.example/@a/110/embed" class="mastodon-embed"></iframe><script src="https://social.example/embed.js" async></script>',
    "https://social.example/@a/110",
  ],
  "Reddit's post": [
    '<blockquote class="reddit-embed-bq" style="height:316px" data-embed-height="316"><a href="https://www.reddit.com/r/aww/comments/90bu6w/heat_index/">Heat index</a><br> by u/x</blockquote><script async="" src="https://embed.reddit.com/widgets.js" charset="UTF-8"></script>',
    "https://www.reddit.com/r/aww/comments/90bu6w/",
    "<a href='https://www.reddit.com/r/aww/comments/90bu6w/heat_index/'>Heat index</a> <br>by u/x",
  ],
  "Datawrapper's element": [
    '<div style="min-height:417px" id="datawrapper-vis-AbCdE"><script type="text/javascript" defer src="https://datawrapper.dwcdn.net/AbCdE/embed.js"></script><noscript><img src="https://datawrapper.dwcdn.net/AbCdE/full.png" alt="A chart" /></noscript></div>',
    "https://datawrapper.dwcdn.net/AbCdE/",
  ],
  "Datawrapper's frame with a script that sizes it": [
    '<iframe title="A chart" id="datawrapper-chart-AbCdE" src="https://datawrapper.dwcdn.net/AbCdE/1/" scrolling="no"></iframe><script type="text/javascript">!function(){"use strict";window.addEventListener("message",function(){})}();</script>',
    "https://datawrapper.dwcdn.net/AbCdE/",
  ],
  "Flourish's element": [
    '<div class="flourish-embed flourish-chart" data-src="visualisation/1234567"><script src="https://public.flourish.studio/resources/embed.js"></script><noscript><img src="https://public.flourish.studio/visualisation/1234567/thumbnail" width="100%" alt="chart visualization" /></noscript></div>',
    "https://public.flourish.studio/visualisation/1234567/",
  ],
  "Infogram's element": [
    '<div class="infogram-embed" data-id="8bf5cd1a-3d71-4c0e-9f5a-111111111111" data-type="interactive" data-title="A chart"></div><script>!function(e,n,i,s){}(document,0,"infogram-async","https://e.infogram.com/js/dist/embed-loader-min.js");</script>',
    "https://infogram.com/8bf5cd1a-3d71-4c0e-9f5a-111111111111",
  ],
  "SoundCloud's frame": [
    '<iframe width="100%" height="300" allow="autoplay" src="https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/forss/flickermood&color=%23ff5500"></iframe>',
    "https://soundcloud.com/forss/flickermood",
  ],
  "Spotify's frame": [
    '<iframe style="border-radius:12px" src="https://open.spotify.com/embed/episode/512ojhOuo1ktJprKbVcKyQ?utm_source=generator" width="100%" height="352" loading="lazy"></iframe>',
    "https://open.spotify.com/episode/512ojhOuo1ktJprKbVcKyQ",
  ],
};
