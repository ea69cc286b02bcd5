import type { StylesheetJson } from 'cytoscape';
import type { ColourScheme } from '../graph-canvas.ts';

export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly accent: string;
  readonly disputed: string;
  readonly badgePlate: string;
  readonly badgeInk: string;
  readonly badgeRim: string;
}

/** Text is 4.5:1 on the ground, lines 3:1. Cytoscape draws on a canvas and cannot read custom properties itself. */
export const PALETTES: Readonly<Record<ColourScheme, Palette>> = {
  light: {
    ground: '#f6f7fa',
    ink: '#1a1e29',
    inkSoft: '#525a6b',
    line: '#7d8698',
    accent: '#3549ad',
    disputed: '#b3203c',
    badgePlate: '#ffffff',
    badgeInk: '#3a4252',
    badgeRim: '#c6cbd6',
  },
  dark: {
    ground: '#101217',
    ink: '#e9ebf1',
    inkSoft: '#aab1c0',
    line: '#727c90',
    accent: '#93a5ff',
    disputed: '#ff8a9d',
    badgePlate: '#232833',
    badgeInk: '#d5d9e3',
    badgeRim: '#4a5162',
  },
};

const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei", sans-serif';

export const NODE_SIZE = 36;

/** The look of everything, from the data the adapter has put on the elements. */
export function stylesheet(scheme: ColourScheme): StylesheetJson {
  const palette = PALETTES[scheme];
  return [
    {
      selector: 'node',
      style: {
        width: NODE_SIZE,
        height: NODE_SIZE,
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
        'font-family': FONT,
        'font-size': 12,
        'font-weight': 500,
        'text-valign': 'bottom',
        'text-halign': 'center',
        'text-margin-y': 5,
        'text-wrap': 'wrap',
        'text-max-width': '124px',
        'text-overflow-wrap': 'whitespace',
        'line-height': 1.2,
        'text-background-color': palette.ground,
        'text-background-opacity': 0.82,
        'text-background-padding': '2px',
        'text-background-shape': 'roundrectangle',
        'min-zoomed-font-size': 6,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node.hub', style: { width: 48, height: 48, 'font-size': 14, 'font-weight': 600 } },
    {
      selector: 'node.anonymous',
      style: { 'border-style': 'dashed', 'border-color': palette.inkSoft, 'border-width': 1.5, 'font-style': 'italic' },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': palette.line,
        'target-arrow-color': palette.line,
        'source-arrow-color': palette.line,
        'curve-style': 'bezier',
        'arrow-scale': 0.95,
        label: 'data(label)',
        color: palette.inkSoft,
        'font-family': FONT,
        'font-size': 10.5,
        'text-rotation': 'autorotate',
        'text-background-color': palette.ground,
        'text-background-opacity': 0.9,
        'text-background-padding': '2px',
        'min-zoomed-font-size': 8,
        'line-cap': 'round',
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge.dashed', style: { 'line-style': 'dashed', 'line-dash-pattern': [8, 5] } },
    { selector: 'edge.dotted', style: { 'line-style': 'dashed', 'line-dash-pattern': [1, 5] } },
    { selector: 'edge.forward, edge.both', style: { 'target-arrow-shape': 'triangle' } },
    { selector: 'edge.backward, edge.both', style: { 'source-arrow-shape': 'triangle' } },
    { selector: 'edge.unsure', style: { 'target-arrow-fill': 'hollow', 'source-arrow-fill': 'hollow' } },
    {
      selector: 'edge.disputed',
      style: {
        'line-color': palette.disputed,
        'target-arrow-color': palette.disputed,
        'source-arrow-color': palette.disputed,
        color: palette.disputed,
      },
    },
    { selector: 'edge.possible', style: { opacity: 0.55 } },
    { selector: 'edge.ended', style: { opacity: 0.42, 'target-arrow-shape': 'tee' } },
    { selector: 'edge.future', style: { opacity: 0.12, label: '' } },
    { selector: '.dimmed', style: { opacity: 0.22 } },
    { selector: '.faded', style: { opacity: 0.14 } },
    { selector: 'edge.faded', style: { 'text-opacity': 0 } },
    {
      selector: 'node.selected',
      style: { 'border-color': palette.accent, 'border-width': 4, 'border-style': 'solid', 'z-index': 20 },
    },
    {
      selector: 'edge.selected',
      style: {
        'line-color': palette.accent,
        'target-arrow-color': palette.accent,
        'source-arrow-color': palette.accent,
        color: palette.accent,
        'underlay-color': palette.accent,
        'underlay-opacity': 0.18,
        'underlay-padding': 5,
        'z-index': 20,
      },
    },
    {
      selector: 'node.focused',
      style: { 'underlay-color': palette.accent, 'underlay-opacity': 0.25, 'underlay-padding': 9 },
    },
  ];
}
