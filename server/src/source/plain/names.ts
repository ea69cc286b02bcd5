/** What a node without any label is called among the types. */
export const NO_LABEL = '(no label)';

/**
 * A label, a type of relationships or a property as Cypher takes it, whatever characters it is made of. Cypher reads `\u0060` as a
 * backtick before it looks for the end of a name, so each backslash is written as its own escape.
 */
export const quoted = (name: string): string => `\`${name.replaceAll('\\', '\\u005C').replaceAll('`', '``')}\``;

/** `:A|B` for a pattern; empty for no names, which means any. */
export const typesIn = (names: readonly string[]): string =>
  names.length === 0 ? '' : `:${names.map(quoted).join('|')}`;

/** Labels that tools keep for themselves say nothing of what a node is. */
export const isInternalLabel = (label: string): boolean => /^_{1,2}[A-Za-z]|^_Bloom_/.test(label);
