const isMac = /Mac|iP(?:hone|ad)/.test(navigator.platform);

/** How the command key is called here. */
export const commandKey = (key: string): string => (isMac ? `⌘${key}` : `Ctrl ${key}`);
