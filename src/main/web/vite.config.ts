import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Where the server listens while the front end is developed with hot reload. */
const server = process.env.SWAPSTEAD_URL ?? 'http://127.0.0.1:8080';

/** The server admits its own origin only, so a proxied call must not carry the development server's. */
const proxied = { target: server, changeOrigin: true, headers: { origin: server } };

/** The sans carries every first screen, the serif and the mono do not: only the sans is fetched ahead of the style sheet. */
function preloadSans(): Plugin {
  return {
    name: 'preload-sans',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /instrument-sans-latin-standard-normal.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
            injectTo: 'head-prepend' as const,
          })),
    },
  };
}

export default defineConfig({
  plugins: [react(), tailwindcss({ optimize: false }), preloadSans()],
  // sockjs-client still speaks of Node's global object.
  define: { global: 'globalThis' },
  build: {
    outDir: '../../../target/classes/webroot',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // The first browsers with light-dark(): for older ones every colour would be written down three times.
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    modulePreload: { polyfill: false },
    // Fonts and pictures stay files: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    // The first chunk names all others: with short names it is more than a kilobyte smaller. The manifest knows which is which.
    // What every page loads, and what nearly every page loads, stays together: in two dozen small files it would be a tenth larger.
    rolldownOptions: {
      output: {
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: ({ names: [name] }) => (name?.endsWith('.css') ? 'assets/[hash:7].css' : 'assets/[name]-[hash][extname]'),
        codeSplitting: {
          groups: [
            { name: 'app', tags: ['$initial'] },
            { name: 'states', test: /\/src\/(ui\/(Loaded|Skeleton|EmptyPocket|ErrorPanel|useCountdown|sentence|formState|Button|toasts|useSettled)|i18n\/format|shell\/shortcuts|live\/listen|live\/presence)/ },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': proxied, '/art': proxied, '/eventbus': { ...proxied, ws: true } } },
  test: {
    environment: 'jsdom',
    include: ['test/unit/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 30_000,
  },
});
