// After Vite: pages.json tells the server which paths exist and what each loads; every text asset gets its compressed forms.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { modules, page, webroot } from './pages.mjs';

const pages = Object.fromEntries(Object.keys(modules).map((path) => [path, page(path)]));
writeFileSync(`${webroot}pages.json`, JSON.stringify(pages, null, 1));

const compressible = /\.(js|css|svg|json)$/;
for (const file of readdirSync(`${webroot}assets`).filter((name) => compressible.test(name))) {
  const content = readFileSync(`${webroot}assets/${file}`);
  writeFileSync(`${webroot}assets/${file}.gz`, gzipSync(content, { level: 9 }));
  writeFileSync(`${webroot}assets/${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}
