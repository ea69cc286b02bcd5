import type { Plugin } from 'vite';

/** What is taken out of Cytoscape's one file, and what stands in its place. */
interface Cut {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Cytoscape is one file in which everything hangs on everything. Here are the three places where its algorithms, its layouts and its
 * WebGL renderer are hung on; without them the bundler finds the rest of each unused. The page lays out by kernels of its own, asks no
 * graph algorithm of it and draws on 2D canvases.
 */
const CUTS: readonly Cut[] = [
  {
    what: 'its graph algorithms, but for the search that finds connected parts',
    from: '[elesfn$v, elesfn$u, elesfn$t, elesfn$s, elesfn$r, elesfn$q, elesfn$p, elesfn$o, elesfn$n, elesfn$m, elesfn$l, markovClustering$1, kClustering, hierarchicalClustering$1, affinityPropagation$1, elesfn$k, hopcroftTarjanBiconnected$1, tarjanStronglyConnected$1].forEach',
    to: '[elesfn$v].forEach',
  },
  {
    what: 'its layouts, but for those that compute nothing and the grid it falls back on',
    from: `var layout = [{
  name: 'breadthfirst',
  impl: BreadthFirstLayout
}, {
  name: 'circle',
  impl: CircleLayout
}, {
  name: 'concentric',
  impl: ConcentricLayout
}, {
  name: 'cose',
  impl: CoseLayout
}, {`,
    to: 'var layout = [{',
  },
  { what: 'its WebGL renderer', from: 'CRp$4.initWebgl = function', to: 'var leftOut = function' },
];

const FILE = /[\\/]cytoscape[\\/]dist[\\/]cytoscape\.esm\.mjs$/;

/** Leaves out of the build what of Cytoscape this page cannot reach: a quarter of it. Fails when a new version has other places. */
export const leanCytoscape = (): Plugin => ({
  name: 'lean-cytoscape',
  apply: 'build',
  transform: {
    filter: { id: FILE },
    handler(code) {
      return { code: unhang(CUTS.reduce(cut, code)), map: null };
    },
  },
});

/** What was hung on the parts that are cut off keeps them: methods of layouts, second names of algorithms. */
const HANGERS = [
  /^(?:BreadthFirst|Circle|Concentric|Cose|Random)Layout\.prototype\.\w+ = (?=function)/gm,
  /^elesfn\$[lmn]\.\w+ = .*;$/gm,
];

/** An unused variable in place of each, or nothing. */
function unhang(code: string): string {
  let count = 0;
  return HANGERS.reduce(
    (left, hanger) => left.replace(hanger, (found) => (found.endsWith(';') ? '' : `var leftOut${(count += 1)} = `)),
    code,
  );
}

function cut(code: string, { what, from, to }: Cut): string {
  const at = code.indexOf(from);
  if (at === -1 || code.indexOf(from, at + 1) !== -1)
    throw new Error(
      `Cytoscape was updated, and the place where ${what} can be cut off is another now. Look for it in cytoscape.esm.mjs, or remove this cut from client/lean-cytoscape.ts.`,
    );
  return code.slice(0, at) + to + code.slice(at + from.length);
}
