import { defineConfig } from 'vite';

/** Builds the page that `pnpm bench canvas` measures. */
export default defineConfig({
  base: './',
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: { input: `${import.meta.dirname}/bench.html` },
  },
});
