import type { EntityTypeDefinition } from './define.ts';

/**
 * The types that every graph has; a source may bring more (`vocabulary.yaml`). The key is the Neo4j label.
 * An entity carries `Entity`, its own label and, when the type has a parent, the parent's.
 * Roles, platforms and channels are types of their own so that nothing an article names is left without a place;
 * holding a role is still a property of the claim (docs/adr/20261124-roles-are-entities-and-properties.md).
 */
export const BUILT_IN_TYPES = {
  Person: { label: { en: 'Person', zh: '人物' }, plural: { en: 'People', zh: '人物' } },
  Organisation: { label: { en: 'Organisation', zh: '組織' }, plural: { en: 'Organisations', zh: '組織' } },
  Company: { parent: 'Organisation', label: { en: 'Company', zh: '公司' }, plural: { en: 'Companies', zh: '公司' } },
  Lab: { parent: 'Organisation', label: { en: 'Lab', zh: '實驗室' }, plural: { en: 'Labs', zh: '實驗室' } },
  Department: {
    parent: 'Organisation',
    label: { en: 'Department', zh: '部門' },
    plural: { en: 'Departments', zh: '部門' },
  },
  Team: { parent: 'Organisation', label: { en: 'Team', zh: '團隊' }, plural: { en: 'Teams', zh: '團隊' } },
  Group: { label: { en: 'Group', zh: '群體' }, plural: { en: 'Groups', zh: '群體' } },
  SourceGroup: { label: { en: 'Source', zh: '消息來源' }, plural: { en: 'Sources', zh: '消息來源' } },
  Product: { label: { en: 'Product', zh: '產品' }, plural: { en: 'Products', zh: '產品' } },
  Model: { parent: 'Product', label: { en: 'Model', zh: '模型' }, plural: { en: 'Models', zh: '模型' } },
  App: { parent: 'Product', label: { en: 'App', zh: '應用程式' }, plural: { en: 'Apps', zh: '應用程式' } },
  Feature: { parent: 'Product', label: { en: 'Feature', zh: '功能' }, plural: { en: 'Features', zh: '功能' } },
  Hardware: { parent: 'Product', label: { en: 'Hardware', zh: '硬體' }, plural: { en: 'Hardware', zh: '硬體' } },
  Platform: { parent: 'Product', label: { en: 'Platform', zh: '平台' }, plural: { en: 'Platforms', zh: '平台' } },
  Policy: { label: { en: 'Policy', zh: '政策' }, plural: { en: 'Policies', zh: '政策' } },
  Event: { label: { en: 'Event', zh: '事件' }, plural: { en: 'Events', zh: '事件' } },
  Role: { label: { en: 'Role', zh: '職位' }, plural: { en: 'Roles', zh: '職位' } },
  Award: { label: { en: 'Award', zh: '獎項' }, plural: { en: 'Awards', zh: '獎項' } },
  Ranking: { label: { en: 'Ranking', zh: '排行榜' }, plural: { en: 'Rankings', zh: '排行榜' } },
  Place: { label: { en: 'Place', zh: '地點' }, plural: { en: 'Places', zh: '地點' } },
  Channel: { label: { en: 'Channel', zh: '管道' }, plural: { en: 'Channels', zh: '管道' } },
  Concept: { label: { en: 'Concept', zh: '概念' }, plural: { en: 'Concepts', zh: '概念' } },
  Artefact: { label: { en: 'Artefact', zh: '作品' }, plural: { en: 'Artefacts', zh: '作品' } },
} as const satisfies Readonly<Record<string, EntityTypeDefinition>>;
