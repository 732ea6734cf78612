/** Serves the benchmark's three things on one origin: our page, speedscope as npm has it, and the traces. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const SPEEDSCOPE = fileURLToPath(new URL("../../node_modules/speedscope/dist/release/", import.meta.url));
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm" };

/** `{ origin, close }`. `folder` holds `page/` (ours, built) and `traces/`. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const file = fileOf(folder, new URL(request.url, "http://localhost").pathname);
    if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-length": statSync(file).size });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

function fileOf(folder, path) {
  const clean = normalize(path.endsWith("/") ? `${path}index.html` : path);
  return clean.startsWith("/speedscope/") ? join(SPEEDSCOPE, clean.slice("/speedscope/".length)) : join(folder, clean);
}
