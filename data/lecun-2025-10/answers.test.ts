import { describe, expect, it } from 'vitest';
import { isPredicate, predicateOf } from '../../cypher/model/predicates.ts';
import { CLAIMS, type ClaimLine, linesOfType } from './read-claims.ts';

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
    const [claim, ...others] = CLAIMS.filter((c) => c.object === 'org:msl' && c.fields['role'] === 'chief scientist');
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
      expect(link['noteZh'], `${String(link['from'])} to ${String(link['to'])}`).toMatch(/[\u4e00-\u9fff]/);
      expect(link['resolutionZh'] === undefined).toBe(link['resolution'] === undefined);
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
});
