/** Which properties of a schema of FollowTheMoney are its ends; every other schema is a node. */
export const FTM_EDGES: Readonly<Record<string, readonly [from: string, to: string]>> = {
  Associate: ['person', 'associate'],
  ContractAward: ['supplier', 'contract'],
  CourtCaseParty: ['party', 'courtCase'],
  Debt: ['debtor', 'creditor'],
  Directorship: ['director', 'organization'],
  Documentation: ['entity', 'document'],
  Employment: ['employee', 'employer'],
  Family: ['person', 'relative'],
  Membership: ['member', 'organization'],
  Occupancy: ['holder', 'post'],
  Ownership: ['owner', 'asset'],
  Payment: ['payer', 'beneficiary'],
  ProjectParticipant: ['participant', 'project'],
  Representation: ['agent', 'client'],
  Similar: ['candidate', 'match'],
  Succession: ['predecessor', 'successor'],
  UnknownLink: ['subject', 'object'],
};

/** What the schemata of FollowTheMoney are called here; a side-car may say otherwise. */
export const FTM_LABELS: Readonly<Record<string, string>> = {
  Person: 'Person',
  Company: 'Company',
  Organization: 'Organisation',
  PublicBody: 'Organisation',
  LegalEntity: 'Organisation',
  Address: 'Place',
  Position: 'Role',
  Event: 'Event',
};

/** Predicates, the closest first: the first that the vocabulary has and that takes the ends counts. */
export const FTM_RELATIONSHIPS: Readonly<Record<string, readonly string[]>> = {
  Associate: ['KNOWS', 'RELATED_TO'],
  ContractAward: ['RELATED_TO'],
  CourtCaseParty: ['RELATED_TO'],
  Debt: ['RELATED_TO'],
  Directorship: ['LEADS', 'RELATED_TO'],
  Documentation: ['RELATED_TO'],
  Employment: ['WORKS_AT', 'RELATED_TO'],
  Family: ['RELATED_TO'],
  Membership: ['MEMBER_OF', 'RELATED_TO'],
  Occupancy: ['HOLDS', 'RELATED_TO'],
  Ownership: ['OWNS', 'CONTROLS', 'RELATED_TO'],
  Payment: ['PAID', 'RELATED_TO'],
  ProjectParticipant: ['RELATED_TO'],
  Representation: ['RELATED_TO'],
  Succession: ['RELATED_TO'],
  UnknownLink: ['RELATED_TO'],
};
