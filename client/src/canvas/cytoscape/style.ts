import type { StylesheetJson } from 'cytoscape';
import { CANVAS_PALETTE, type Palette } from '../../theme/canvas-palette.ts';
import type { ColourScheme } from '../graph-canvas.ts';
import { RING } from '../group-size.ts';

/** The room that layouts leave for the name below a node, in model units. */
export const LABEL_MARGIN = 5;

/**
 * The look of everything but words, from the data the adapter has put on the elements. Later rules win. Names stand on a layer
 * of their own (`keep-names.ts`): their size is of the screen, and they keep off each other.
 */
export function stylesheet(scheme: ColourScheme): StylesheetJson {
  const palette = CANVAS_PALETTE[scheme];
  return [...nodeRules(palette), ...lineRules(palette), ...stateRules(palette)];
}

const nodeRules = (palette: Palette): StylesheetJson => [
  {
    selector: 'node',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      shape: 'data(shape)' as 'ellipse',
      'background-color': 'data(colour)',
      'background-image': 'data(images)',
      'background-width': 'data(imageWidths)',
      'background-height': 'data(imageHeights)',
      'background-position-x': 'data(imageX)',
      'background-position-y': 'data(imageY)',
      'background-clip': 'data(clip)' as 'none',
      'background-image-containment': 'data(containment)' as 'over',
      'bounds-expansion': 34,
      'border-width': 2,
      'border-color': palette.ground,
      'overlay-opacity': 0,
      'z-index': 10,
    },
  },
  {
    selector: 'node.folded',
    style: { 'outline-width': RING.width, 'outline-offset': RING.gap - 2, 'outline-color': 'data(colour)' },
  },
  {
    selector: 'node.ended',
    style: { 'background-opacity': 0.5, 'background-image-opacity': 0.6 },
  },
  {
    selector: 'node.future',
    style: {
      'background-opacity': 0.3,
      'background-image-opacity': 0.5,
      'border-style': 'dotted',
      'border-color': palette.inkSoft,
    },
  },
  {
    selector: 'node.anonymous',
    style: { 'border-style': 'dashed', 'border-color': palette.inkSoft, 'border-width': 1.5 },
  },
];

const lineRules = (palette: Palette): StylesheetJson => [
  {
    selector: 'edge',
    style: {
      width: 'data(width)',
      ...lineColour(palette.line),
      // All links between two nodes are one line, so none has to bend around another.
      'curve-style': 'straight',
      'arrow-scale': 0.9,
      'line-cap': 'round',
      'overlay-opacity': 0,
      'z-index': 1,
    },
  },
  { selector: 'edge.large', style: { 'curve-style': 'haystack', 'haystack-radius': 0, 'line-opacity': 0.4 } },
  { selector: 'edge.dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 5] } },
  { selector: 'edge.dotted', style: { 'line-style': 'dashed', 'line-dash-pattern': [0.5, 4.5] } },
  { selector: 'edge.forward, edge.both', style: { 'target-arrow-shape': 'triangle' } },
  { selector: 'edge.backward, edge.both', style: { 'source-arrow-shape': 'triangle' } },
  { selector: 'edge.unsure', style: { 'target-arrow-fill': 'hollow', 'source-arrow-fill': 'hollow' } },
  { selector: 'edge.disputed', style: lineColour(palette.disputed) },
  { selector: 'edge.possible', style: { 'line-opacity': 0.5 } },
  { selector: 'edge.ended', style: { 'line-opacity': 0.45 } },
  // The end cap, in whichever direction the line points.
  { selector: 'edge.ended.forward, edge.ended.both', style: { 'target-arrow-shape': 'triangle-tee' } },
  { selector: 'edge.ended.backward', style: { 'source-arrow-shape': 'triangle-tee' } },
  { selector: 'edge.ended.none', style: { 'target-arrow-shape': 'tee', 'source-arrow-shape': 'tee' } },
  // A hollow ring where it would begin: there, but not yet.
  {
    selector: 'edge.future',
    style: {
      'line-opacity': 0.32,
      'source-arrow-shape': 'circle',
      'source-arrow-fill': 'hollow',
    },
  },
  { selector: 'edge.future.forward, edge.future.both', style: { 'target-arrow-fill': 'hollow' } },
];

const stateRules = (palette: Palette): StylesheetJson => [
  { selector: '.dimmed', style: { opacity: 0.22 } },
  { selector: 'node.lit, node.selected, node.focused', style: { 'z-index': 20 } },
  { selector: 'edge.lit', style: { ...lineColour(palette.lineLit), 'line-opacity': 1, 'z-index': 5 } },
  { selector: 'edge.lit.disputed', style: lineColour(palette.disputed) },
  { selector: '.receded', style: { opacity: 0.42 } },
  { selector: '.faded', style: { opacity: 0.14 } },
  // What is filtered is paler than its like, but what is lit comes before what is only not filtered.
  { selector: '.receded.dimmed', style: { opacity: 0.18 } },
  { selector: '.faded.dimmed', style: { opacity: 0.08 } },
  { selector: '.lit.dimmed', style: { opacity: 0.6 } },
  {
    selector: 'node.selected',
    style: { 'border-color': palette.accent, 'border-width': 4, 'border-style': 'solid', opacity: 1 },
  },
  {
    selector: 'edge.selected',
    style: {
      ...lineColour(palette.accent),
      'line-opacity': 1,
      opacity: 1,
      'underlay-color': palette.accent,
      'underlay-opacity': 0.18,
      'underlay-padding': 5,
      'z-index': 6,
    },
  },
  {
    selector: 'node.focused',
    style: { 'underlay-color': palette.accent, 'underlay-opacity': 0.3, 'underlay-padding': 9, opacity: 1 },
  },
];

const lineColour = (colour: string) => ({
  'line-color': colour,
  'target-arrow-color': colour,
  'source-arrow-color': colour,
});
