import { claimId } from '../plan/identity.ts';
import type { Redirects } from '../plan/redirects.ts';
import { keyOf } from '../plan/validate-claims.ts';
import type { ClaimLine, EntityLine } from '../read/lines.ts';
import type { Problems } from '../read/problem.ts';
import type { Symbols } from '../read/symbols.ts';

interface RegisterInput {
  readonly symbols: Symbols;
  readonly redirects: Redirects;
  readonly gathers: boolean;
  readonly problems: Problems;
}

/**
 * Which claims a source states, and which of them cannot be looked at one by one: those stated on several lines, those that
 * events or links tie together, and names given as claims. These go into one last batch together; all others may go in any.
 */
export class ClaimRegister {
  /** Claim ids, after redirects, with the line that stated them first. */
  readonly stated = new Map<string, number>();
  /** Claim ids of the refs that links name. */
  readonly linked = new Map<string, string>();
  private readonly coupledClaims = new Set<string>();
  private readonly coupledEntities = new Set<string>();
  private readonly redirected = new Set<string>();
  private readonly linkRefs: ReadonlySet<string>;
  private readonly input: RegisterInput;

  constructor(input: RegisterInput) {
    this.input = input;
    this.linkRefs = new Set(input.symbols.links.flatMap((link) => [link.from.value, link.to.value]));
    for (const merge of input.symbols.merges) {
      this.coupledEntities.add(merge.from.value);
      this.coupledEntities.add(input.redirects.of(merge.from.value));
    }
  }

  /** Takes a claim in and reports it when it was stated before. */
  add(line: ClaimLine): void {
    if (line.predicate === undefined) return;
    const { redirects, gathers } = this.input;
    const id = this.idOf(line);
    const isRedirected = [line.subject, line.object].some((end) => end !== undefined && redirects.has(end.value));
    const first = this.stated.get(id);
    if (first === undefined) this.stated.set(id, line.place.line);
    else if (gathers || isRedirected || this.redirected.has(id)) this.coupledClaims.add(id);
    else this.reportDuplicate(line, first);
    if (isRedirected) this.redirected.add(id);
    if (this.isTied(line)) this.coupledClaims.add(id);
    if (this.linkRefs.has(line.ref.value)) this.linked.set(line.ref.value, id);
    if (line.predicate !== 'ALSO_KNOWN_AS') return;
    this.coupledClaims.add(id);
    this.coupledEntities.add(redirects.of(line.subject.value));
  }

  /** Whether its own line, or a link, ties a claim to others. */
  isTied({ event, after, ref }: ClaimLine): boolean {
    return event !== undefined || after.length > 0 || this.linkRefs.has(ref.value);
  }

  /** The id of a claim as stated, after redirects; empty when its predicate is wrong. */
  idOf(line: ClaimLine): string {
    const { redirects } = this.input;
    return line.predicate === undefined ? '' : claimId(keyOf(line, line.predicate, (entity) => redirects.of(entity)));
  }

  get hasCoupledClaims(): boolean {
    return this.coupledClaims.size > 0;
  }

  isCoupledClaim(id: string): boolean {
    return this.coupledClaims.has(id);
  }

  /** Events take their dates from claims; a merged entity gives its names to another. */
  isCoupledEntity(line: EntityLine): boolean {
    const { redirects } = this.input;
    return (
      line.entityType === 'Event' ||
      redirects.has(line.id.value) ||
      this.coupledEntities.has(line.id.value) ||
      this.coupledEntities.has(redirects.of(line.id.value))
    );
  }

  private reportDuplicate(line: ClaimLine, first: number): void {
    this.input.problems.add({
      ...line.place,
      code: 'duplicate-claim',
      message: `"${line.ref.value}" states the same as the claim on line ${first}`,
      remedy: 'put the citations on one claim, or tell the two apart with "role" or "key"',
    });
  }
}
