import type { Citation } from '../../api/claim.ts';
import { inLocale, type Locale, languageOf, punctuationOf } from '../../i18n/locale.ts';
import { formatDay } from '../../i18n/moment.ts';
import { type Translate, useLocale, useT } from '../../workspace/hooks.ts';
import { nameIn } from '../shared/names.ts';
import { safeUrl } from '../shared/safe-url.ts';

/** A footnote as in a book: who says so and how surely, what it says, and where. */
export function PrintedNote({ citation }: { readonly citation: Citation }) {
  const t = useT();
  const locale = useLocale();
  const { document, paragraph } = citation;
  const said = inLocale(locale, citation, 'note') ?? inLocale(locale, paragraph, 'summary');
  const url = safeUrl(document.url);
  const place = [
    ...(document.publishedAt === null ? [] : [formatDay(document.publishedAt.slice(0, 10), locale)]),
    t('evidence.paragraph', { number: paragraph.index }),
    ...paragraph.refersTo.flatMap((target) => safeUrl(target.url)?.href ?? []),
    ...(url === null ? [] : [url.href]),
    ...(document.license === null ? [] : [t('credit.licence', { licence: document.license })]),
  ];
  return (
    <>
      {voiceOf(citation, { t, locale })}
      {punctuationOf(locale).stop}
      {said === null ? null : <>{said} </>}
      <cite>{inLocale(locale, document, 'title')}</cite>
      {['', ...place].join(punctuationOf(locale).comma) + punctuationOf(locale).stop.trim()}
    </>
  );
}

interface Wording {
  readonly t: Translate;
  readonly locale: Locale;
}

/** "On the word of two insiders (insiders; denies it; hedged: …)". */
function voiceOf({ attributedTo, certainty, stance, hedge, hedgeEn }: Citation, { t, locale }: Wording): string {
  const who = attributedTo.map((entity) => nameIn(locale, entity)).join(punctuationOf(locale).list);
  const voice = who === '' ? t('print.own') : t('evidence.onWordOf', { who });
  const words = languageOf(locale) === 'en' ? (hedgeEn ?? hedge) : hedge;
  const about = [
    t(`certainty.${certainty}`),
    ...(stance === 'DENIES' ? [t('print.denies')] : []),
    ...(stance === 'DOUBTS' ? [t('print.doubts')] : []),
    ...(words === null ? [] : [t('evidence.hedged', { words: punctuationOf(locale).quotes.join(words) })]),
  ];
  const { brackets, semicolon } = punctuationOf(locale);
  return `${voice.charAt(0).toUpperCase()}${voice.slice(1)}${brackets.join(about.join(semicolon))}`;
}
