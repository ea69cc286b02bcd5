import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createOrrery } from './app/create-orrery.ts';
import { Providers } from './app/providers.tsx';
import { loadFirstWords } from './i18n/messages.ts';
import './theme/tokens.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');
const orrery = createOrrery();
try {
  await loadFirstWords(orrery.shell.getState().locale);
} catch (cause) {
  // Without words only these can be said.
  root.textContent =
    'The page could not be loaded whole. Check the connection and load it again. 頁面未能完整載入。請檢查網路連線後重新載入。';
  throw cause;
}
createRoot(root).render(
  <StrictMode>
    <Providers orrery={orrery}>
      <App />
    </Providers>
  </StrictMode>,
);
