// Fails the build when a page loads more than it may: gzipped kilobytes of what Vite built, counted over its manifest.
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { files, modules, page, webroot } from '../build/pages.mjs';

const kilobyte = 1000;
const entry = 119;
const publicPage = 135;
/** Pages for members only: nobody meets them first. */
const ownPage = 150;
const own = /^\/(settings|onboarding|collection|favorites|messages|trades|notifications|achievements|appeals|disputes)/;
const pages = { '/traders': 145, '/u/$username': 130, '/trades/$id': 135, '/messages/$key': 135 };
const live = { 'node_modules/@vertx/eventbus-bridge-client.js/vertx-eventbus.js': 18 };
const adminChunk = 45;
/** Of the page with the most styles: each page brings its own, and the shell's are there already. */
const css = 14;
const fonts = 95;

const size = (file) => gzipSync(readFileSync(webroot + file), { level: 9 }).length;
const total = (names) => names.reduce((sum, name) => sum + size(name), 0) / kilobyte;
const built = readdirSync(`${webroot}assets`).map((name) => `assets/${name}`);
const first = files('index.html').js;

const rows = [['entry', total(first), entry]];
for (const path of Object.keys(modules)) {
  const { js } = page(path);
  if (path.startsWith('/admin')) rows.push([`${path} on top`, total(js.filter((file) => !first.includes(file))), adminChunk]);
  else rows.push([path, total(js), pages[path] ?? (own.test(path) ? ownPage : publicPage)]);
}
for (const [module, limit] of Object.entries(live)) {
  rows.push(['live', total(files(module).js.filter((file) => !first.includes(file))), limit]);
}
rows.push(['css, at most', Math.max(...Object.keys(modules).map((path) => total(page(path).css))), css]);
// Fonts are compressed already. The extended Latin is loaded only by names that need it.
const firstFonts = built.filter((name) => name.endsWith('.woff2') && !name.includes('latin-ext'));
rows.push(['fonts', firstFonts.reduce((sum, name) => sum + readFileSync(webroot + name).length, 0) / kilobyte, fonts]);

let over = false;
for (const [name, used, limit] of rows) {
  const bad = used > limit;
  over ||= bad;
  console.log(`${bad ? '✗' : '✓'} ${name.padEnd(24)} ${used.toFixed(1).padStart(6)} of ${limit} KB`);
}
process.exit(over ? 1 : 0);
