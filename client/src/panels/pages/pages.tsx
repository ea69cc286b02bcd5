import { useShell } from '../../workspace/hooks.ts';
import type { Page } from '../../workspace/page-link.ts';
import { writePage } from '../../workspace/page-link.ts';
import { ContradictionsPage } from './contradictions-page.tsx';
import { DocumentPage } from './document-page.tsx';
import { EventPage } from './event-page.tsx';
import { SchemaPage } from './schema-page.tsx';
import { TimelinePage } from './timeline-page.tsx';
import { CitedPage, VoicePage } from './voice-page.tsx';

/** What is read instead of the drawing; nothing while the drawing is shown. */
export function Pages() {
  const page = useShell((state) => state.page);
  if (page === null) return null;
  // Each page begins at its top, with its own focus; a paragraph of the document on screen is only scrolled to.
  const key = page.kind === 'document' ? `document:${page.id}` : writePage(page);
  return <Content key={key} page={page} />;
}

function Content({ page }: { readonly page: Page }) {
  switch (page.kind) {
    case 'document':
      return <DocumentPage id={page.id} paragraph={page.paragraph} />;
    case 'voice':
      return <VoicePage id={page.id} />;
    case 'event':
      return <EventPage id={page.id} />;
    case 'cited':
      return <CitedPage certainty={page.certainty} />;
    case 'contradictions':
      return <ContradictionsPage />;
    case 'schema':
      return <SchemaPage />;
    case 'timeline':
      return <TimelinePage from={page.from} to={page.to} document={page.document} />;
  }
}
