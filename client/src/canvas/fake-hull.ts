import type { DrawnGroup } from '../graph/drawn-group.ts';
import type { GroupId } from '../graph/groups.ts';
import { CANVAS_PALETTE } from '../theme/canvas-palette.ts';
import type { FakeScene } from './fake-look.ts';
import { boundsOf, distanceTo, hullAround } from './hulls/hull-shape.ts';
import { paintOfHull } from './hulls/paint-hulls.ts';
import type { HullLook } from './look.ts';

const RADIUS = 17;

/** What a person would see of a hull if the fake drew it. */
export function fakeHull(id: GroupId, groups: readonly DrawnGroup[], scene: FakeScene): HullLook | null {
  const group = groups.find((each) => each.id === id);
  if (group === undefined || group.isFolded || group.isDimmed) return null;
  const discsOf = (isMember: boolean) =>
    [...scene.places]
      .filter(([node]) => group.members.some((member) => member === node) === isMember)
      .map(([, { x, y }]) => ({ x, y, radius: RADIUS }));
  const members = discsOf(true);
  if (members.length === 0) return null;
  const shape = hullAround(members, discsOf(false));
  const { left, top, right, bottom } = boundsOf(shape);
  const [from, to] = [scene.camera.onScreen({ x: left, y: top }), scene.camera.onScreen({ x: right, y: bottom })];
  const isSelected = group.members.every((member) => scene.selected.has(member));
  const isBack = scene.emphasised !== null && !group.members.some((member) => scene.emphasised?.has(member));
  const box = { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
  return {
    id,
    members: group.members,
    box,
    colour: paintOfHull(group, { scheme: scene.scheme, palette: CANVAS_PALETTE[scene.scheme], isSelected }).rim,
    opacity: isBack ? 0.3 : 1,
    isSelected,
    name: { text: `${group.label} · ${group.members.length}`, box: { ...box, height: 22 } },
    covers: (place) => distanceTo(shape, place) < 0,
  };
}
