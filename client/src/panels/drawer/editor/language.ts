import { foldNodeProp, LRLanguage } from '@codemirror/language';
import type { SyntaxNode } from '@lezer/common';
import { styleTags, tags } from '@lezer/highlight';
import { cypherParser } from '@orrery/cypher/grammar/index.ts';

/** Folds what stands between the first and the last sign. */
const inside = ({ firstChild, lastChild }: SyntaxNode): { from: number; to: number } | null =>
  firstChild === null || lastChild === null || lastChild.from <= firstChild.to
    ? null
    : { from: firstChild.to, to: lastChild.from };

/** The same where a keyword stands before the bracket: `EXISTS { … }`. */
function insideBraces(node: SyntaxNode): { from: number; to: number } | null {
  const [open, close] = [node.getChild('{'), node.getChild('}')];
  return open === null || close === null ? null : { from: open.to, to: close.from };
}

const CLAUSES =
  'UseClause MatchClause ReturnClause WithClause UnwindClause CallClause CreateClause InsertClause MergeClause SetClause RemoveClause ' +
  'DeleteClause LoadCsvClause';

/** Cypher for CodeMirror: a tree while one types, colours and folds by it. */
export const cypherLanguage = LRLanguage.define({
  name: 'cypher',
  parser: cypherParser.configure({
    props: [
      styleTags({
        Keyword: tags.keyword,
        String: tags.string,
        Label: tags.typeName,
        Number: tags.number,
        'Parameter/...': tags.special(tags.variableName),
        'LineComment BlockComment': tags.comment,
      }),
      foldNodeProp.add((type) => {
        if (['Block', 'Map', 'List', 'ListComprehension', 'Parenthesized', 'BlockComment'].includes(type.name)) {
          return type.name === 'BlockComment' ? ({ from, to }) => ({ from: from + 2, to: to - 2 }) : inside;
        }
        if (type.name === 'Subquery' || type.name === 'MapProjection') return insideBraces;
        // A clause of several lines folds to its first one.
        if (!CLAUSES.split(' ').includes(type.name) && type.name !== 'CaseExpression') return undefined;
        return ({ from, to }, state) => ({ from: Math.min(to, state.doc.lineAt(from).to), to });
      }),
    ],
  }),
  languageData: {
    commentTokens: { line: '//', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', "'", '"', '`'] },
  },
});
