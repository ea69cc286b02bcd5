import type { StylesheetJson } from 'cytoscape';
import { CANVAS_PALETTE, type Palette } from '../../theme/canvas-palette.ts';
import type { ColourScheme } from '../graph-canvas.ts';

/** Of the name of a node, in model units at a zoom of one. */
export const FONT_SIZE = 12;
export const LINE_FONT_SIZE = 10.5;
export const LINE_HEIGHT = 1.2;
export const LABEL_MARGIN = 5;

/** The look of everything, from the data the adapter has put on the elements. Later rules win. */
export function stylesheet(scheme: ColourScheme, font: string): StylesheetJson {
  const palette = CANVAS_PALETTE[scheme];
  return [...nodeRules(palette, font), ...lineRules(palette, font), ...stateRules(palette)];
}

const nodeRules = (palette: Palette, font: string): StylesheetJson => [
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
      label: 'data(label)',
      color: palette.ink,
      'font-family': font,
      'font-size': 'data(font)',
      'font-weight': 500,
      'text-valign': 'bottom',
      'text-halign': 'center',
      'text-margin-y': LABEL_MARGIN,
      // Lines are broken by us, at words; Cytoscape only has to keep the breaks.
      'text-wrap': 'wrap',
      'text-max-width': '9999px',
      'line-height': LINE_HEIGHT,
      'text-background-color': palette.ground,
      'text-background-opacity': 0.86,
      'text-background-padding': '2px',
      'text-background-shape': 'roundrectangle',
      'min-zoomed-font-size': 6,
      'overlay-opacity': 0,
      'z-index': 10,
    },
  },
  { selector: 'node.hub', style: { 'font-weight': 600 } },
  {
    selector: 'node.ended',
    style: { 'background-opacity': 0.5, 'background-image-opacity': 0.6, 'text-opacity': 0.8 },
  },
  {
    selector: 'node.future',
    style: {
      'background-opacity': 0.3,
      'background-image-opacity': 0.5,
      'text-opacity': 0.8,
      'border-style': 'dotted',
      'border-color': palette.inkSoft,
    },
  },
  {
    selector: 'node.anonymous',
    style: { 'border-style': 'dashed', 'border-color': palette.inkSoft, 'border-width': 1.5, 'font-style': 'italic' },
  },
];

const lineRules = (palette: Palette, font: string): StylesheetJson => [
  {
    selector: 'edge',
    style: {
      width: 'data(width)',
      ...lineColour(palette.line),
      // All links between two nodes are one line, so none has to bend around another.
      'curve-style': 'straight',
      'arrow-scale': 0.9,
      label: 'data(label)',
      color: palette.inkSoft,
      'font-family': font,
      'font-size': 'data(font)',
      'text-rotation': 'autorotate',
      'text-background-color': palette.ground,
      'text-background-opacity': 0.94,
      'text-background-padding': '2px',
      'text-background-shape': 'roundrectangle',
      'min-zoomed-font-size': 7,
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
  { selector: 'edge.disputed', style: { ...lineColour(palette.disputed), color: palette.disputed } },
  { selector: 'edge.possible', style: { 'line-opacity': 0.5, 'text-opacity': 0.85 } },
  { selector: 'edge.ended', style: { 'line-opacity': 0.45, 'text-opacity': 0.75 } },
  // The end cap, in whichever direction the line points.
  { selector: 'edge.ended.forward, edge.ended.both', style: { 'target-arrow-shape': 'triangle-tee' } },
  { selector: 'edge.ended.backward', style: { 'source-arrow-shape': 'triangle-tee' } },
  { selector: 'edge.ended.none', style: { 'target-arrow-shape': 'tee', 'source-arrow-shape': 'tee' } },
  // A hollow ring where it would begin: there, but not yet.
  {
    selector: 'edge.future',
    style: {
      'line-opacity': 0.32,
      'text-opacity': 0.75,
      'source-arrow-shape': 'circle',
      'source-arrow-fill': 'hollow',
    },
  },
  { selector: 'edge.future.forward, edge.future.both', style: { 'target-arrow-fill': 'hollow' } },
];

const stateRules = (palette: Palette): StylesheetJson => [
  // Below those with a name, which would be cut by them.
  { selector: 'node.quiet', style: { label: '', 'z-index': 9 } },
  // The signs stay when the words go: a dispute must not depend on the zoom.
  {
    selector: 'edge.quiet',
    style: { label: 'data(signs)', 'text-rotation': 'none', 'font-size': 'data(signFont)', 'font-weight': 700 },
  },
  { selector: '.dimmed', style: { opacity: 0.22 } },
  { selector: 'node.lit, node.selected, node.focused', style: { label: 'data(label)', 'z-index': 20 } },
  { selector: 'edge.lit', style: { ...lineColour(palette.lineLit), 'line-opacity': 1, 'z-index': 5 } },
  { selector: 'edge.lit.disputed', style: lineColour(palette.disputed) },
  { selector: 'edge.lit.named', style: { ...NAMED } },
  { selector: '.receded', style: { opacity: 0.42 } },
  { selector: '.faded', style: { opacity: 0.14 } },
  // What is filtered is paler than its like, but what is lit comes before what is only not filtered.
  { selector: '.receded.dimmed', style: { opacity: 0.18 } },
  { selector: '.faded.dimmed', style: { opacity: 0.08 } },
  { selector: '.lit.dimmed', style: { opacity: 0.6 } },
  { selector: 'edge.faded, edge.receded', style: { 'text-opacity': 0 } },
  {
    selector: 'node.selected',
    style: { 'border-color': palette.accent, 'border-width': 4, 'border-style': 'solid', opacity: 1 },
  },
  {
    selector: 'edge.selected',
    style: {
      ...lineColour(palette.accent),
      ...NAMED,
      'line-opacity': 1,
      opacity: 1,
      color: palette.accent,
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

/** Named whatever the room. */
const NAMED = {
  label: 'data(label)',
  'text-rotation': 'autorotate',
  'text-opacity': 1,
  'font-size': 'data(font)',
  'font-weight': 400,
} as const;

const lineColour = (colour: string) => ({
  'line-color': colour,
  'target-arrow-color': colour,
  'source-arrow-color': colour,
});
