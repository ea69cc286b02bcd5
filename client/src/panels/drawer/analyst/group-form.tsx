import type { Facets } from '../../../api/table.ts';
import { useIsPlain } from '../../../workspace/use-ground.ts';
import styles from './analyst.module.css';
import { useGroupWords } from './chip-words.ts';
import { Choice } from './choice.tsx';
import { type GroupBy, MOST_GROUP_KEYS, sameValue, type TableQuestion } from './question.ts';
import { saysOf } from './says.ts';
import { useAnalystWords, useFacets, useNames } from './use-analyst.ts';

interface GroupFormProps {
  readonly question: TableQuestion;
  readonly facets: Facets | undefined;
  readonly change: (change: Partial<TableQuestion>) => void;
}

/** What makes the groups, up to three keys, and what is measured in each. */
export function GroupForm({ question, facets, change }: GroupFormProps) {
  const w = useAnalystWords();
  const names = useNames();
  const { groups, figure } = question;
  const options = useGroupOptions(question, facets);
  const set = (at: number, chosen: GroupBy | null): void =>
    change({ groups: [...groups.slice(0, at), ...(chosen === null ? [] : [chosen])], groupSort: null });
  const rows = groups.length < MOST_GROUP_KEYS ? [...groups, null] : groups;
  const measured = (facets?.properties ?? []).filter(({ name }) => saysOf(name) !== 'words');
  const figures = measured.map(({ name }) => ({ value: name, label: names.property(name) }));
  return (
    <div className={styles['form']}>
      {rows.map((group, at) => (
        <Choice
          key={at}
          label={w(at === 0 ? 'group.by' : 'group.then')}
          value={group === null ? '' : JSON.stringify(group)}
          options={[{ value: '', label: w('group.none') }, ...withChosen(options, group)]}
          onChange={(value) => set(at, options.find((option) => JSON.stringify(option.group) === value)?.group ?? null)}
        />
      ))}
      {groups.length === 0 ? null : (
        <Choice
          label={w('group.measure')}
          value={figure?.property ?? ''}
          options={[{ value: '', label: w('group.nothing') }, ...figures]}
          onChange={(property) =>
            change({ figure: property === '' ? null : { property, unit: null }, groupSort: null })
          }
        />
      )}
    </div>
  );
}

interface GroupOption {
  readonly group: GroupBy;
  readonly value: string;
  readonly label: string;
}

/** One that is chosen stands in the list, though a link may name another than the list would have. */
function withChosen(options: readonly GroupOption[], group: GroupBy | null) {
  const known = options.map(({ value, label }) => ({ value, label }));
  if (group === null || options.some((option) => sameValue(option.group, group))) return known;
  return [...known, { value: JSON.stringify(group), label: '…' }];
}

function useGroupOptions(question: TableQuestion, facets: Facets | undefined): readonly GroupOption[] {
  const words = useGroupWords();
  const isPlain = useIsPlain();
  const relations = facets?.relations ?? [];
  // Where those at the other end of a relation lead, as organisations to their countries: of the relation that is chosen, else of the
  // commonest ones.
  const chosen = question.groups.find((group) => group.kind === 'linked')?.steps[0];
  const near = relations.find(
    ({ predicate, direction }) => predicate === chosen?.predicate && direction === chosen.direction,
  );
  const [one, two] = near === undefined ? relations : [near];
  const [beyondOne, beyondTwo] = [useFacets(one?.types ?? null), useFacets(two?.types ?? null)];
  const chains = [...chainsOf(one, beyondOne), ...chainsOf(two, beyondTwo)];
  const groups: readonly GroupBy[] = [
    { kind: 'type' },
    ...(facets?.properties ?? []).flatMap(({ name }): readonly GroupBy[] => [
      ...(saysOf(name) === 'figures' ? [] : [{ kind: 'words' as const, property: name }]),
      ...(saysOf(name) === 'words' ? [] : [{ kind: 'decades' as const, property: name, unit: null }]),
    ]),
    ...(isPlain
      ? []
      : [
          { kind: 'year' as const, predicates: [] },
          ...[...new Set(relations.map(({ predicate }) => predicate))].map((predicate) => ({
            kind: 'year' as const,
            predicates: [predicate],
          })),
        ]),
    ...relations.map(({ predicate, direction }) => ({
      kind: 'linked' as const,
      steps: [{ predicate, direction }],
    })),
    ...chains,
  ];
  return groups.map((group) => ({ group, value: JSON.stringify(group), label: words(group) }));
}

function chainsOf(step: Facets['relations'][number] | undefined, beyond: Facets | undefined): readonly GroupBy[] {
  if (step === undefined || beyond === undefined) return [];
  const { predicate, direction } = step;
  return beyond.relations
    .filter((next) => next.predicate !== predicate)
    .map((next) => ({
      kind: 'linked',
      steps: [
        { predicate, direction },
        { predicate: next.predicate, direction: next.direction },
      ],
    }));
}
