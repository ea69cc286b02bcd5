import styles from './result-table.module.css';

/** Stands for the rows of a table that are not drawn: so high in pixels, over so many columns. */
export const RowGap = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height === 0 ? null : (
    <tr aria-hidden style={{ blockSize: height }}>
      {/* Nothing to read: the row is hidden from readers. */}
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
      <td colSpan={columns} className={styles['gap']} />
    </tr>
  );
