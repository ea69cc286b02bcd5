import {
  CalendarDays,
  CircleHelp,
  Database,
  Ellipsis,
  ListFilter,
  Moon,
  Redo2,
  Sun,
  Terminal,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog as AriaDialog, DialogTrigger, Popover } from 'react-aria-components';
import { setLabelLanguage } from '../../actions/set-label-language.ts';
import { setLens } from '../../actions/set-lens.ts';
import type { Lens } from '../../graph/types.ts';
import type { DayRange } from '../../graph/view.ts';
import { type Locale, nextLocale, offerOf } from '../../i18n/locale.ts';
import { formatDay } from '../../i18n/moment.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { chooseLocale } from '../../workspace/choose-locale.ts';
import { useCommand, useCommands } from '../../workspace/commands/use-commands.ts';
import { useOrrery } from '../../workspace/context.tsx';
import { useGraph, useLocale, useShell, useT } from '../../workspace/hooks.ts';
import { useDatabase } from '../../workspace/use-database.ts';
import { useHasDates, useIsPlain } from '../../workspace/use-ground.ts';
import { usePlainT } from '../../workspace/use-plain-t.ts';
import { CommandButton } from '../shared/command-button.tsx';
import { ViewDates } from '../shared/view-dates.tsx';
import { Logo } from './logo.tsx';
import styles from './top-bar.module.css';

const LENSES: readonly Lens[] = ['FACTS', 'REPORTED', 'ALL'];

export interface TopBarProps {
  /** The search box; handed in, because panels do not know each other. */
  readonly search: ReactNode;
  readonly isNarrow: boolean;
}

/** Search, date, lens, language, theme, undo. */
export function TopBar({ search, isNarrow }: TopBarProps) {
  const isCompact = useMediaQuery('(max-width: 1160px)');
  const isPlain = useIsPlain();
  const hasDates = useHasDates();
  return (
    <div className={styles['bar']}>
      <span className={styles['brand']}>
        <Logo />
        {isNarrow ? null : <span className={styles['name']}>Orrery</span>}
      </span>
      {search}
      {isNarrow ? null : (
        <div className={styles['middle']}>
          {isPlain ? <WhichDatabase /> : isCompact ? <LensMenu /> : <LensSwitch />}
          {hasDates ? <AsOfChip /> : null}
        </div>
      )}
      <div className={styles['end']}>
        {isNarrow ? null : <History />}
        {isNarrow ? null : <Queries />}
        <LanguageSwitch />
        {isNarrow ? null : <ThemeSwitch />}
        {isNarrow ? null : (
          <CommandButton id="help">
            <CircleHelp size={17} aria-hidden />
          </CommandButton>
        )}
        <More isNarrow={isNarrow} />
      </div>
    </div>
  );
}

/** A database of others: which one, and that nothing is written there. */
function WhichDatabase() {
  const pt = usePlainT();
  const name = useDatabase()?.name;
  if (name === undefined) return null;
  return (
    <span className={styles['database']} data-testid="which-database" title={pt('database.untouched')}>
      <Database size={15} aria-hidden />
      {pt('plain.readOnly', { name })}
    </span>
  );
}

export function LensSwitch() {
  const { run } = useOrrery();
  const t = useT();
  const lens = useGraph((state) => state.view.lens);
  return (
    <Segmented
      label={t('lens.label')}
      value={lens}
      onChange={(next) => void run(setLens, { lens: next })}
      options={LENSES.map((value) => ({ value, label: t(`lens.${value}`), hint: t(`lens.${value}.hint`) }))}
    />
  );
}

/** The same choice where three buttons have no room. */
function LensMenu() {
  const { run } = useOrrery();
  const t = useT();
  const lens = useGraph((state) => state.view.lens);
  const entries = LENSES.map((value) => ({
    id: value,
    label: t(`lens.${value}`),
    end: value === lens ? '✓' : undefined,
    onAction: () => void run(setLens, { lens: value }),
  }));
  return (
    <MenuButton label={t('lens.label')} entries={entries}>
      <AriaButton className={styles['chip'] ?? ''} aria-label={`${t('lens.label')}: ${t(`lens.${lens}`)}`}>
        <ListFilter size={15} aria-hidden />
        {t(`lens.${lens}`)}
      </AriaButton>
    </MenuButton>
  );
}

