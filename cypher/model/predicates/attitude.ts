import { drawn } from '../define.ts';

/** What a person or an organisation intends, feels, or is measured at. */
export const ATTITUDE_AND_MEASURE_PREDICATES = {
  INTENDS_TO_LEAVE: drawn({
    kind: 'attitude',
    fromSubject: {
      en: { usual: 'intend/intends/intended to leave {o}', possible: 'may leave {o}' },
      zh: { usual: '有意離開{o}', possible: '可能離開{o}' },
    },
    fromObject: {
      // Said of an organisation and of a post alike.
      en: { usual: 'face/faces/faced the intended departure of {s}', possible: 'may see the departure of {s}' },
      zh: { usual: '面臨{s}的去意', possible: '可能面臨{s}離去' },
    },
    topics: ['move', 'move'],
    subjects: ['Person', 'Group'],
    objects: ['Organisation', 'Role'],
  }),
  DISSATISFIED_WITH: drawn({
    kind: 'attitude',
    fromSubject: { en: 'be dissatisfied with {o}', zh: '對{o}不滿' },
    fromObject: { en: 'displease/displeases/displeased {s}', zh: '令{s}不滿' },
    parties: {
      'also meant': { en: 'displease/displeases/displeased {s}, too', zh: '也令{s}不滿' },
      occasion: { en: 'be where {s} complained about {o}', zh: '是{s}對{o}表達不滿的場合' },
    },
    topics: ['dispute', 'dispute'],
    subjects: ['Person', 'Group', 'Organisation'],
    objects: [],
  }),
  RANKED_IN: drawn({
    kind: 'measure',
    fromSubject: { en: 'rank/ranks/ranked [{v} ]in {o}', zh: '名列{o}[{v}]' },
    fromObject: { en: 'list/lists/listed {s}[ as {v}]', zh: '將{s}列入榜中[{v}]' },
    parties: { platform: { en: 'be the platform where {s} ranked [{v} ]in {o}', zh: '是{s}名列{o}[{v}]的平台' } },
    topics: ['relation', 'relation'],
    figured: true,
    subjects: ['Product', 'Person', 'Organisation'],
    objects: ['Ranking'],
  }),
} as const;
