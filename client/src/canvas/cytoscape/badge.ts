import type { EntityStyle } from '../../theme/entity-style.ts';

const dataUri = (svg: string): string => `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;

/** The icon of a type, white on the node's own colour. */
export const iconImage = ({ icon }: EntityStyle): string =>
  dataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24" fill="none" stroke="#fff" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"><path d="${icon}"/></svg>`,
  );

/** "+12" on a small plate: neighbours that are not on screen. */
export function badgeImage(
  hidden: number,
  colours: { readonly plate: string; readonly ink: string; readonly rim: string },
): string {
  const text = hidden > 99 ? '99+' : `+${hidden}`;
  const width = 14 + text.length * 8;
  return dataUri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 2}" height="40" viewBox="0 0 ${width} 20"><rect x="1" y="1" width="${width - 2}" height="18" rx="9" fill="${colours.plate}" stroke="${colours.rim}"/><text x="${width / 2}" y="14" text-anchor="middle" font-family="system-ui,sans-serif" font-size="11.5" font-weight="600" fill="${colours.ink}">${text}</text></svg>`,
  );
}

/** How wide the badge is drawn, in model units, for 16 of height. */
export const badgeWidth = (hidden: number): number => (14 + (hidden > 99 ? 3 : `+${hidden}`.length) * 8) * 0.8;
