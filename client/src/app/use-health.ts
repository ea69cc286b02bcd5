import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useOrrery } from '../workspace/context.tsx';
import { useShell } from '../workspace/hooks.ts';

const WHILE_UP = 5_000;
const WHILE_DOWN = 2_000;

/** Asks after the server's health, often while it is down; when it is up, what failed meanwhile is asked again: picture and panels. */
export function useHealth(): void {
  const { api, shell, announce, openFirstPicture } = useOrrery();
  const client = useQueryClient();
  const isUp = useShell((state) => state.connection === 'up');
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const check = async () => {
      const { state } = await api.health({ signal });
      const before = shell.getState().connection;
      if (state !== before) shell.setState({ connection: state });
      if (state !== 'up') return;
      // Not only on recovery: a question can fail between two looks that both find everything well.
      if (shell.getState().opening === 'waiting') openFirstPicture();
      if (before === 'up') return;
      announce('offline.back');
      await client.invalidateQueries();
    };
    const run = () => void check().catch(() => undefined);
    const timer = setInterval(run, isUp ? WHILE_UP : WHILE_DOWN);
    run();
    return () => {
      clearInterval(timer);
      controller.abort();
    };
  }, [api, shell, announce, openFirstPicture, client, isUp]);
}
