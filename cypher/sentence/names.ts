import { textFor } from '../model/records/texts.ts';
import type { Language, SentenceEntity } from './claim.ts';

/** What stands around a name in a sentence: a name is not always a noun phrase. */
export interface NounPhrase {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** Names that begin with a word that says which one: the, a, some, three, Meta's. */
const DETERMINED =
  /^(?:the|a|an|some|many|few|several|all|one|two|three|four|five|six|seven|eight|nine|ten|\S*['’]s|\S*s['’])\s/iu;
const NEEDS_THE: ReadonlySet<string> = new Set(['Award', 'Ranking', 'Artefact']);
const THINGS: ReadonlySet<string> = new Set(['Policy', 'App', 'Channel', 'Feature', 'Hardware', 'Product', 'Role']);

export const nameOf = (entity: SentenceEntity, language: Language): string =>
  textFor(entity, 'name', language) ?? entity.name;

/**
 * "the post of chief scientist of FAIR", "the Turing Award", “Vibes goes live”; 「Vibes 上線」. The name of an event or a rule may be a
 * whole clause, so that it is told between quotation marks where the sentence would not hold together without.
 */
export function nounPhrase(entity: SentenceEntity, language: Language): NounPhrase {
  const name = nameOf(entity, language);
  if (language === 'zh') {
    if (entity.type === 'Event' || entity.type === 'Policy') return { before: '「', name, after: '」' };
    return { before: '', name, after: entity.type === 'Role' ? '一職' : '' };
  }
  if (entity.type === 'Event') return { before: '“', name, after: '”' };
  if (entity.type === 'Role') return { before: 'the post of ', name, after: '' };
  return { before: needsArticle(entity) ? 'the ' : '', name, after: '' };
}

/**
 * What is named after its owner, told right after that owner: "Ada Tide leads their own team", 「潮艾達領導自己的團隊」. Null where the name does
 * not begin with the whole name of the owner, since another person may have the same surname.
 */
export function ownPhrase(entity: SentenceEntity, owner: SentenceEntity, language: Language): NounPhrase | null {
  const { before, name, after } = nounPhrase(entity, language);
  if (before !== '' || after !== '') return null;
  const whole = nameOf(owner, language);
  const possessives = language === 'en' ? [`${whole}'s `, `${whole}’s `, `${whole}' `] : [`${whole}的`, `${whole} 的`];
  const possessive = possessives.find((start) => name.startsWith(start));
  if (possessive === undefined) return null;
  const rest = name.slice(possessive.length).trimStart();
  if (language === 'zh') return { before: '自己的', name: rest, after: '' };
  // "They" may be others, so that a person needs "own"; "their own other researchers" is no English.
  const own = owner.type === 'Person' && !/^other\s/u.test(rest) ? 'own ' : '';
  return { before: `${owner.type === 'Person' || isPlural(owner) ? 'their' : 'its'} ${own}`, name: rest, after: '' };
}

function needsArticle({ type, name }: SentenceEntity): boolean {
  if (DETERMINED.test(name)) return false;
  if (NEEDS_THE.has(type)) return true;
  if (type === 'Place') return /^(?:United|Netherlands|Philippines|Czech Republic)\b/u.test(name);
  // "extra review of FAIR's papers", "Meta AI app": described rather than named.
  return THINGS.has(type) && (/^[a-z]+\s/u.test(name) || /\s(?:app|feature|forum|chart)$/u.test(name));
}

const PREPOSITION = /\s(?:a|of|at|on|in|from|for|with|by|to|who|which|that|outside|working|judged|against)\s.*$/u;
const PLURAL_TYPES: ReadonlySet<string> = new Set(['Policy', 'Event', 'Product', 'Hardware', 'Concept', 'Feature']);

/** Whether English says "are" of it: a group but for a team, a thing when its head noun is a plural in lower case ("Meta smart glasses"). */
export function isPlural({ type, name }: SentenceEntity): boolean {
  if (type === 'Group') return !/\bteam$/u.test(name);
  if (type === 'Event') return false;
  if (!PLURAL_TYPES.has(type) && type !== 'SourceGroup') return false;
  const head =
    name
      .replace(PREPOSITION, '')
      .replace(/\s*\(.*$/u, '')
      .split(' ')
      .at(-1) ?? '';
  return /^[a-z]{2,}[^su]s$/u.test(head) || head === 'people';
}

/** An English sentence begins with a capital, but a name that is written small keeps its letter (iOS, fastText). */
export function capitalised(text: string, entity?: SentenceEntity): string {
  if (entity !== undefined && (entity.type === 'Model' || entity.type === 'Platform')) return text;
  return /^[a-z]+(?![A-Za-z0-9])/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
