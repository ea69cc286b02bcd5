import type { ReactNode } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import { useCommand } from '../../workspace/commands/use-commands.ts';

export interface CommandButtonProps {
  /** Of the list of commands. */
  readonly id: string;
  readonly children: ReactNode;
}

/** A command as a square button: its words and its key come from the list. */
export function CommandButton({ id, children }: CommandButtonProps) {
  const { label, shortcut, isEnabled, run } = useCommand(id);
  return (
    <IconButton label={label} shortcut={shortcut} isDisabled={!isEnabled} onPress={run}>
      {children}
    </IconButton>
  );
}
