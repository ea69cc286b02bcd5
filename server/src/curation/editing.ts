import { Refusal } from '../http/refusal.ts';
import type { Curator } from './curator.ts';

/** Gives the curator to a request that may edit. Throws Refusal (403) for every other. */
export type AskToEdit = () => Curator;

/** `mayEdit`: whether the request carries the edit token. */
export function askToEdit(curator: Curator | undefined, mayEdit: boolean): AskToEdit {
  return () => {
    if (curator === undefined) {
      throw refusal('This server only reads. Start it with --edit to change the graph through it.');
    }
    if (!mayEdit) {
      throw refusal('That needs the edit token. Send the value of ORRERY_EDIT_TOKEN as Authorization: Bearer TOKEN.');
    }
    return curator;
  };
}

const refusal = (message: string): Refusal => new Refusal(message, { status: 403, code: 'FORBIDDEN' });
