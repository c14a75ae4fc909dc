/** A Worker that can only say one thing, with these headers: nothing on the platform costs less. */
export function bareWorker(status: 200 | 304, headers: Readonly<Record<string, string>>): string {
  const body = status === 200 ? "body" : "null";
  return `${status === 200 ? 'import body from "./body.bin";\n' : ""}
const headers = ${JSON.stringify(headers, null, 2)};

export default { fetch: () => new Response(${body}, { status: ${status}, headers }) };
`;
}

/** A Worker that carries data and does nothing with it. */
export const emptyWorker = `import data from "./data.bin";

export default { fetch: () => new Response(String(data.byteLength)) };
`;
