import { useState } from 'react';
import { setStyle } from '../../actions/set-style.ts';
import type { KeyEntry, SignEntry } from '../../graph/node-tones.ts';
import { HUES, isPlain, OWN_STYLE, type StyleRules, type TypeLook } from '../../graph/style-rules.ts';
import type { EntityType } from '../../graph/types.ts';
import { knownTypes } from '../../theme/entity-style.ts';
import { SIGN_ICONS } from '../../theme/icon-of.ts';
import { pairOf } from '../../theme/tone-colours.ts';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useT } from '../../workspace/hooks.ts';
import { forgetCaptions } from '../../workspace/kept-captions.ts';
import { useDatabase } from '../../workspace/use-database.ts';
import { useVocabulary } from '../../workspace/use-model.ts';
import { usePicture } from '../../workspace/use-picture.ts';
import { type Property, useProperties } from '../../workspace/use-properties.ts';
import styles from './appearance.module.css';
import { CaptionPick } from './caption-pick.tsx';
import legend from './legend.module.css';
import { Pick } from './pick.tsx';

/** By which rule dots have their colour, size and icon, and what the colours mean under it. */
export function Appearance() {
  const t = useT();
  const { run } = useOrrery();
  const style = useGraph((state) => state.style);
  const properties = useProperties();
  const database = useDatabase();
  const { colourKey, signKey } = usePicture();
  const change = (part: Partial<StyleRules>): void => void run(setStyle, { change: part });
  const named = properties.map(({ id, name }) => ({ value: id, label: name }));
  // A figure has no sign of its own: its order is told by colour and size.
  const words = properties.filter(({ kind }) => kind === 'text');
  const figures = properties.filter(({ kind, id }) => kind === 'number' && id !== 'degree');
  return (
    <section aria-labelledby="legend-style" data-testid="appearance">
      <h2 id="legend-style" className={legend['heading']}>
        {t('style.title')}
        {isPlain(style) ? null : (
          <Button
            variant="quiet"
            onPress={() => {
              if (database !== undefined) forgetCaptions(database.id);
              change(OWN_STYLE);
            }}
          >
            {t('style.reset')}
          </Button>
        )}
      </h2>
      <div className={styles['rules']}>
        <Pick
          label={t('style.colourBy')}
          value={style.colourBy}
          options={[{ value: 'type', label: t('style.type') }, ...named]}
          onChange={(colourBy) => change({ colourBy })}
        />
        <Pick
          label={t('style.sizeBy')}
          value={style.sizeBy}
          options={[
            { value: 'degree', label: t('property.degree') },
            ...figures.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'same', label: t('style.same') },
          ]}
          onChange={(sizeBy) => change({ sizeBy })}
        />
        <Pick
          label={t('style.iconBy')}
          value={style.icons === 'none' ? 'none' : (style.iconBy ?? 'type')}
          options={[
            { value: 'type', label: t('style.type') },
            ...words.map(({ id, name }) => ({ value: id, label: name })),
            { value: 'none', label: t('style.noIcon') },
          ]}
          onChange={(by) =>
            change({ icons: by === 'none' ? 'none' : 'type', iconBy: by === 'none' || by === 'type' ? undefined : by })
          }
        />
        <TypeLooks style={style} properties={properties} onChange={change} />
      </div>
      <ColourKey entries={colourKey} property={properties.find(({ id }) => id === style.colourBy)} />
      <SignKey entries={signKey} property={properties.find(({ id }) => id === style.iconBy)} />
    </section>
  );
}

interface ColourKeyProps {
  readonly entries: readonly KeyEntry[];
  readonly property: Property | undefined;
}

/** What each colour means, with how many dots have it: the rule in force. */
function ColourKey({ entries, property }: ColourKeyProps) {
  const t = useT();
  if (property === undefined || entries.length === 0) return null;
  return (
    <ul className={styles['key']} aria-label={t('style.keyOf', { name: property.name })} data-testid="colour-key">
      {entries.map((entry) => {
        const { light, dark } = pairOf('Concept', entry.tone);
        return (
          <li key={`${light} ${dark}`}>
            <span className={styles['swatch']} style={{ background: `light-dark(${light}, ${dark})` }} aria-hidden />
            <span>{wordsOf(entry, property, t('style.missing'))}</span>
            <span className={legend['count']}>{entry.count}</span>
          </li>
        );
      })}
    </ul>
  );
}

interface SignKeyProps {
  readonly entries: readonly SignEntry[];
  readonly property: Property | undefined;
}

/** What each sign means, with how many dots bear it. */
function SignKey({ entries, property }: SignKeyProps) {
  const t = useT();
  if (property === undefined || entries.length === 0) return null;
  return (
    <ul className={styles['key']} aria-label={t('style.signsOf', { name: property.name })} data-testid="sign-key">
      {entries.map(({ sign, values, count }) => (
        <li key={sign}>
          <svg className={styles['sign']} viewBox="0 0 24 24" aria-hidden>
            <path d={SIGN_ICONS[sign]} />
          </svg>
          <span>{values.map((value) => property.word(value)).join(', ')}</span>
          <span className={legend['count']}>{count}</span>
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ tone, values }: KeyEntry, property: Property, missing: string): string {
  if (tone.kind === 'missing') return missing;
  const words = [...new Set(values.map((value) => property.word(value)))];
  return words.join(tone.kind === 'ordered' ? ' – ' : ', ');
}

interface TypeLooksProps {
  readonly style: StyleRules;
  readonly properties: readonly Property[];
  onChange(part: Partial<StyleRules>): void;
}

/** Gives one of the types on the canvas another hue, another icon, and something to stand under its names. */
function TypeLooks({ style, properties, onChange }: TypeLooksProps) {
  const t = useT();
  const vocabulary = useVocabulary();
  const { tally } = usePicture();
  const types = [...tally.types.keys()];
  const [wanted, setWanted] = useState<EntityType | null>(null);
  const type = wanted !== null && tally.types.has(wanted) ? wanted : types[0];
  if (type === undefined) return null;
  const look = style.types[type] ?? {};
  const change = (part: TypeLook): void => onChange({ types: { ...style.types, [type]: { ...look, ...part } } });
  return (
    <div className={styles['pair']}>
      <Pick<EntityType>
        label={t('style.ofType')}
        value={type}
        options={types.map((each) => ({ value: each, label: vocabulary.types(each) }))}
        onChange={setWanted}
      />
      {style.colourBy === 'type' ? (
        <Pick
          label={t('style.hue')}
          value={look.hue ?? 'own'}
          options={[
            { value: 'own', label: t('style.ownHue') },
            ...HUES.map((each) => ({ value: each, label: t(`hue.${each}`) })),
          ]}
          onChange={(next) => change({ hue: next === 'own' ? undefined : next })}
        />
      ) : null}
      {style.icons === 'type' && style.iconBy === undefined ? (
        <Pick<EntityType>
          label={t('style.icon')}
          value={look.icon ?? type}
          options={knownTypes().map((each) => ({ value: each, label: vocabulary.type(each) }))}
          onChange={(next) => change({ icon: next === type ? undefined : next })}
        />
      ) : null}
      <CaptionPick type={type} look={look} onChange={change} />
      <Pick
        label={t('style.name')}
        value={look.name ?? ''}
        options={[
          { value: '', label: t('style.nameOnly') },
          { value: 'role', label: t('style.nameRole') },
          { value: 'year', label: t('style.nameYear') },
          ...properties.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'no-name', label: t('style.noName') },
        ]}
        onChange={(next) => change({ name: next === '' ? undefined : next })}
      />
    </div>
  );
}
