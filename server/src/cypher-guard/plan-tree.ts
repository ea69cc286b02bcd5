import { encode } from '@orrery/cypher/values/encode.ts';
import type { Wire } from '@orrery/cypher/values/wire.ts';
import type { Plan, ProfiledPlan } from 'neo4j-driver';

/** One operator of a plan. Figures are null where the database gives none: those of a run where it was only explained, time in Community. */
export interface PlanOperator {
  readonly id: number;
  /** The operator that takes its rows; null for the one that gives the answer. */
  readonly parent: number | null;
  readonly operator: string;
  /** What it does, as the database words it. */
  readonly details: string | null;
  readonly identifiers: readonly string[];
  readonly estimatedRows: number | null;
  readonly rows: number | null;
  readonly dbHits: number | null;
  readonly pageCacheHits: number | null;
  readonly pageCacheMisses: number | null;
  readonly timeMs: number | null;
  /** Of the time of all operators, from 0 to 1. */
  readonly timeShare: number | null;
  /** Of the database hits of all operators, from 0 to 1. */
  readonly hitShare: number | null;
  /** Everything else that the database says of it. */
  readonly arguments: Readonly<Record<string, Wire>>;
}

/** How a query is or was run: the operators from the one that gives the answer down, each before those it takes rows from. */
export interface PlanTree {
  readonly isProfile: boolean;
  readonly planner: string | null;
  readonly runtime: string | null;
  readonly version: string | null;
  readonly operators: readonly PlanOperator[];
}

/** Arguments that have a field of their own, or are said once for the whole plan. */
const TAKEN = new Set([
  'Details',
  'EstimatedRows',
  'Rows',
  'DbHits',
  'PageCacheHits',
  'PageCacheMisses',
  'PageCacheHitRatio',
  'Time',
  'Id',
  'planner',
  'planner-impl',
  'planner-version',
  'runtime',
  'runtime-impl',
  'runtime-version',
  'version',
  'string-representation',
]);

const NANOSECONDS = 1_000_000;

/** The plan of the driver as a list, in which a parent stands before its children. */
export function toPlanTree(root: Plan | ProfiledPlan): PlanTree {
  const isProfile = 'dbHits' in root;
  const bare: PlanOperator[] = [];
  const visit = (plan: Plan | ProfiledPlan, parent: number | null): void => {
    const id = bare.length;
    bare.push(toOperator(plan, { id, parent, isProfile }));
    for (const child of plan.children) visit(child, id);
  };
  visit(root, null);
  const operators = withShares(bare);
  const about = (key: string): string | null => textOf(root.arguments, key);
  return { isProfile, planner: about('planner'), runtime: about('runtime'), version: about('version'), operators };
}

interface Stand {
  readonly id: number;
  readonly parent: number | null;
  readonly isProfile: boolean;
}

function toOperator(plan: Plan | ProfiledPlan, { id, parent, isProfile }: Stand): PlanOperator {
  const args: Readonly<Record<string, unknown>> = plan.arguments;
  const time = isProfile ? numberOf(args, 'Time') : null;
  const rest = Object.entries(args).filter(([key]) => !TAKEN.has(key));
  return {
    id,
    parent,
    operator: plan.operatorType.replace(/@.*$/, ''),
    details: textOf(args, 'Details'),
    identifiers: plan.identifiers,
    estimatedRows: numberOf(args, 'EstimatedRows'),
    rows: isProfile ? numberOf(plan, 'rows') : null,
    dbHits: isProfile ? numberOf(plan, 'dbHits') : null,
    pageCacheHits: isProfile ? numberOf(args, 'PageCacheHits') : null,
    pageCacheMisses: isProfile ? numberOf(args, 'PageCacheMisses') : null,
    timeMs: time === null ? null : time / NANOSECONDS,
    timeShare: null,
    hitShare: null,
    arguments: Object.fromEntries(rest.map(([key, value]) => [key, encode(value)])),
  };
}

function withShares(operators: readonly PlanOperator[]): readonly PlanOperator[] {
  const sum = (pick: (one: PlanOperator) => number | null): number =>
    operators.reduce((total, one) => total + (pick(one) ?? 0), 0);
  const [time, hits] = [sum((one) => one.timeMs), sum((one) => one.dbHits)];
  const share = (part: number | null, whole: number): number | null =>
    part === null || whole === 0 ? null : part / whole;
  return operators.map((one) => ({
    ...one,
    timeShare: share(one.timeMs, time),
    hitShare: share(one.dbHits, hits),
  }));
}

const textOf = (args: object, key: string): string | null => {
  const value: unknown = Reflect.get(args, key);
  return typeof value === 'string' ? value : null;
};

/** Figures come as integers, as floats, or not at all. */
const numberOf = (args: object, key: string): number | null => {
  const value: unknown = Reflect.get(args, key);
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null;
};
