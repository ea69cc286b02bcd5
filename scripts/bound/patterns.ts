/** One node of a pattern: `(c:Claim {id: row.id})`. */
export interface NodePattern {
  /** Empty where it has no name. */
  readonly variable: string;
  readonly labels: readonly string[];
  /** What stands between its braces, or after WHERE. */
  readonly condition: string;
}

/** One relationship of a pattern with its two ends. */
export interface RelationshipPattern {
  readonly variable: string;
  readonly types: readonly string[];
  readonly condition: string;
  readonly ends: readonly [NodePattern, NodePattern];
}

/** A clause that matches or writes, with the patterns in it. */
export interface Clause {
  readonly word: string;
  readonly text: string;
  readonly nodes: readonly NodePattern[];
  readonly relationships: readonly RelationshipPattern[];
}

const CLAUSE =
  /\b(?:(OPTIONAL MATCH|MATCH|CREATE|MERGE|ON CREATE SET|ON MATCH SET|SET|REMOVE|DETACH DELETE|DELETE|WITH|UNWIND|RETURN|CALL|USING|WHERE|ORDER BY|YIELD)\b)/g;
const NODE = String.raw`\(\s*(\w*)\s*((?:[:|&]\s*(?:\w+|\x60[^\x60]*\x60|\$\([^)]*\))\s*)*)((?:\{[^}]*\}|WHERE [^)]*)?)\s*\)`;
const RELATIONSHIP = String.raw`<?-(?:\[\s*(\w*)\s*((?::\s*(?:[\w|]+|\$\([^)]*\)))?)\s*((?:\{[^}]*\}|WHERE [^\]]*)?)\s*\])?->?`;
/** Not after a word: that would be a function, as in `count(n)`. */
const NODE_ALONE = new RegExp(String.raw`(?<![\w\x60])${NODE}`, 'g');
const STEP = new RegExp(String.raw`^\s*${RELATIONSHIP}\s*${NODE}`);

/** The clauses of a query, comments and texts taken out. Good for the plain Cypher of our files, not for any Cypher. */
export function clausesOf(query: string): readonly Clause[] {
  const text = query
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n')
    .replaceAll(/'(?:[^'\\]|\\.)*'/g, "''");
  const starts = [...text.matchAll(CLAUSE)];
  return starts.map((start, at) => {
    const part = text.slice(start.index + start[0].length, starts[at + 1]?.index ?? text.length);
    return { word: start[0], text: part, ...patternsOf(part) };
  });
}

function patternsOf(text: string): Pick<Clause, 'nodes' | 'relationships'> {
  const nodes: NodePattern[] = [];
  const relationships: RelationshipPattern[] = [];
  for (const found of text.matchAll(NODE_ALONE)) {
    let from = toNode(found);
    nodes.push(from);
    for (let rest = text.slice(found.index + found[0].length); ; ) {
      const step = STEP.exec(rest);
      if (step === null) break;
      const [, variable = '', types = '', condition = '', ...to] = step;
      const end = toNode(['', ...to]);
      relationships.push({ variable, types: wordsIn(types), condition, ends: [from, end] });
      from = end;
      rest = rest.slice(step[0].length);
    }
  }
  return { nodes, relationships };
}

function toNode([, variable = '', labels = '', condition = '']: readonly (string | undefined)[]): NodePattern {
  return { variable, labels: wordsIn(labels), condition };
}

const wordsIn = (text: string): readonly string[] => text.match(/\w+|`[^`]*`|\$\([^)]*\)/g) ?? [];
