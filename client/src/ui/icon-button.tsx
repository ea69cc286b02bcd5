import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Kbd } from './kbd.tsx';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  /** The name, shown as a tooltip and read aloud. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly isPressed?: boolean;
}

/** A square button with a picture and a tooltip. */
export function IconButton({ label, shortcut, children, className, isPressed, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        className={classNames(styles['icon'], className)}
      >
        {children}
      </AriaButton>
      <Tooltip className={styles['tooltip'] ?? ''} offset={6}>
        {label}
        {shortcut === undefined ? null : <Kbd>{shortcut}</Kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
