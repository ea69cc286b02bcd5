import type { Palette } from '../../theme/canvas-palette.ts';

/** A drawing pin on a small plate: this node stays where it was put. */
export function pinImage({ badgePlate, badgeInk, badgeRim }: Palette): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="45" height="45" viewBox="0 0 15 15"><circle cx="7.5" cy="7.5" r="6.75" fill="${badgePlate}" stroke="${badgeRim}"/><path d="M5.6 3.6h3.8M6.3 3.6v3.1L5 8.3h5L8.7 6.7V3.6M7.5 8.3v3.2" fill="none" stroke="${badgeInk}" stroke-width="1.15" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
