/** The colours of the drawing besides those of the entities. */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly line: string;
  readonly lineLit: string;
  readonly accent: string;
  readonly disputed: string;
  readonly badgePlate: string;
  readonly badgeInk: string;
  readonly badgeRim: string;
}

/**
 * Text has 4.5:1 on the ground and lines 3:1 (WCAG 2.2, 1.4.3 and 1.4.11; a test measures them). Those that `tokens.css` has too
 * are the same there: a canvas cannot read custom properties, and asking the page for them at each redraw is slow.
 */
export const CANVAS_PALETTE: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    ground: '#f6f7fa',
    ink: '#1a1e29',
    inkSoft: '#525a6b',
    line: '#7d8698',
    lineLit: '#3f485a',
    accent: '#3549ad',
    disputed: '#b3203c',
    badgePlate: '#ffffff',
    badgeInk: '#3a4252',
    badgeRim: '#aab1c0',
  },
  dark: {
    ground: '#101217',
    ink: '#e9ebf1',
    inkSoft: '#aab1c0',
    line: '#727c90',
    lineLit: '#c3cad8',
    accent: '#93a5ff',
    disputed: '#ff8a9d',
    badgePlate: '#232833',
    badgeInk: '#d5d9e3',
    badgeRim: '#566077',
  },
};
