import type { HonoRequest } from "hono";

/** A segment of the path by its name in the route, decoded. @throws Error where the route has none of that name */
export function routeParameter(request: HonoRequest, name: string): string {
  const segment = request.param(name);
  if (segment === undefined) throw new Error(`The route of ${request.path} has no parameter "${name}"`);
  return segment;
}
