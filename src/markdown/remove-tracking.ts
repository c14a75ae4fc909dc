/**
 * Removes the parameters that only tell where a reader came from: `utm_*`, `fbclid` and `gclid`. All others keep their order and
 * their encoding, since a signature may cover them.
 * @param address absolute URL
 */
export function removeTracking(address: string): string {
  const [, before = "", query, fragment = ""] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(address) ?? [];
  if (query === undefined) return address;
  const parameters = query.split("&");
  const kept = parameters.filter((parameter) => !tracking.test(parameter));
  if (kept.length === parameters.length) return address;
  return `${before}${kept.length > 0 ? "?" : ""}${kept.join("&")}${fragment}`;
}

const tracking = /^(?:utm_[^=]*|fbclid|gclid)(?:=|$)/;
