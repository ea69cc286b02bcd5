import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { LOCALES } from '../i18n/locale.ts';
import { loadWords } from '../i18n/messages.ts';

// Waiting is for what comes, not for how fast: the library's one second is a measurement of the machine.
configure({ asyncUtilTimeout: 8_000 });

/** What jsdom leaves out and the page asks for. */
class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

vi.stubGlobal('ResizeObserver', NoResizeObserver);
vi.stubGlobal('matchMedia', (media: string) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});

// The page is not drawn before its words are there.
await Promise.all(LOCALES.map(loadWords));
