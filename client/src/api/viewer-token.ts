/** The token a server may ask for. It lives as long as the tab; a link, another tab and the disk never see it. */
export interface ViewerToken {
  read(): string | null;
  keep(token: string): void;
  forget(): void;
}

const KEY = 'orrery.token';

/** What may stand in a header; anything else cannot be a token of this server. */
export const isPossibleToken = (text: string): boolean => /^[A-Za-z0-9._~+/-]+=*$/.test(text);

/** Where the browser refuses its storage, the token lasts until the page is loaded again. */
export function createViewerToken(storage: () => Storage = () => sessionStorage): ViewerToken {
  let token = tryTo(() => storage().getItem(KEY)) ?? null;
  return {
    read: () => token,
    keep(next) {
      token = next;
      tryTo(() => storage().setItem(KEY, next));
    },
    forget() {
      token = null;
      tryTo(() => storage().removeItem(KEY));
    },
  };
}

function tryTo<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
