import { howManyMore } from '../../graph/how-many-more.ts';

const dataUri = (svg: string): string => `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;

/** An icon in the ink that can be read on the node's colour. */
export const iconImage = (icon: string, ink: string): string =>
  dataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 24 24" fill="none" stroke="${ink}" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"><path d="${icon}"/></svg>`,
  );

/** How high a badge is drawn, in model units. */
export const BADGE_HEIGHT = 17;

/** How wide the badge is drawn, in model units. */
export const badgeWidth = (hidden: number): number => 10 + howManyMore(hidden).length * 6.6;

/** "+12" on a small plate: neighbours that are not on screen. */
export function badgeImage(
  hidden: number,
  colours: { readonly plate: string; readonly ink: string; readonly rim: string },
): string {
  const width = badgeWidth(hidden);
  const height = BADGE_HEIGHT;
  const rect = `<rect x=".75" y=".75" width="${width - 1.5}" height="${height - 1.5}" rx="${(height - 1.5) / 2}" fill="${colours.plate}" stroke="${colours.rim}"/>`;
  const text = `<text x="${width / 2}" y="12.3" text-anchor="middle" font-family="system-ui,sans-serif" font-size="10.5" font-weight="600" fill="${colours.ink}">${howManyMore(hidden)}</text>`;
  // Three times as many pixels as units, so that it stays sharp when the camera comes near.
  return dataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 3}" height="${height * 3}" viewBox="0 0 ${width} ${height}">${rect}${text}</svg>`,
  );
}
