import { describe, expect, it } from 'vitest';
import { isPredicate, predicateOf } from '../../cypher/model/predicates.ts';
import { CLAIMS, type ClaimLine, fieldsOf, linesOfType, objectsIn, stringsIn } from './read-claims.ts';

const LECUN = 'person:yann-lecun';
const REVIEW = 'policy:fair-publication-review';

function claimsWith(predicate: string, subject: string): readonly ClaimLine[] {
  return CLAIMS.filter((claim) => claim.predicate === predicate && claim.subject === subject);
}

function isDrawn(claim: ClaimLine): boolean {
  return isPredicate(claim.predicate) && predicateOf(claim.predicate).drawn;
}

/** The other end of every drawn claim at this entity, in either direction. */
function neighbours(id: string): readonly string[] {
  return CLAIMS.filter(isDrawn).flatMap((claim) => {
    if (claim.object === undefined) return [];
    if (claim.subject === id) return [claim.object];
    return claim.object === id ? [claim.subject] : [];
  });
}

function stepsBetween(from: string, to: string): number | undefined {
  const seen = new Set([from]);
  let ring = [from];
  for (let steps = 0; ring.length > 0; steps++) {
    if (ring.includes(to)) return steps;
    ring = [...new Set(ring.flatMap(neighbours))].filter((id) => !seen.has(id));
    for (const id of ring) seen.add(id);
  }
  return undefined;
}

