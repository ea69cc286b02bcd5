import { suggest } from '../text/did-you-mean.ts';
import { COLOUR_HINTS, type DeclaredPredicate, type DeclaredType, type Texts, type WordProblem } from './declared.ts';
import { TOPICS } from './define.ts';
import { isKeptLabel, isKeptRelationship, PREDICATE_NAME, TYPE_NAME } from './names.ts';
import { splitVerb } from './phrase.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface WordChecks {
  readonly base: Vocabulary;
  /** All declared types, sound or not: what names one of them is not wrong as well. */
  readonly types: ReadonlyMap<string, DeclaredType>;
  readonly report: (problem: WordProblem) => void;
}

interface Declared<Word> {
  readonly source: string;
  readonly word: Word;
}

/** Says something about a word, at the keys below it. */
type Say = (keys: readonly (string | number)[], message: string, remedy: string) => void;

/** Reports what is wrong with a declared type; false when there is anything. */
export function checkType(name: string, { source, word }: Declared<DeclaredType>, checks: WordChecks): boolean {
  const { base, types } = checks;
  const { say, isSound } = reporter(checks, { source, at: ['types', name] });
  if (!TYPE_NAME.test(name)) {
    say(
      [],
      `"${name}" cannot be the name of a type`,
      'write it like FilmStudio: a capital, then at most 63 letters and digits',
    );
  } else if (isKeptLabel(name)) {
    say([], `"${name}" is a label that Orrery needs itself`, 'give the type another name');
  } else if (base.types.has(name)) {
    say([], `the type "${name}" is built in`, 'leave it out, or give yours another name');
  }
  checkTexts(word.label, { key: 'label', say });
  const { parent, icon, colour } = word;
  if (parent !== undefined) checkParent(name, parent, { base, types, say });
  if (icon !== undefined && !base.types.has(icon)) {
    say(
      ['icon'],
      `there is no icon "${icon}"`,
      `an icon is that of a built-in type; ${suggest(icon, [...base.types.keys()])}`,
    );
  }
  if (colour !== undefined && !COLOUR_HINTS.includes(colour)) {
    say(['colour'], `there is no colour "${colour}"`, suggest(colour, COLOUR_HINTS));
  }
  return isSound();
}

function checkParent(
  name: string,
  parent: string,
  { base, types, say }: Pick<WordChecks, 'base' | 'types'> & { readonly say: Say },
): void {
  const above = base.types.get(parent) ?? types.get(parent);
  if (parent === name) say(['parent'], `"${name}" is its own parent`, 'leave the parent out');
  else if (above === undefined) {
    say(['parent'], `there is no type "${parent}"`, suggest(parent, [...base.types.keys(), ...types.keys()]));
  } else if (above.parent !== undefined) {
    say(
      ['parent'],
      `"${parent}" has the parent "${above.parent}" itself`,
      `types stand on two levels; write "${above.parent}"`,
    );
  }
}

/** Reports what is wrong with a declared predicate; false when there is anything. */
export function checkPredicate(
  name: string,
  { source, word }: Declared<DeclaredPredicate>,
  checks: WordChecks,
): boolean {
  const { base } = checks;
  const { say, isSound } = reporter(checks, { source, at: ['predicates', name] });
  if (!PREDICATE_NAME.test(name)) {
    say(
      [],
      `"${name}" cannot be the name of a predicate`,
      'write it like ACTED_IN: a capital, then at most 63 capitals, digits and underscores',
    );
  } else if (isKeptRelationship(name)) {
    say([], `"${name}" is a relationship that Orrery needs itself`, 'give the predicate another name');
  } else if (base.predicates.has(name)) {
    say([], `the predicate "${name}" is built in`, 'leave it out, or give yours another name');
  }
  checkEnds(word, { checks, say });
  checkWording(word, say);
  return isSound();
}

