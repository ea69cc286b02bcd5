import { list, listCount } from '@orrery/cypher/generated/claim.ts';
import { pointPredicates, predicateNames } from '@orrery/cypher/model/predicates.ts';
import { atMost } from '../bounds.ts';
import { toDays } from '../days.ts';
import { predicatesIn } from '../vocabulary/names.ts';
import { builder } from './builder.ts';
import { encodeCursor, toEdgesAndInfo, toPage, toPosition } from './connection.ts';
import { Certainty, ClaimOrder } from './enums.ts';
import { ClaimConnectionRef } from './refs.ts';

const MAX_VOICES = 100;

builder.queryField('claims', (t) =>
  t.field({
    type: ClaimConnectionRef,
    description: 'The claims that meet every condition; all of them, in the order of their ids, when none is given.',
    args: {
      predicates: t.arg({
        type: ['PredicateName'],
        description: 'Only claims with these predicates. Default: with any.',
      }),
      disputed: t.arg.boolean({
        description:
          'Denied, contradicted, or dated in two ways: `disputed` or `timeConflict` of the claim; or neither.',
      }),
      certainties: t.arg({ type: [Certainty], description: "The claim's own certainty: the strongest it rests on." }),
      attributedTo: t.arg.idList({
        description: `Voices (at most ${MAX_VOICES} entities): a citation rests on the word of one of them, be it to affirm, deny or doubt.`,
      }),
      document: t.arg.id({
        description: 'A citation stands in this document; together with `attributedTo`, the same one.',
      }),
      citedAs: t.arg({
        type: [Certainty],
        description:
          'A citation has one of these certainties, though the claim may have stronger ones; the same citation, too.',
      }),
      from: t.arg({
        type: 'Date',
        description: 'May have held or happened on this day or later. Needs a date of some kind.',
      }),
      to: t.arg({ type: 'Date', description: 'The same, on this day or earlier.' }),
      order: t.arg({ type: ClaimOrder, required: true, defaultValue: 'id' }),
      first: t.arg.int({ required: true, defaultValue: 50 }),
      after: t.arg.string(),
    },
    complexity: ({ first }) => ({ field: 5, multiplier: first }),
    resolve: async (_, { order, first, after, ...args }, { ask, vocabulary }) => {
      const page = toPage({ first, after });
      const { from, to } = toDays(args);
      const { predicates } = args;
      const only = await predicatesIn({ predicates }, vocabulary);
      const filter = {
        predicates: only ?? predicateNames(),
        disputed: args.disputed ?? null,
        certainties: args.certainties ?? [],
        voices: atMost('attributedTo', args.attributedTo ?? [], MAX_VOICES),
        document: args.document ?? null,
        citedAs: args.citedAs ?? [],
        from,
        to,
        points: pointPredicates(),
      };
      // Ids are stable, so a page of them goes on after the last one; any other order can only go on by position.
      const byId = order === 'id';
      const skip = byId ? 0 : toPosition(page);
      const place = { order, after: byId ? page.after : null, skip, limit: page.limit };
      const rows = await ask(list, { ...filter, ...place });
      const edges = rows.map(({ claim }, index) => ({
        cursor: encodeCursor(byId ? claim.id : String(skip + index + 1)),
        node: claim,
      }));
      return {
        ...toEdgesAndInfo(edges, page),
        totalCount: async () => Number((await ask(listCount, filter)).total),
      };
    },
  }),
);
