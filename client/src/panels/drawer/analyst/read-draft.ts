import type { TableFilter } from './question.ts';

/** How a property is filtered by. */
export const HOW = ['contains', 'oneOf', 'range', 'has', 'hasNot'] as const;
type How = (typeof HOW)[number];

/** What stands in the form of a filter. */
export interface Draft {
  /** `name`, `date`, `p:` with a property, `l:` with direction and predicate. */
  readonly target: string;
  readonly how: How;
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  readonly about: string;
  readonly farType: string;
}

export const emptyDraft: Draft = {
  target: 'name',
  how: 'contains',
  text: '',
  from: '',
  to: '',
  unit: '',
  about: '',
  farType: '',
};

type Read = { readonly filter: TableFilter } | { readonly problem: 'badNumber' | 'turned' | 'empty' };

const EMPTY: Read = { problem: 'empty' };

/** The filter that the form says, or what is wrong with it. */
export function readDraft(draft: Draft): Read {
  const text = draft.text.trim();
  if (draft.target === 'name') return text === '' ? EMPTY : { filter: { kind: 'name', text } };
  if (draft.target === 'date') return readDated(draft);
  if (draft.target.startsWith('l:')) {
    const [, direction = '', ...rest] = draft.target.split(':');
    const step = { predicate: rest.join(':'), direction: direction === 'IN' ? ('IN' as const) : ('OUT' as const) };
    const to = { ...(draft.farType === '' ? {} : { types: [draft.farType] }), ...(text === '' ? {} : { text }) };
    return { filter: { kind: 'linked', steps: [step], to } };
  }
  return readProperty(draft, text);
}

function readDated({ from, to, about }: Draft): Read {
  if (from === '' && to === '') return EMPTY;
  if (from !== '' && to !== '' && from > to) return { problem: 'turned' };
  const predicates = about === '' ? [] : [about];
  return { filter: { kind: 'dated', predicates, from: from === '' ? null : from, to: to === '' ? null : to } };
}

function readProperty({ target, how, from, to, unit }: Draft, text: string): Read {
  const property = target.slice('p:'.length);
  switch (how) {
    case 'has':
    case 'hasNot':
      return { filter: { kind: 'has', property, not: how === 'hasNot' } };
    case 'contains':
      return text === '' ? EMPTY : { filter: { kind: 'contains', property, text } };
    case 'oneOf': {
      const words = text
        .split(/[;；]/u)
        .map((word) => word.trim())
        .filter((word) => word !== '');
      return words.length === 0 ? EMPTY : { filter: { kind: 'oneOf', property, words } };
    }
    case 'range': {
      const [least, most] = [readNumber(from), readNumber(to)];
      if (least === undefined || most === undefined) return { problem: 'badNumber' };
      if (least === null && most === null) return EMPTY;
      if (least !== null && most !== null && least > most) return { problem: 'turned' };
      const given = unit.trim();
      return { filter: { kind: 'range', property, unit: given === '' ? null : given, least, most } };
    }
  }
}

/** In any way that writes a number: 7e9, 70,000. Null for nothing, undefined for no number. */
function readNumber(text: string): number | null | undefined {
  const plain = text.trim().replaceAll(',', '');
  if (plain === '') return null;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}
