const KEEP_MS = 10_000;

/** Hands a file to the browser. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click; taking it back at once would leave an empty file.
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
