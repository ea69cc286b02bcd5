import { literal } from '../define.ts';

/** What is said of one entity in words or figures. Who says it is the attribution of the citation. */
export const LITERAL_PREDICATES = {
  DESCRIBED_AS: literal({
    fromSubject: {
      en: { usual: 'be described as {v}', possible: 'be described, with reserve, as {v}' },
      zh: { usual: '被形容為{v}', possible: '被有所保留地形容為{v}' },
    },
    parties: { depicted: { en: 'be depicted by {s}', zh: '見於{s}' } },
    topics: ['said', 'said'],
    subjects: [],
  }),
  REQUIRES: literal({
    fromSubject: { en: 'require/requires/required {v}', zh: '要求{v}' },
    parties: { bound: { en: 'be bound by {s}: {v}', zh: '受{s}約束：{v}' } },
    topics: ['being', 'being'],
    subjects: ['Policy'],
  }),
  AIMS_AT: literal({
    fromSubject: { en: 'aim/aims/aimed at {v}', zh: '旨在{v}' },
    topics: ['being', 'being'],
    subjects: ['Policy', 'Organisation', 'Person', 'Event'],
  }),
  EARNS: literal({
    fromSubject: { en: 'receive/receives/received {v}', zh: '薪酬為{v}', heading: { en: 'pay', zh: '薪酬' } },
    parties: { pays: { en: 'reward/rewards/rewarded {s} with {v}', zh: '付給{s}{v}' } },
    topics: ['relation', 'relation'],
    subjects: ['Person', 'Group', 'Organisation'],
  }),
  HAS_PARAMETERS: literal({
    fromSubject: { en: 'have/has/had {v}', zh: '有{v}', heading: { en: 'has parameters', zh: '參數量' } },
    topics: ['figure', 'figure'],
    estimate: true,
    subjects: ['Product'],
  }),
  TRAINED_WITH: literal({
    fromSubject: {
      en: 'be trained with {v}',
      zh: '以{v}訓練而成',
      heading: { en: 'was trained with', zh: '訓練運算量' },
    },
    topics: ['figure', 'figure'],
    told: 'past',
    estimate: true,
    subjects: ['Product'],
  }),
  TRAINED_ON: literal({
    fromSubject: {
      en: 'be trained on {v}',
      zh: '以{v}訓練而成',
      heading: { en: 'was trained on', zh: '訓練資料量' },
    },
    topics: ['figure', 'figure'],
    told: 'past',
    estimate: true,
    subjects: ['Product'],
  }),
  HAS_DOMAIN: literal({
    fromSubject: { en: 'be made for {v}', zh: '用於{v}領域' },
    topics: ['being', 'being'],
    subjects: ['Product'],
    values: {
      Language: { en: 'language', zh: '語言' },
      Vision: { en: 'vision', zh: '視覺' },
      Biology: { en: 'biology', zh: '生物學' },
      Multimodal: { en: 'several modalities at once', zh: '多模態' },
      'Image generation': { en: 'image generation', zh: '影像生成' },
      Speech: { en: 'speech', zh: '語音' },
      Video: { en: 'video', zh: '影片' },
      Games: { en: 'games', zh: '遊戲' },
      Robotics: { en: 'robotics', zh: '機器人' },
      Audio: { en: 'audio', zh: '音訊' },
      Other: { en: 'other fields', zh: '其他' },
      Recommendation: { en: 'recommendation', zh: '推薦' },
      Mathematics: { en: 'mathematics', zh: '數學' },
      Medicine: { en: 'medicine', zh: '醫學' },
      '3D modeling': { en: '3D modelling', zh: '3D 建模' },
      'Materials science': { en: 'materials science', zh: '材料科學' },
      Driving: { en: 'driving', zh: '駕駛' },
      'Earth science': { en: 'earth science', zh: '地球科學' },
      Search: { en: 'search', zh: '搜尋' },
      Astronomy: { en: 'astronomy', zh: '天文學' },
    },
  }),
  AVAILABLE_AS: literal({
    fromSubject: { en: 'be {v}', zh: '取得方式為{v}', heading: { en: 'availability', zh: '取得方式' } },
    topics: ['being', 'being'],
    subjects: ['Product'],
    values: {
      Unreleased: { en: 'unreleased', zh: '未對外發布' },
      'Open weights (unrestricted)': { en: 'available with open weights, unrestricted', zh: '開放權重，不限用途' },
      'Open weights (restricted use)': {
        en: 'available with open weights, for restricted use',
        zh: '開放權重，用途受限',
      },
      'Open weights (non-commercial)': {
        en: 'available with open weights, not for commerce',
        zh: '開放權重，不得商用',
      },
      'API access': { en: 'available through an API', zh: 'API' },
      'Hosted access (no API)': { en: 'available as a hosted service, without an API', zh: '線上服務，不提供 API' },
    },
  }),
  ALSO_KNOWN_AS: literal({
    fromSubject: { en: 'be also known as {v}', zh: '又稱{v}' },
    topics: ['being', 'being'],
    subjects: [],
  }),
} as const;
