const line = (value: object): string => `${JSON.stringify(value)}\n`;

/** How every made-up file of the benches begins: one document of one paragraph, and its voice. */
export function* benchHead(): Generator<string, void, void> {
  yield line({ type: 'meta', format: 'claims/1', origin: 'bench:hubs' });
  yield line({
    type: 'document',
    id: 'doc:bench',
    title: 'Made up for measuring',
    lang: 'en',
    publishedAt: '2030-01-01',
    anchorDate: '2030-01-01',
    paragraphs: 1,
    voice: 'src:bench#voice',
  });
  yield line({ type: 'entity', id: 'src:bench#voice', labels: ['SourceGroup'], name: 'a voice' });
}

/** Lines of a claims file: `hubs` companies, each with `people` who work there. Made up, and the same every time. */
export function* hubClaims(hubs: number, people: number): Generator<string, void, void> {
  yield* benchHead();
  for (let hub = 0; hub < hubs; hub += 1) {
    yield line({ type: 'entity', id: `org:hub-${hub}`, labels: ['Organisation', 'Company'], name: `Hub ${hub}` });
    for (let person = 0; person < people; person += 1) {
      const id = `person:p-${hub}-${person}`;
      yield line({ type: 'entity', id, labels: ['Person'], name: `Person ${hub} ${person}` });
    }
  }
  for (let hub = 0; hub < hubs; hub += 1) {
    for (let person = 0; person < people; person += 1) {
      const subject = `person:p-${hub}-${person}`;
      const base = { type: 'claim', s: subject, cite: [{ par: 1 }] };
      yield line({ ...base, ref: `w-${hub}-${person}`, p: 'WORKS_AT', o: `org:hub-${hub}`, start: '2029' });
      yield line({ ...base, ref: `i-${hub}-${person}`, p: 'INTENDS_TO_LEAVE', o: `org:hub-${hub}` });
      const next = `person:p-${hub}-${(person + 1) % people}`;
      if (people > 1)
        yield line({ ...base, ref: `c-${hub}-${person}`, p: 'CONFLICTS_WITH', o: next, key: String(person) });
    }
  }
}
