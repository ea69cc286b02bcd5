/** Capital letters as lines in a square of 24 units: the icon of a type that has none of its own. Names of types begin with one of them. */
const LETTERS: Readonly<Record<string, string>> = {
  A: 'M6.5 19 12 5l5.5 14M8.5 14h7',
  B: 'M8 12h5a3.5 3.5 0 0 1 0 7H8V5h4.5a3.5 3.5 0 0 1 0 7',
  C: 'M17 8A6 7 0 1 0 17 16',
  D: 'M7.5 5h3.5a7 7 0 0 1 0 14H7.5z',
  E: 'M16.5 5H8v14h8.5M8 12h7',
  F: 'M16.5 5H8v14M8 12h7',
  G: 'M17 8A6 7 0 1 0 17.5 13H13',
  H: 'M7 5v14M17 5v14M7 12h10',
  I: 'M12 5v14M9 5h6M9 19h6',
  J: 'M15.5 5v9.5a4 4 0 0 1-8 0',
  K: 'M8 5v14M17 5 8 13.5M11 10.8 17 19',
  L: 'M8 5v14h8.5',
  M: 'M6 19V5l6 8.5L18 5v14',
  N: 'M7 19V5l10 14V5',
  O: 'M12 5a6 7 0 1 0 0 14 6 7 0 1 0 0-14z',
  P: 'M8 19V5h4.5a4 4 0 0 1 0 8H8',
  Q: 'M12 5a6 7 0 1 0 0 14 6 7 0 1 0 0-14zM14 15l4 4.5',
  R: 'M8 19V5h4.5a4 4 0 0 1 0 8H8M12.5 13l4.5 6',
  S: 'M16.8 7.7C15.8 5.9 14.2 5 12 5c-2.6 0-4.5 1.3-4.5 3.5 0 4.8 9.3 2.3 9.3 7 0 2.2-2 3.5-4.8 3.5-2.3 0-4.2-1-5-3',
  T: 'M6.5 5h11M12 5v14',
  U: 'M7 5v9a5 5 0 0 0 10 0V5',
  V: 'M6.5 5 12 19l5.5-14',
  W: 'M4.5 5 8 19l4-10 4 10 3.5-14',
  X: 'M7 5l10 14M17 5 7 19',
  Y: 'M6.5 5 12 12.5 17.5 5M12 12.5V19',
  Z: 'M7 5h10L7 19h10',
};

/** A dot: a name that another Orrery has written may begin with anything. */
const NONE = 'M12 12h.1';

export const letterOf = (name: string): string => LETTERS[name.slice(0, 1).toUpperCase()] ?? NONE;