describe('what the data set answers', () => {
  it('knows who is chief scientist of MSL and since when', () => {
    const [claim, ...others] = CLAIMS.filter(
      (c) => c.object === 'org:msl' && JSON.stringify(c.fields['role'] ?? '').includes('chief scientist'),
    );
    expect(others).toEqual([]);
    expect(claim).toMatchObject({
      subject: 'person:shengjia-zhao',
      fields: { start: '2025-07' },
      citations: [{ par: 26 }],
    });
  });

  it('keeps the demotion of LeCun as one disputed claim with four citations', () => {
    const [demotion, ...others] = claimsWith('DEMOTED_WITHIN', LECUN);
    expect(others).toEqual([]);
    const heard = demotion?.citations.map((c) => [c['par'], c['stance'] ?? 'affirms', c['certainty'] ?? 'asserted']);
    expect(heard).toEqual([
      [25, 'affirms', 'asserted'],
      [27, 'affirms', 'opinion'],
      [28, 'denies', 'company'],
      [28, 'affirms', 'opinion'],
    ]);
  });

  it('names the lab that can block the papers of FAIR, and the exception', () => {
    expect(claimsWith('APPLIES_TO', REVIEW).map((claim) => claim.object)).toContain('org:fair');
    expect(claimsWith('ENFORCED_BY', REVIEW).map((claim) => claim.object)).toEqual(['org:tbd-lab', 'org:wang-team']);
    const [exemption] = claimsWith('EXEMPTS', REVIEW);
    expect(exemption).toMatchObject({
      object: LECUN,
      citations: [{ par: 34, certainty: 'insiders', by: 'src:lecun-2025-10#two-insiders' }],
    });
    expect(linesOfType('link')).toContainEqual(
      expect.objectContaining({ kind: 'EXCEPTION_TO', from: exemption?.ref, to: 'review-applies-to-fair' }),
    );
  });

  it('leads from LeCun to Vibes in three steps and not fewer', () => {
    expect(stepsBetween(LECUN, 'product:vibes')).toBe(3);
    expect(neighbours(LECUN)).toContain('org:meta');
    expect(neighbours('org:meta')).toContain('product:meta-ai-app');
    expect(neighbours('product:meta-ai-app')).toContain('product:vibes');
  });

  it('sets the claims against each other that the article sets against each other, each with words in both languages', () => {
    const pairs = linesOfType('link').filter((link) => link['kind'] === 'CONTRADICTS');
    expect(pairs.map((link) => [link['from'], link['to'], link['resolution'] === undefined])).toEqual([
      // The intention to leave against the later concession: the outcome is open, so neither is disputed.
      ['lecun-intends-to-leave', 'lecun-exempt', false],
      // Two framings of one rule.
      ['review-small-adjustment', 'review-affront', true],
      // "Research is a pillar" against less sharing outside, product pressure, and the money for TBD Lab: a tension.
      ['research-a-pillar', 'review-less-outside', false],
      ['research-a-pillar', 'meta-product-push', false],
      ['research-a-pillar', 'meta-favours-tbd-lab', false],
    ]);
    for (const link of linesOfType('link')) {
      const texts = [link['note'], link['resolution']].filter((text) => text !== undefined).map(fieldsOf);
      for (const text of texts) {
        expect(text['en'], `${String(link['from'])} to ${String(link['to'])}`).toMatch(/[a-z]/);
        expect(text['zh-Hant'], `${String(link['from'])} to ${String(link['to'])}`).toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });

  it('does not say that LeCun has left', () => {
    expect(claimsWith('LEFT', LECUN)).toEqual([]);
    expect(claimsWith('INTENDS_TO_LEAVE', LECUN).map((claim) => claim.object)).toEqual(['role:fair-chief-scientist']);
  });

  it('does not say who makes Sora 2 or ChatGPT, nor that FAIR or TBD Lab belongs to MSL', () => {
    const makers = CLAIMS.filter((claim) => claim.predicate === 'MAKES').map((claim) => claim.object);
    expect(makers).not.toContain('product:sora-2');
    expect(makers).not.toContain('product:chatgpt');
    const wholes = ['org:fair', 'org:tbd-lab'].flatMap((lab) =>
      claimsWith('PART_OF', lab).map((claim) => claim.object),
    );
    expect(wholes).toEqual(['org:meta', 'org:meta']);
  });

  describe('is silent where the article is', () => {
    const about = (id: string): readonly ClaimLine[] =>
      CLAIMS.filter((claim) => [claim.subject, claim.object].includes(id) || partiesOf(claim).includes(id));
    const partiesOf = ({ fields }: ClaimLine): readonly string[] =>
      objectsIn(fields['also']).map((party) => String(party['id']));

    it('on the employer and the title of Wang, and on the title of Zuckerberg', () => {
      for (const person of ['person:alexandr-wang', 'person:mark-zuckerberg']) {
        expect(claimsWith('WORKS_AT', person)).toEqual([]);
        expect(claimsWith('MEMBER_OF', person)).toEqual([]);
        expect(
          about(person)
            .flatMap(partiesOf)
            .filter((id) => id.startsWith('role:')),
        ).toEqual([]);
      }
    });

    it.each(['person:avi-verma', 'person:ethan-knight', 'person:rishabh-agarwal'])(
      'on the unit that %s left, when exactly, where to, and whether under the rule or as a recruit',
      (person) => {
        const left = claimsWith('LEFT', person);
        expect(left.map(({ object, fields }) => [object, fields['at'], fields['after']])).toEqual([
          ['org:meta', '[..2025-10-10]', undefined],
        ]);
        const places = about(person).filter(({ predicate }) => predicate === 'WORKS_AT' || predicate === 'MEMBER_OF');
        expect(places.every(({ object, fields }) => object === 'org:meta' && fields['end'] !== undefined)).toBe(true);
        expect(about(person).flatMap(partiesOf)).not.toContain('group:new-recruits');
      },
    );

    it('on a link between the resignations and the rule', () => {
      const causes = CLAIMS.filter(
        (claim) => claim.predicate === 'CONTRIBUTED_TO' && claim.object === 'event:leaving-wave',
      );
      expect(causes.map(({ subject }) => subject)).toEqual(['event:recruiting-campaign']);
    });

    it('on the dates and contents of the four reorganisations, and on when the app changed hands', () => {
      const [reorganised, ...others] = claimsWith('REORGANISED', 'org:meta');
      expect(others).toEqual([]);
      expect(reorganised?.fields).toMatchObject({ valueNumber: 4, unit: 'times' });
      expect(claimsWith('MANAGES', 'org:msl').map(({ fields }) => fields['start'])).toEqual(['[..2025-10-10]']);
      expect(claimsWith('MANAGES', 'org:cox-team').map(({ fields }) => fields['end'])).toEqual(['[..2025-10-10]']);
    });

    it('on the day on which Vibes and Sora 2 went live', () => {
      const days = CLAIMS.filter(({ predicate }) => predicate === 'LAUNCHED' || predicate === 'COINCIDED_WITH').map(
        ({ fields }) => fields['at'],
      );
      expect(new Set(days)).toEqual(new Set(['[2025-09-29..2025-10-05]']));
    });

    it('on the other two of the three, the year of the award, and what FAIR and TBD stand for', () => {
      const members = CLAIMS.filter(({ object }) => object === 'group:ai-big-three').map(({ subject }) => subject);
      expect(new Set(members)).toEqual(new Set([LECUN]));
      expect(claimsWith('AWARDED', LECUN).map(({ fields }) => fields['at'])).toEqual(['[..2025-10-10]']);
      const names = linesOfType('entity')
        .filter(({ id }) => id === 'org:fair' || id === 'org:tbd-lab')
        .map((line) => JSON.stringify(line));
      expect(names.join()).not.toMatch(/Facebook AI Research|Fundamental AI|to be determined/iu);
    });

    it('on who speaks for Meta, and who wrote the article', () => {
      const people = new Set(
        linesOfType('entity')
          .filter(({ labels }) => stringsIn(labels).includes('Person'))
          .map(({ id }) => String(id)),
      );
      const speakers = CLAIMS.flatMap(({ citations }) => citations)
        .filter(({ certainty }) => certainty === 'company')
        .flatMap(({ by }) => stringsIn(by));
      expect(speakers.length).toBeGreaterThan(0);
      expect(speakers.filter((id) => people.has(id))).toEqual([]);
      const [document] = linesOfType('document');
      expect([document?.['publisher'], document?.['url']]).toEqual([undefined, undefined]);
      expect(document?.['voice']).toBe('src:lecun-2025-10#article');
    });

    it('on whether the exemption frees LeCun formally, and on what the chart shows', () => {
      const [exempts] = claimsWith('EXEMPTS', REVIEW);
      expect(exempts?.citations.map(({ certainty }) => certainty)).toEqual(['insiders']);
      const chart = linesOfType('entity').find(({ id }) => String(id).includes('chart'));
      expect(about(String(chart?.['id'])).filter(isDrawn)).toEqual([]);
    });
  });
});
