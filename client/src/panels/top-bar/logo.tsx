import styles from './top-bar.module.css';

/** A planet on its orbit. */
export const Logo = () => (
  <svg className={styles['logo']} width="26" height="26" viewBox="0 0 26 26" aria-hidden>
    <ellipse cx="13" cy="13" rx="11.2" ry="5" transform="rotate(-28 13 13)" fill="none" strokeWidth="1.5" />
    <circle cx="13" cy="13" r="3.7" className={styles['sun']} />
    <circle cx="22.4" cy="7.2" r="2.3" className={styles['planet']} />
  </svg>
);
