import { howManyMore } from './how-many-more.ts';
import type { EntityType, GraphNode, NodeId } from './types.ts';
import { isSameView, type View } from './view.ts';

type Language = 'en' | 'zh';

/** How many neighbours of each kind a node has under a view, on the canvas or not. */
export interface KindTotals {
  readonly view: View;
  readonly counts: ReadonlyMap<EntityType, number>;
}

/** What a kind of entity is called for a number of them ("Organisations"), and which wider kind it is of. */
export interface KindWords {
  readonly plural: Readonly<Record<Language, string>>;
  readonly parent: EntityType | null;
}

export interface GhostTask {
  readonly nodes: ReadonlyMap<NodeId, GraphNode>;
  readonly broughtBy: ReadonlyMap<NodeId, NodeId | null>;
  readonly view: View;
  /** Who stands on the canvas beside each node, under the view. */
  readonly present: ReadonlyMap<NodeId, ReadonlySet<NodeId>>;
  readonly kinds: ReadonlyMap<NodeId, KindTotals>;
  readonly kindWords: ReadonlyMap<EntityType, KindWords>;
  readonly language: Language;
}

/** More than this share of the rest is "mostly" of a kind. */
const MOSTLY = 0.6;

/**
 * What the ghosts of a picture say, by the hub they stand beside: a node that was expanded and has neighbours left. Derived each time,
 * so that undo, a link and a reload bring the same ones back; a ghost is no entity and is counted nowhere.
 */
export function ghostsOf(task: GhostTask): ReadonlyMap<NodeId, string> {
  const ghosts = new Map<NodeId, string>();
  for (const id of new Set(task.broughtBy.values())) {
    const node = id === null ? undefined : task.nodes.get(id);
    if (node === undefined) continue;
    const here = task.present.get(node.id) ?? new Set<NodeId>();
    const left = node.degree - here.size;
    if (left > 0) ghosts.set(node.id, words(left, kindOfRest(node.id, here, task), task));
  }
  return ghosts;
}

interface Kind {
  readonly type: EntityType;
  readonly isAll: boolean;
}

/** Of which kind the rest is, or most of it, if need be of which wider one; null where it is mixed, or not known yet. */
function kindOfRest(hub: NodeId, here: ReadonlySet<NodeId>, task: GhostTask): Kind | null {
  const { kinds, kindWords, view, nodes } = task;
  const totals = kinds.get(hub);
  if (totals === undefined || !isSameView(totals.view, view)) return null;
  const left = new Map(totals.counts);
  for (const id of here) {
    const type = nodes.get(id)?.type;
    if (type !== undefined) left.set(type, (left.get(type) ?? 0) - 1);
  }
  const wider = new Map<EntityType, number>();
  for (const [type, count] of left) {
    const parent = kindWords.get(type)?.parent ?? type;
    wider.set(parent, (wider.get(parent) ?? 0) + Math.max(0, count));
  }
  const [exact, family] = [mostOf(left), mostOf(wider)];
  return [exact, family].find((kind) => kind?.isAll === true) ?? exact ?? family;
}

function mostOf(counts: ReadonlyMap<EntityType, number>): Kind | null {
  const rest = [...counts].filter(([, count]) => count > 0).toSorted(([, a], [, b]) => b - a);
  const sum = rest.reduce((total, [, count]) => total + count, 0);
  const [first] = rest;
  if (first === undefined || first[1] < MOSTLY * sum) return null;
  return { type: first[0], isAll: rest.length === 1 };
}

function words(left: number, kind: Kind | null, { kindWords, language }: GhostTask): string {
  const name = kind === null ? undefined : kindWords.get(kind.type)?.plural[language];
  const isMixed = kind === null || name === undefined;
  // It begins as the badge that it stands for.
  if (language === 'zh') {
    if (isMixed) return `${howManyMore(left)} 個`;
    return kind.isAll ? `${howManyMore(left)} 個${name}` : `${howManyMore(left)} 個，多為${name}`;
  }
  const count = `${howManyMore(left)} more`;
  // "+1 more" of one: the plural would be wrong, and its name stands in the chooser.
  if (isMixed || left === 1) return count;
  return kind.isAll ? `${count} ${inSentence(name)}` : `${count}, mostly ${inSentence(name)}`;
}

/** "Organisations" within a sentence; "AI labs" stays as it is. */
const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.slice(0, 1).toLowerCase() + name.slice(1) : name;
