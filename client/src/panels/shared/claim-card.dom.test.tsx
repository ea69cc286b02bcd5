import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aCitation, aClaim, aRef } from '../../testing/a-claim.ts';
import { NO_PERIOD } from '../../testing/a-graph.ts';
import { renderPanel } from '../../testing/render-panel.tsx';
import { ClaimCard } from './claim-card.tsx';

const JULY = { ...NO_PERIOD, startEarliest: '2025-07-01', startLatest: '2025-07-31', startPrecision: 'MONTH' } as const;

test('a claim reads like a sentence, and what is not known is said', async () => {
  renderPanel(<ClaimCard claim={aClaim({ role: 'chief scientist', period: JULY })} />);
  const sentence = await screen.findByRole('heading', { name: /Shengjia Zhao works at MSL/ });
  expect(sentence).toHaveTextContent('Shengjia Zhao works at MSL as chief scientist, since July 2025');
  expect(sentence).toHaveTextContent('no end date given');
});

test('the same claim reads in Chinese', async () => {
  renderPanel(<ClaimCard claim={aClaim({ role: 'chief scientist', roleZh: '首席科學家', period: JULY })} />, {
    locale: 'zh-Hant',
  });
  expect(await screen.findByRole('heading', { name: /任職於/ })).toHaveTextContent(
    '趙晟佳自2025年7月起任職於 MSL，擔任首席科學家',
  );
});

test('a state that has ended is told in the past', async () => {
  const period = { ...NO_PERIOD, endLatest: '2020-01-31', endEarliest: '2020-01-01', endPrecision: 'MONTH' } as const;
  renderPanel(<ClaimCard claim={aClaim({ period })} />);
  expect(await screen.findByRole('heading', { name: /worked at MSL.*until January 2020/ })).toBeVisible();
  expect(screen.getByText('ended')).toBeVisible();
});

test('a citation is a footnote: document, date, paragraph, paraphrase, voice and hedge', () => {
  const citation = aCitation({
    certainty: 'INSIDERS',
    hedge: '可能',
    hedgeEn: 'perhaps',
    attributedTo: [aRef('two insiders', { type: 'SourceGroup', anonymous: true })],
    paragraph: { index: 34, summary: 'They let him publish.' },
  });
  renderPanel(<ClaimCard claim={aClaim({ citations: [citation] })} />);
  const note = screen.getByTestId('citation');
  expect(note).toHaveTextContent('on the word of two insiders');
  expect(note).toHaveTextContent('insiders');
  expect(note).toHaveTextContent('They let him publish.');
  expect(note).toHaveTextContent('Hedged: “可能” (perhaps)');
  expect(note).toHaveTextContent('¶ 34');
  expect(note).toHaveTextContent('The document');
  expect(note).toHaveTextContent('10 Oct 2025');
});

test.each(['ja', null])(
  'a passage is marked with the language of its document (%s), whatever the page speaks',
  (lang) => {
    const citation = aCitation({ document: { lang }, paragraph: { index: 3, passage: '本文' } });
    renderPanel(<ClaimCard claim={aClaim({ citations: [citation] })} />);
    const passage = screen.getByText('本文');
    expect(passage.getAttribute('lang')).toBe(lang);
  },
);

test('a disputed claim shows both sides next to each other, each with its holder', () => {
  const citations = [
    aCitation({ paragraph: { index: 25 } }),
    aCitation({ stance: 'DENIES', certainty: 'COMPANY', attributedTo: [aRef('Meta')], paragraph: { index: 28 } }),
  ];
  renderPanel(<ClaimCard claim={aClaim({ disputed: true, citations })} />);
  const sides = screen.getByTestId('sides');
  expect(within(sides).getByRole('list', { name: 'Says yes' })).toHaveTextContent('¶ 25');
  expect(within(sides).getByRole('list', { name: 'Says no' })).toHaveTextContent('on the word of Meta');
  expect(screen.getByText('disputed')).toBeVisible();
});

test('sources that give different dates each say theirs', () => {
  const period = {
    ...NO_PERIOD,
    startEarliest: '2025-08-21',
    startLatest: '2025-08-31',
    startPrecision: 'RANGE',
  } as const;
  const citations = [aCitation({ period, timeText: '8月底' })];
  renderPanel(<ClaimCard claim={aClaim({ timeConflict: true, citations })} />);
  expect(screen.getByTestId('citation')).toHaveTextContent(
    'This source: since late August 2025 (21–31 Aug) (as written: 8月底)',
  );
});

test('a link from the data is offered only when it is an ordinary one', () => {
  const citations = [
    aCitation({ id: 'k_1', document: { url: 'javascript:alert(1)' } }),
    aCitation({ id: 'k_2', document: { url: 'https://example.org/a' } }),
  ];
  renderPanel(<ClaimCard claim={aClaim({ citations })} />);
  const sources = screen.getAllByRole('link').filter((link) => link.hasAttribute('href'));
  expect(sources.map((link) => link.getAttribute('href'))).toEqual(['https://example.org/a']);
});

test('an exception is linked to the rule it is taken from', () => {
  const exception = aClaim({ id: 'c_2', predicate: 'DESCRIBED_AS', object: null, value: 'free to publish' });
  const related = [
    {
      kind: 'EXCEPTION_TO',
      direction: 'IN',
      claim: exception,
      note: null,
      noteZh: null,
      resolution: null,
      resolutionZh: null,
    },
  ] as const;
  renderPanel(<ClaimCard claim={aClaim({ related })} />);
  expect(screen.getByText('Has an exception')).toBeVisible();
  expect(screen.getByText('“free to publish”')).toBeVisible();
});
