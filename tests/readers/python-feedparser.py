"""Reads feeds, one JSON string a line ({"text", "type", "sanitize"}), and prints what feedparser makes of each, one JSON object a line."""

import calendar
import json
import sys

import feedparser

for line in sys.stdin:
    asked = json.loads(line)
    feed = feedparser.parse(asked["text"].encode(), response_headers={"content-type": asked["type"]},
                            sanitize_html=asked.get("sanitize", False), resolve_relative_uris=False)
    if feed.bozo:
        raise feed.bozo_exception
    print(json.dumps({
        "title": feed.feed.title,
        "language": feed.feed.language,
        "link": feed.feed.link,
        "entries": [{
            "id": entry.id,
            "title": entry.title,
            "url": entry.link,
            "published": calendar.timegm(entry.published_parsed) * 1000,
            "updated": calendar.timegm(entry.updated_parsed) * 1000,
            "summary": entry.summary,
            "content": entry.content[0].value,
            "authors": [author.name for author in entry.authors],
            "tags": [tag.label or tag.term for tag in entry.tags],
            "enclosures": [{"url": link.href, "type": link.type, **({"length": int(link.length)} if "length" in link else {})}
                           for link in entry.enclosures],
        } for entry in feed.entries],
    }))
