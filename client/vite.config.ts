import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { leanCytoscape } from './lean-cytoscape.ts';
import { wordsByLanguage } from './words-by-language.ts';

const apiUrl = process.env['API_URL'] ?? 'http://127.0.0.1:4000';
const proxied = { target: apiUrl, changeOrigin: false };

/** Heavy parts in chunks of their own, so that an update of the page does not load them again. */
const CHUNKS = [
  { name: 'cytoscape', test: /node_modules[\\/](?:\.pnpm[\\/])?cytoscape@?/ },
  // All of the editor but what marks slips, which comes after it.
  {
    name: 'codemirror',
    test: /node_modules[\\/](?:\.pnpm[\\/])?(?:@codemirror[+\\/](?!lint)|@lezer[+\\/]|style-mod|crelt|w3c-keyname)/,
  },
  { name: 'react', test: /node_modules[\\/](?:\.pnpm[\\/])?(?:react|react-dom|scheduler)@|vite[\\/]preload-helper/ },
];

export default defineConfig({
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US', 'zh-TW'] }), enforce: 'pre' },
    leanCytoscape(),
    wordsByLanguage(),
    react(),
  ],
  server: {
    host: '127.0.0.1',
    proxy: { '/graphql': proxied, '/links': proxied, '/health': proxied },
  },
  build: {
    outDir: 'dist',
    // Which file needs which: scripts/check/first-load.ts adds up what comes before the first picture.
    manifest: true,
    target: 'es2023',
    // From here on browsers know `light-dark()`. Rewritten for older ones it follows the system and not the button of the page.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The page's Content-Security-Policy allows no inline data for fonts or scripts.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
  },
});
