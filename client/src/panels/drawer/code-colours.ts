import { syntaxHighlighting } from '@codemirror/language';
import { tagHighlighter, tags } from '@lezer/highlight';

/** The kinds of words that have a colour; the classes are those of `cypher-theme.ts`. No styles are written: the page's policy refuses them. */
export const codeColours = syntaxHighlighting(
  tagHighlighter([
    { tag: tags.keyword, class: 'cypher-keyword' },
    { tag: [tags.bool, tags.null, tags.atom], class: 'cypher-keyword' },
    { tag: tags.string, class: 'cypher-string' },
    { tag: tags.typeName, class: 'cypher-label' },
    { tag: tags.number, class: 'cypher-number' },
    { tag: tags.special(tags.variableName), class: 'cypher-parameter' },
    { tag: tags.comment, class: 'cypher-comment' },
  ]),
);
