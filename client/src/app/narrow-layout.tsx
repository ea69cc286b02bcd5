import { useT } from '../workspace/hooks.ts';
import styles from './app.module.css';
import { CanvasOrPage } from './canvas-or-page.tsx';
import { NarrowDock } from './parts.ts';
import { useAfterPicture } from './use-after-picture.ts';

/** A phone: the canvas, and one sheet at a time from below. */
export function NarrowLayout() {
  const t = useT();
  const isAfter = useAfterPicture();
  return (
    <>
      <main className={styles['canvas']} aria-label={t('region.canvas')}>
        <CanvasOrPage />
      </main>
      {isAfter ? <NarrowDock /> : <div className={styles['dockPlace']} />}
    </>
  );
}
