// Which files each page needs, from Vite's manifest: the budgets are counted over it, and the server preloads by it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const webroot = fileURLToPath(new URL('../../../../target/classes/webroot/', import.meta.url));

/** The modules of each page, by its path: what its first view for a guest loads. A test holds it against the router. */
export const modules = JSON.parse(readFileSync(new URL('pages.json', import.meta.url), 'utf8'));

const manifest = JSON.parse(readFileSync(`${webroot}.vite/manifest.json`, 'utf8'));

/** A module and all it imports at once, as files: `{ js, css }`. */
export function files(...sources) {
  const js = new Set();
  const css = new Set();
  const visit = (source) => {
    const chunk = manifest[source];
    if (!chunk) throw new Error(`${source} is not in the build: is build/pages.json up to date?`);
    if (js.has(chunk.file)) return;
    js.add(chunk.file);
    for (const file of chunk.css ?? []) css.add(file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const source of sources) visit(source);
  return { js: [...js], css: [...css] };
}

/** What the first view of a page loads. */
export const page = (path) => files('index.html', ...modules[path]);
