import { LINK_PROPERTIES } from '@orrery/cypher/model/records/drawn.ts';
import { PERIOD } from '@orrery/cypher/model/records/time.ts';
import { parse } from 'graphql';

const BOUNDS = Object.keys(PERIOD);
const DRAWN = LINK_PROPERTIES.flatMap(({ name, internal }) => (internal ? [] : [name]));

/** What a page asks when it is opened: the picture it begins with, with the fields the client takes. */
export const FIRST_QUESTION = parse(`
  query FirstPicture {
    startingView(lens: REPORTED, first: 22, allLinks: true) { ...Picture }
  }
  fragment Picture on Subgraph {
    nodes { id type { id } name nameZh texts { field tag value } anonymous degree(lens: REPORTED) }
    links {
      id predicate source target texts { field tag value } ${DRAWN.filter((name) => !BOUNDS.includes(name)).join(' ')}
      period { ${BOUNDS.join(' ')} }
    }
    total
  }
`);

/** What it asks next, or instead when it was opened by a link: the words and counts of the legend, a picture by its ids, one expansion. */
export const NEXT_QUESTIONS = parse(`
  query NextQuestions($ids: [ID!]!, $id: ID!) {
    model { types { count } predicates { count } }
    statistics { entities byType { type { id } count } claims citations documents links earliest latest }
    subgraph(ids: $ids, lens: REPORTED, allLinks: true) { nodes { id degree(lens: REPORTED) } links { id } total }
    neighbourhood(id: $id, lens: REPORTED, first: 10, allLinks: true) { nodes { id degree(lens: REPORTED) } links { id } total }
    entity(id: $id) {
      id
      relationCounts(lens: REPORTED) { predicate }
      claims(first: 20) { edges { node { id text citations { id document { id } paragraph { index } } } } }
    }
    documents(cited: true, first: 1000) { edges { node { id claimCount } } }
  }
`);
