/** A Worker with one fixed response, with these headers: the least that the platform can do. */
export function bareWorker(status: 200 | 304, headers: Readonly<Record<string, string>>): string {
  const body = status === 200 ? "body" : "null";
  return `${status === 200 ? 'import body from "./body.bin";\n' : ""}
const headers = ${JSON.stringify(headers, null, 2)};

export default { fetch: () => new Response(${body}, { status: ${status}, headers }) };
`;
}

/** A Worker that contains data and does nothing with it. */
export const emptyWorker = `import data from "./data.bin";

export default { fetch: () => new Response(String(data.byteLength)) };
`;
