declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One round, in place: settings by their names, a matrix of nodes, a matrix of springs. */
  export default function iterate(settings: object, nodes: Float32Array, edges: Float32Array): unknown;
}
