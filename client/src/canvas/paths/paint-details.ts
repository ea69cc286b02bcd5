import { howManyMore } from '../../graph/how-many-more.ts';
import { BADGE_HEIGHT, badgeWidth } from '../cytoscape/badge.ts';
import type { ColourScheme } from '../graph-canvas.ts';
import { RING } from '../group-size.ts';
import { BADGE_X, BADGE_Y } from '../names/scene-of.ts';
import { type Easel, toModel } from './paint.ts';
import { paintOfNode } from './paint-of.ts';
import type { SceneNode } from './scene.ts';

/** Nodes smaller than this on the screen have no icon, and then no badge, in pixels. */
const LEAST = { icon: 15, badge: 24 } as const;
const ICON_SHARE = 0.56;
const ICON_UNITS = 24;
const icons = new Map<string, Path2D>();

const iconPath = (icon: string): Path2D => {
  const path = icons.get(icon) ?? new Path2D(icon);
  icons.set(icon, path);
  return path;
};

/** What is only seen from near: icons, badges of hidden neighbours and pins, of the nodes in sight. */
export function paintDetails(easel: Easel, nodes: Iterable<SceneNode>, scheme: ColourScheme): void {
  const { pen, camera } = easel;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const node of nodes) {
    if (node.size * camera.zoom < LEAST.icon || !isInSight(node, easel)) continue;
    paintIcon(easel, node, scheme);
    if (node.drawn.folded !== undefined) paintRing(easel, node, scheme);
    if (node.size * camera.zoom < LEAST.badge) continue;
    if (node.drawn.hidden > 0 && node.drawn.ghost === undefined) paintBadge(easel, node);
    if (node.drawn.pinned === true) paintPin(easel, node);
  }
  pen.globalAlpha = 1;
}

function isInSight({ x, y, size }: SceneNode, { pen, camera, ratio }: Easel): boolean {
  const [left, top] = [x * camera.zoom + camera.pan.x, y * camera.zoom + camera.pan.y];
  const reach = size * camera.zoom * 1.5;
  return (
    left > -reach && top > -reach && left < pen.canvas.width / ratio + reach && top < pen.canvas.height / ratio + reach
  );
}

function paintIcon(easel: Easel, { drawn, x, y, size }: SceneNode, scheme: ColourScheme): void {
  const { pen } = easel;
  const { icon, ink, opacity } = paintOfNode(drawn, scheme);
  if (icon === null) return;
  const scale = (size * ICON_SHARE) / ICON_UNITS;
  toModel(easel);
  pen.translate(x - (size * ICON_SHARE) / 2, y - (size * ICON_SHARE) / 2);
  pen.scale(scale, scale);
  pen.globalAlpha = opacity;
  pen.strokeStyle = ink;
  pen.lineWidth = 1.8;
  pen.stroke(iconPath(icon));
}

/** Around the dot of a group: more stands behind it. */
function paintRing(easel: Easel, { drawn, x, y, size }: SceneNode, scheme: ColourScheme): void {
  const { pen } = easel;
  const { colour, opacity } = paintOfNode(drawn, scheme);
  toModel(easel);
  pen.globalAlpha = opacity;
  pen.strokeStyle = colour;
  pen.lineWidth = RING.width;
  pen.beginPath();
  pen.arc(x, y, size / 2 + RING.gap, 0, 2 * Math.PI);
  pen.stroke();
}

function paintBadge(easel: Easel, { drawn, x, y, size }: SceneNode): void {
  const { pen, palette } = easel;
  const width = badgeWidth(drawn.hidden);
  const left = x - size / 2 + (size - width) * BADGE_X;
  const top = y - size / 2 + (size - BADGE_HEIGHT) * BADGE_Y;
  toModel(easel);
  pen.globalAlpha = drawn.dimmed ? 0.3 : 1;
  pen.beginPath();
  pen.roundRect(left + 0.75, top + 0.75, width - 1.5, BADGE_HEIGHT - 1.5, (BADGE_HEIGHT - 1.5) / 2);
  pen.fillStyle = palette.badgePlate;
  pen.fill();
  pen.strokeStyle = palette.badgeRim;
  pen.lineWidth = 1;
  pen.stroke();
  pen.fillStyle = palette.badgeInk;
  pen.font = '600 10.5px system-ui,sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  pen.fillText(howManyMore(drawn.hidden), left + width / 2, top + 12.3);
}

const PIN = new Map<string, Path2D>();
const PIN_PATH = 'M5.6 3.6h3.8M6.3 3.6v3.1L5 8.3h5L8.7 6.7V3.6M7.5 8.3v3.2';
const PIN_SIZE = 15;

function paintPin(easel: Easel, { x, y, size }: SceneNode): void {
  const { pen, palette } = easel;
  const path = PIN.get('pin') ?? new Path2D(PIN_PATH);
  PIN.set('pin', path);
  toModel(easel);
  pen.translate(x - size / 2 - (size - PIN_SIZE) * 0.28, y - size / 2 - (size - PIN_SIZE) * 0.28);
  pen.globalAlpha = 1;
  pen.beginPath();
  pen.arc(PIN_SIZE / 2, PIN_SIZE / 2, 6.75, 0, 2 * Math.PI);
  pen.fillStyle = palette.badgePlate;
  pen.fill();
  pen.strokeStyle = palette.badgeRim;
  pen.lineWidth = 1;
  pen.stroke();
  pen.strokeStyle = palette.badgeInk;
  pen.lineWidth = 1.15;
  pen.stroke(path);
}
