import { Download, Ellipsis, Star, Upload } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { pickFile } from '../../actions/pick-file.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { useOrrery } from '../../workspace/context.tsx';
import { type BenchLanguage, type BenchTab, handOver, oneLine } from './bench/bench-state.ts';
import { ownTyped } from './bench/copy-query.ts';
import { byFolder, type Favourite, newFavourites } from './bench/kept-list.ts';
import { type FileProblem, readQueryFile, writeQueryFile } from './bench/query-file.ts';
import { saveFile } from './export-result.ts';
import styles from './library.module.css';
import type { BenchTools } from './use-bench.ts';
import { favouritesShelf, useKept } from './use-kept.ts';
import { useWords } from './use-words.ts';

const FILES = {
  cypher: { ending: 'cypher', mark: '//', accepted: '.cypher,.cql,.cyp,.txt,text/plain' },
  graphql: { ending: 'graphql', mark: '#', accepted: '.graphql,.gql,.txt,text/plain' },
} as const;
/** A file of queries that a person wrote is far below. */
const LARGEST_FILE = 5_000_000;

interface Imported {
  readonly file: string;
  readonly added: number;
  readonly known: number;
  readonly problems: readonly FileProblem[];
  readonly isTooLarge?: boolean;
}

/** Queries under names in folders; files of them go out and come in. */
export function FavouritesPanel({ tools: { bench, tab, language } }: { readonly tools: BenchTools }) {
  const w = useWords();
  const shelf = favouritesShelf(useOrrery().database);
  const { entries: all, isKept } = useKept(shelf);
  const entries = all.filter((one) => (one.language ?? 'cypher') === language);
  const [editing, setEditing] = useState<string | null>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const bringFile = async (): Promise<void> => {
    const file = await pickFile(FILES[language].accepted);
    if (file === null) return;
    if (file.size > LARGEST_FILE) {
      setImported({ file: file.name, added: 0, known: 0, problems: [], isTooLarge: true });
      return;
    }
    const { queries, problems } = readQueryFile(await file.text());
    const named = queries.map((query) => (query.name === '' ? { ...query, name: nameOfFile(file.name) } : query));
    const added = newFavourites(entries, named);
    await shelf.put(...added.map((one) => ({ ...one, language })));
    setImported({ file: file.name, added: added.length, known: named.length - added.length, problems });
  };
  if (isKept === false) return <p className={styles['note']}>{w('kept.not')}</p>;
  return (
    <div data-testid="query-favourites">
      <div className={styles['tools']}>
        <Button
          icon={<Star size={14} aria-hidden />}
          isDisabled={(tab.text ?? '').trim() === ''}
          onPress={() => setEditing('new')}
          data-testid="keep-query"
        >
          {w('favourites.keep')}
        </Button>
        <Button variant="quiet" icon={<Upload size={14} aria-hidden />} onPress={() => void bringFile()}>
          {w('favourites.import')}
        </Button>
        <Button
          variant="quiet"
          icon={<Download size={14} aria-hidden />}
          isDisabled={entries.length === 0}
          onPress={() =>
            saveQueries(
              'queries',
              language,
              byFolder(entries).flatMap(([, some]) => some),
            )
          }
        >
          {w('favourites.export')}
        </Button>
      </div>
      {imported === null ? null : <ImportNote imported={imported} />}
      {editing === 'new' ? (
        <KeepForm favourite={draftOf(tab, language)} known={entries} onEnd={() => setEditing(null)} />
      ) : null}
      {entries.length === 0 ? <p className={styles['note']}>{w('favourites.empty')}</p> : null}
      {byFolder(entries).map(([folder, some]) => (
        <section key={folder} aria-label={folder === '' ? w('favourites.noFolder') : folder}>
          <h3 className={styles['folder']}>{folder === '' ? w('favourites.noFolder') : folder}</h3>
          <ul className={styles['list']}>
            {some.map((favourite) => (
              <li key={favourite.id} className={styles['entry']}>
                {editing === favourite.id ? (
                  <KeepForm favourite={favourite} known={entries} onEnd={() => setEditing(null)} />
                ) : (
                  <Entry
                    favourite={favourite}
                    tab={tab}
                    onOpen={() => bench.setState((state) => handOver(state, favourite))}
                    onEdit={() => setEditing(favourite.id)}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const nameOfFile = (file: string): string => oneLine(file.replace(/\.[^.]*$/, ''));

const saveQueries = (name: string, language: BenchLanguage, queries: readonly Favourite[]): void => {
  const { ending, mark } = FILES[language];
  saveFile(`${name}.${ending}`, 'text/plain;charset=utf-8', writeQueryFile(queries, mark));
};

const draftOf = (tab: BenchTab, language: BenchLanguage): Favourite => ({
  language,
  id: crypto.randomUUID(),
  saved: Date.now(),
  name: tab.name ?? '',
  folder: '',
  text: tab.text ?? '',
  typed: language === 'cypher' ? ownTyped(tab.text ?? '', tab.typed) : tab.typed,
});

function ImportNote({ imported: { file, added, known, problems, isTooLarge } }: { readonly imported: Imported }) {
  const w = useWords();
  return (
    <>
      <p className={styles['note']} role="status">
        {isTooLarge === true
          ? w('favourites.tooLarge', { file, megabytes: LARGEST_FILE / 1e6 })
          : w('favourites.imported', { file, added, known })}
      </p>
      {problems.length === 0 ? null : (
        <ul className={styles['problems']} role="alert">
          {problems.map((problem) => (
            <li key={`${problem.line} ${problem.kind}`}>
              {w('favourites.line', { file, line: problem.line })}{' '}
              {w(`favourites.${problem.kind}`, { text: problem.text })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface EntryProps {
  readonly favourite: Favourite;
  readonly tab: BenchTab;
  onOpen(): void;
  onEdit(): void;
}

function Entry({ favourite, tab, onOpen, onEdit }: EntryProps) {
  const w = useWords();
  const shelf = favouritesShelf(useOrrery().database);
  const [isLeaving, setLeaving] = useState(false);
  const { name, text } = favourite;
  const entries = [
    { id: 'edit', label: w('favourites.edit'), onAction: onEdit },
    {
      id: 'replace',
      label: w('favourites.replace'),
      isDisabled: (tab.text ?? '').trim() === '' || tab.text === text,
      onAction: () =>
        void shelf.put({
          ...favourite,
          text: tab.text ?? text,
          typed: favourite.language === 'graphql' ? tab.typed : ownTyped(tab.text ?? text, tab.typed),
        }),
    },
    {
      id: 'export',
      label: w('favourites.exportOne'),
      onAction: () => saveQueries(fileName(name), favourite.language ?? 'cypher', [favourite]),
    },
    { id: 'delete', label: w('favourites.delete'), startsGroup: true, onAction: () => setLeaving(true) },
  ];
  return (
    <>
      <AriaButton className={styles['open'] ?? ''} onPress={onOpen}>
        <span className={styles['name']}>{name === '' ? w('favourites.noName') : name}</span>
        <span className={styles['query']}>{oneLine(text).slice(0, 300)}</span>
      </AriaButton>
      {isLeaving ? (
        <>
          <Button onPress={() => void shelf.remove(favourite.id)}>{w('kept.delete')}</Button>
          <Button variant="quiet" onPress={() => setLeaving(false)}>
            {w('kept.keep')}
          </Button>
        </>
      ) : (
        <MenuButton label={w('favourites.menu', { name })} entries={entries}>
          <IconButton label={w('favourites.menu', { name })}>
            <Ellipsis size={15} aria-hidden />
          </IconButton>
        </MenuButton>
      )}
    </>
  );
}

/** What no system takes in the name of a file. */
const fileName = (name: string): string => name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-').slice(0, 80) || 'query';

interface KeepFormProps {
  readonly favourite: Favourite;
  readonly known: readonly Favourite[];
  onEnd(): void;
}

/** Name and folder of a query that is kept. */
function KeepForm({ favourite, known, onEnd }: KeepFormProps) {
  const w = useWords();
  const shelf = favouritesShelf(useOrrery().database);
  const [name, setName] = useState(favourite.name);
  const [folder, setFolder] = useState(favourite.folder);
  const list = useId();
  const folders = [...new Set(known.map((one) => one.folder))].filter((one) => one !== '');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await shelf.put({ ...favourite, name: oneLine(name), folder: oneLine(folder) });
    onEnd();
  };
  return (
    <form className={styles['tools']} onSubmit={(event) => void submit(event)} data-testid="keep-form">
      <input
        className={styles['field']}
        aria-label={w('favourites.name')}
        placeholder={w('favourites.name')}
        value={name}
        required
        maxLength={120}
        // The reader has just asked to write here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={({ target }) => setName(target.value)}
      />
      <input
        className={styles['field']}
        aria-label={w('favourites.folder')}
        placeholder={w('favourites.folder')}
        value={folder}
        maxLength={120}
        list={list}
        onChange={({ target }) => setFolder(target.value)}
      />
      <datalist id={list}>
        {folders.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </datalist>
      <Button type="submit" variant="primary" isDisabled={oneLine(name) === ''}>
        {w('favourites.save')}
      </Button>
      <Button variant="quiet" onPress={onEnd}>
        {w('favourites.cancel')}
      </Button>
    </form>
  );
}
