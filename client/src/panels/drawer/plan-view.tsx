import type { Plan, PlanOperator } from '../../api/answers.ts';
import styles from './plan-view.module.css';
import { useWords } from './use-words.ts';

/** How the database runs a query, as a tree: what gives the answer first, what reads the store last. */
export function PlanView({ plan }: { readonly plan: Plan }) {
  const w = useWords();
  const [root] = plan.operators;
  if (root === undefined) return null;
  return (
    // A scrolling region must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['plan']} role="region" aria-label={w('plan.label')} tabIndex={0} data-testid="cypher-plan">
      <p className={styles['about']}>
        {w('plan.about', { planner: plan.planner ?? '–', runtime: plan.runtime ?? '–' })}
      </p>
      <ul className={styles['list']}>
        <Step operator={root} all={plan.operators} />
      </ul>
    </div>
  );
}

function Step({ operator, all }: { readonly operator: PlanOperator; readonly all: readonly PlanOperator[] }) {
  const w = useWords();
  const { rows, estimatedRows, dbHits, hitShare, timeMs, timeShare } = operator;
  const children = all.filter(({ parent }) => parent === operator.id);
  return (
    <li>
      <div className={styles['step']}>
        <strong>{operator.operator}</strong>
        {operator.details === null ? null : <code className={styles['details']}>{operator.details}</code>}
        <span className={styles['figures']}>
          {rows === null ? null : <span>{w('plan.rows', { rows })}</span>}
          {estimatedRows === null ? null : <span>{w('plan.estimated', { rows: Math.round(estimatedRows) })}</span>}
          {dbHits === null ? null : <span>{w('plan.hits', { hits: dbHits, share: hitShare ?? 0 })}</span>}
          {timeMs === null ? null : <span>{w('plan.time', { ms: timeMs, share: timeShare ?? 0 })}</span>}
        </span>
        {hitShare === null ? null : <meter className={styles['share']} min={0} max={1} value={hitShare} aria-hidden />}
      </div>
      {children.length === 0 ? null : (
        <ul className={styles['list']}>
          {children.map((child) => (
            <Step key={child.id} operator={child} all={all} />
          ))}
        </ul>
      )}
    </li>
  );
}
