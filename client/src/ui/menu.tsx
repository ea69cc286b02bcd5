import type { ReactNode, RefObject } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, type PopoverProps, Separator } from 'react-aria-components';
import styles from './menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly end?: ReactNode;
  readonly isDisabled?: boolean;
  /** A line above. */
  readonly startsGroup?: boolean;
  onAction(): void;
}

interface MenuListProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

function MenuList({ label, entries, onClose }: MenuListProps & { readonly onClose?: () => void }) {
  return (
    <AriaMenu
      aria-label={label}
      className={styles['menu'] ?? ''}
      {...(onClose === undefined ? {} : { onClose })}
      onAction={(key) => entries.find((entry) => entry.id === key)?.onAction()}
      disabledKeys={entries.filter((entry) => entry.isDisabled === true).map((entry) => entry.id)}
    >
      {entries.flatMap((entry) => [
        ...(entry.startsGroup === true
          ? [<Separator key={`${entry.id}-line`} className={styles['separator'] ?? ''} />]
          : []),
        <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className={styles['item'] ?? ''}>
          {entry.icon}
          <span>{entry.label}</span>
          {entry.end === undefined ? null : <span className={styles['end']}>{entry.end}</span>}
        </MenuItem>,
      ])}
    </AriaMenu>
  );
}

export interface MenuButtonProps extends MenuListProps {
  /** The button that opens it. */
  readonly children: ReactNode;
}

/** A button with a menu. */
export const MenuButton = ({ children, ...list }: MenuButtonProps) => (
  <MenuTrigger>
    {children}
    <Popover className={styles['popover'] ?? ''} offset={4}>
      <MenuList {...list} />
    </Popover>
  </MenuTrigger>
);

export interface AnchoredMenuProps extends MenuListProps, Pick<PopoverProps, 'placement'> {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  onClose(): void;
}

/** A menu at a place on the page that is no button: a dot on the canvas. */
export const AnchoredMenu = ({ anchor, isOpen, onClose, placement = 'bottom start', ...list }: AnchoredMenuProps) => (
  <Popover
    className={styles['popover'] ?? ''}
    aria-label={list.label}
    triggerRef={anchor}
    isOpen={isOpen}
    onOpenChange={(open) => !open && onClose()}
    placement={placement}
    offset={4}
  >
    <MenuList {...list} onClose={onClose} />
  </Popover>
);
