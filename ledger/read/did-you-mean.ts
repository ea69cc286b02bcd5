export { nearestWord, suggest } from '@orrery/cypher/text/did-you-mean.ts';