/** The day of the view; pressing it opens the days to be typed. */
function AsOfChip() {
  const t = useT();
  const locale = useLocale();
  const { asOf, range } = useGraph((state) => state.view);
  const limits = range === null ? [] : [t('view.range', daysOf(range, locale))];
  const day =
    asOf === null ? (range === null ? [t('top.allTime')] : []) : [t('top.asOf', { date: formatDay(asOf, locale) })];
  return (
    <DialogTrigger>
      <AriaButton
        className={styles['chip'] ?? ''}
        data-active={asOf === null && range === null ? undefined : true}
        data-testid="as-of-chip"
        aria-description={t('top.asOfHint')}
      >
        <CalendarDays size={15} aria-hidden />
        {[...day, ...limits].join(' · ')}
      </AriaButton>
      <Popover className={styles['popover'] ?? ''} placement="bottom">
        <AriaDialog aria-label={t('view.form')} className={styles['dialog'] ?? ''}>
          <ViewDates />
        </AriaDialog>
      </Popover>
    </DialogTrigger>
  );
}

const daysOf = ({ from, to }: DayRange, locale: Locale) => ({
  from: formatDay(from, locale),
  to: formatDay(to, locale),
});

function History() {
  return (
    <>
      <CommandButton id="undo">
        <Undo2 size={17} aria-hidden />
      </CommandButton>
      <CommandButton id="redo">
        <Redo2 size={17} aria-hidden />
      </CommandButton>
    </>
  );
}

function Queries() {
  const { shell } = useOrrery();
  const t = useT();
  const drawer = useShell((state) => state.drawer);
  return (
    <IconButton
      label={t('top.queries')}
      shortcut={useCommand('cypher').shortcut}
      isPressed={drawer !== null}
      onPress={() => shell.setState({ drawer: drawer === null ? 'cypher' : null })}
    >
      <Terminal size={17} aria-hidden />
    </IconButton>
  );
}

function LanguageSwitch() {
  const orrery = useOrrery();
  const locale = useLocale();
  const next = nextLocale(locale);
  const { offer, short } = offerOf(next);
  return (
    <Button variant="quiet" aria-label={offer} data-testid="language" onPress={() => chooseLocale(orrery, next)}>
      <span lang={next}>{short}</span>
    </Button>
  );
}

function ThemeSwitch() {
  const { shell } = useOrrery();
  const t = useT();
  const theme = useShell((state) => state.theme);
  return (
    <IconButton
      label={theme === 'light' ? t('top.toDark') : t('top.toLight')}
      onPress={() => shell.setState({ theme: theme === 'light' ? 'dark' : 'light' })}
    >
      {theme === 'light' ? <Moon size={17} aria-hidden /> : <Sun size={17} aria-hidden />}
    </IconButton>
  );
}

function More({ isNarrow }: { readonly isNarrow: boolean }) {
  const { shell, run } = useOrrery();
  const t = useT();
  const theme = useShell((state) => state.theme);
  const labels = useGraph((state) => state.labelLanguage);
  const commands = useCommands();
  const shown = isNarrow
    ? commands
    : commands.filter((command) => !['undo', 'redo', 'cypher', 'help'].includes(command.id));
  const entries: readonly MenuEntry[] = [
    ...shown.map(({ id, label, shortcut, isEnabled, run: onAction }) => ({
      id,
      label,
      isDisabled: !isEnabled,
      end: shortcut === undefined || isNarrow ? undefined : <Kbd>{shortcut}</Kbd>,
      onAction,
    })),
    ...(isNarrow
      ? [
          {
            id: 'theme',
            label: theme === 'light' ? t('top.toDark') : t('top.toLight'),
            onAction: () => shell.setState({ theme: theme === 'light' ? 'dark' : 'light' }),
          },
        ]
      : []),
    ...(['en', 'zh', 'both'] as const).map((language) => ({
      id: `labels-${language}`,
      label: `${t('top.labels')}: ${t(`top.labels.${language}`)}`,
      end: labels === language ? '✓' : undefined,
      startsGroup: language === 'en',
      onAction: () => void run(setLabelLanguage, { language }),
    })),
  ];
  return (
    <MenuButton label={t('top.menu')} entries={entries}>
      <IconButton label={t('top.menu')}>
        <Ellipsis size={18} aria-hidden />
      </IconButton>
    </MenuButton>
  );
}
