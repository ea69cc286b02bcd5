import type { IntlShape } from 'react-intl';
import type { ClaimOfPage } from '../../api/reading.ts';
import { intlTag, type Locale } from '../../i18n/locale.ts';

const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
/** Beyond this a power of ten says more than its name. */
const LARGEST_NAMED = 1e15;
const DIGITS = 4;

const raised = (exponent: number): string => {
  const digits = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join('');
  return exponent < 0 ? `⁻${digits}` : digits;
};

/** "671 billion", "3.6 × 10²⁵", 6,710億: four digits, as no source gives more. */
export function formatNumber(value: number, locale: Locale): string {
  if (Math.abs(value) < LARGEST_NAMED) {
    const notation = Math.abs(value) < 1e6 ? 'standard' : 'compact';
    const options = { notation, compactDisplay: 'long', maximumSignificantDigits: DIGITS } as const;
    return new Intl.NumberFormat(intlTag(locale), options).format(value);
  }
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  const factor = new Intl.NumberFormat(intlTag(locale), { maximumSignificantDigits: DIGITS }).format(
    value / 10 ** exponent,
  );
  return `${factor} × 10${raised(exponent)}`;
}

type Figure = Pick<ClaimOfPage, 'valueNumber' | 'valueMin' | 'valueMax' | 'unit'>;

/** The figure of a claim with its unit; a dash when it has none. */
export function formatFigure(
  figure: Figure,
  { intl, locale }: { readonly intl: IntlShape; readonly locale: Locale },
): string {
  const { valueNumber, valueMin, valueMax, unit } = figure;
  const numbers = valueNumber === null ? [valueMin, valueMax].filter((value) => value !== null) : [valueNumber];
  if (numbers.length === 0) return '–';
  const text = numbers.map((value) => formatNumber(value, locale)).join('–');
  return unit === null ? text : intl.formatMessage({ id: 'document.unit' }, { figure: text, unit });
}