function checkEnds(word: DeclaredPredicate, { checks, say }: { readonly checks: WordChecks; readonly say: Say }): void {
  const known = [...new Set([...checks.base.types.keys(), ...checks.types.keys()])];
  for (const end of ['subjects', 'objects'] as const) {
    for (const [index, type] of (word[end] ?? []).entries()) {
      if (!known.includes(type)) say([end, index], `there is no type "${type}"`, suggest(type, known));
    }
  }
  if (word.kind !== 'literal') return;
  if (word.objects !== undefined) {
    say(['objects'], 'a literal has a text or a figure, and no objects', 'leave them out, or choose another kind');
  }
  if (word.fromObject !== undefined) {
    say(['fromObject'], 'a literal has no object to be told from', 'leave it out, or choose another kind');
  }
  if (word.symmetric === true) say(['symmetric'], 'a literal cannot be symmetric', 'leave it out');
}

function checkWording(word: DeclaredPredicate, say: Say): void {
  const { label, inverse, fromSubject, fromObject, parties = {}, role, topics = [] } = word;
  if (label === undefined && fromSubject === undefined) {
    say(
      [],
      'neither "label" nor "fromSubject" is given',
      'say how it reads: label: { en: mentors }, or fromSubject: { en: "mentor/mentors/mentored {o}" }',
    );
  }
  if (label !== undefined) checkTexts(label, { key: 'label', say });
  if (inverse !== undefined) checkTexts(inverse, { key: 'inverse', say });
  if (role !== undefined) checkTexts(role, { key: 'role', say, needs: '{r}' });
  const value = word.kind === 'literal' ? '{v}' : '{o}';
  if (fromSubject !== undefined) checkPhrase(fromSubject, { keys: ['fromSubject'], needs: value, say });
  if (fromObject !== undefined && word.kind !== 'literal') {
    checkPhrase(fromObject, { keys: ['fromObject'], needs: '{s}', say });
  }
  for (const [as, phrase] of Object.entries(parties)) checkPhrase(phrase, { keys: ['parties', as], needs: '', say });
  for (const [index, topic] of topics.entries()) {
    if (!TOPICS.includes(topic)) say(['topics', index], `there is no topic "${topic}"`, suggest(topic, TOPICS));
  }
}

interface TextsCheck {
  readonly key: string;
  readonly say: Say;
  /** What must stand in each. */
  readonly needs?: string;
}

function checkTexts(texts: Texts, { key, say, needs = '' }: TextsCheck): void {
  if (texts['en'] === undefined)
    say([key], `"${key}" has no English text`, 'give "en": it stands in for every other language');
  for (const [language, text] of Object.entries(texts)) {
    if (text.trim() === '') say([key, language], `"${key}.${language}" is empty`, 'write a text, or leave it out');
    else if (!text.includes(needs)) say([key, language], `"${text}" has no ${needs}`, `write where it goes: ${needs}`);
  }
}

interface PhraseCheck {
  readonly keys: readonly string[];
  /** What must stand in it. */
  readonly needs: string;
  readonly say: Say;
}

function checkPhrase(texts: Texts, { keys, needs, say }: PhraseCheck): void {
  const en = texts['en'];
  if (en === undefined)
    say(keys, `"${keys.join('.')}" has no English text`, 'give "en": it stands in for every other language');
  else if (!hasVerb(en)) {
    say(
      [...keys, 'en'],
      `"${en}" begins with no verb`,
      'begin with be, or with base/third/past: direct/directs/directed {o}',
    );
  }
  for (const [language, pattern] of Object.entries(texts)) {
    const unknown = [...pattern.matchAll(/\{[^}]*\}?/g)]
      .map(([place]) => place)
      .filter((place) => !PLACES.includes(place));
    for (const place of unknown) {
      say(
        [...keys, language],
        `"${place}" stands for nothing`,
        'use {s} for the subject, {o} for the object, {v} for the text or figure',
      );
    }
    if (!pattern.includes(needs))
      say([...keys, language], `"${pattern}" has no ${needs}`, `write where it goes: ${needs}`);
  }
}

const PLACES: readonly string[] = ['{s}', '{o}', '{v}'];

function hasVerb(pattern: string): boolean {
  try {
    splitVerb(pattern);
    return true;
  } catch {
    return false;
  }
}

function reporter(
  { report }: WordChecks,
  { source, at }: { readonly source: string; readonly at: readonly string[] },
): { readonly say: Say; readonly isSound: () => boolean } {
  let sound = true;
  return {
    say: (keys, message, remedy) => {
      sound = false;
      report({ source, keys: [...at, ...keys], message, remedy, kind: 'fault' });
    },
    isSound: () => sound,
  };
}
