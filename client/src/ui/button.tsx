import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly variant?: 'plain' | 'quiet' | 'primary';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A button with words. */
export function Button({ variant = 'plain', icon, children, className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classNames(styles['button'], styles[variant], className)}>
      {icon}
      <span>{children}</span>
    </AriaButton>
  );
}
