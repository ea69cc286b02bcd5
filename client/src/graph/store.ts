import { createStore, type StoreApi } from 'zustand/vanilla';
import { emptyState, type GraphState } from './state.ts';

export type { GraphState, LabelLanguage, PredicateWords, Snapshot, Stop } from './state.ts';
export type { DayRange, View } from './view.ts';

/** The one store of the picture. `store.setState(producer)` applies a producer. Nothing in it is asynchronous. */
export type GraphStore = StoreApi<GraphState>;

export const createGraphStore = (initial: Partial<GraphState> = {}): GraphStore =>
  createStore<GraphState>(() => ({ ...emptyState(), ...initial }));
