import { isMap, isScalar, parseDocument } from 'yaml';

/** A side-car with the id of its document, every other byte as it was; undefined where it has no `document` to put it into. */
export function withDocumentId(text: string, id: string): string | undefined {
  const root = parseDocument(text).contents;
  const document = isMap(root) ? root.get('document', true) : undefined;
  if (!isMap(document) || !Array.isArray(document.range)) return undefined;
  const stated = `id: ${JSON.stringify(id)}`;
  if (document.flow === true) {
    const at = document.range[0] + 1;
    const isEmpty = document.items.length === 0;
    return `${text.slice(0, at)} ${stated}${isEmpty ? ' ' : ','}${text.slice(at)}`;
  }
  const key = document.items[0]?.key;
  if (!isScalar(key) || !Array.isArray(key.range)) return undefined;
  const [at] = key.range;
  const indent = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return `${text.slice(0, at)}${stated}\n${indent}${text.slice(at)}`;
}
