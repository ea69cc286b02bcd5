import { useRef } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/button.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph } from '../../workspace/hooks.ts';
import { activeTab, changeTab, type TypedValues } from './bench/bench-state.ts';
import styles from './parameter-fields.module.css';
import { EMPTY, EXAMPLES, PARAMETER_TYPES, parametersOf, readTyped, type Typed } from './parameter-values.ts';
import { useCanvasDrop } from './use-canvas-drop.ts';
import { useWords } from './use-words.ts';
import { workbenchOf } from './workbench-store.ts';

/** A field for each `$name` of the query: its type, its value, and the id of what is selected on the canvas. */
export function ParameterFields({ query }: { readonly query: string }) {
  const w = useWords();
  const names = parametersOf(query);
  if (names.length === 0) return null;
  return (
    <fieldset className={styles['fields']} data-testid="cypher-parameters">
      <legend className={styles['legend']}>{w('parameters.title')}</legend>
      {names.map((name) => (
        <ParameterField key={name} name={name} />
      ))}
    </fieldset>
  );
}

function ParameterField({ name }: { readonly name: string }) {
  const w = useWords();
  const bench = workbenchOf(useOrrery());
  const known = useStore(bench, (state) => ownValue(activeTab(state).typed, name));
  const typed = known ?? EMPTY;
  const [selected] = useGraph((state) => state.selection);
  const isEntity = useGraph((state) => selected !== undefined && [...state.nodes.keys()].some((id) => id === selected));
  const set = (next: Typed): void =>
    bench.setState((state) => {
      const { id: tab, typed: all } = activeTab(state);
      return changeTab(state, tab, { typed: { ...all, [name]: next } });
    });
  const field = useRef<HTMLDivElement>(null);
  useCanvasDrop(field, (entity) => set({ type: 'text', text: entity }));
  const isWrong = typed.text !== '' && readTyped(typed) === undefined;
  const id = `parameter-${name}`;
  return (
    <div ref={field} className={styles['field']}>
      <label className={styles['name']} htmlFor={id}>
        ${name}
      </label>
      <select
        className={styles['type']}
        aria-label={w('parameters.type', { name })}
        value={typed.type}
        onChange={({ target }) => {
          const type = PARAMETER_TYPES.find((one) => one === target.value);
          if (type !== undefined) set({ ...typed, type });
        }}
      >
        {PARAMETER_TYPES.map((type) => (
          <option key={type} value={type}>
            {w(`type.${type}`)}
          </option>
        ))}
      </select>
      <input
        id={id}
        className={styles['value']}
        value={typed.text}
        placeholder={EXAMPLES[typed.type]}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => set({ ...typed, text: target.value })}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          set({ ...typed, text: event.dataTransfer.getData('text/plain') });
        }}
      />
      {isEntity && selected !== undefined ? (
        <Button
          variant="quiet"
          aria-label={w('parameters.pickFor', { name })}
          onPress={() => set({ type: 'text', text: selected })}
        >
          {w('parameters.pick')}
        </Button>
      ) : null}
      {isWrong ? (
        <p id={`${id}-wrong`} className={styles['wrong']} role="alert">
          {w('parameters.wrong', { type: w(`type.${typed.type}`), example: EXAMPLES[typed.type] })}
        </p>
      ) : null}
    </div>
  );
}

const ownValue = (typed: TypedValues, name: string): Typed | undefined =>
  Object.hasOwn(typed, name) ? typed[name] : undefined;
