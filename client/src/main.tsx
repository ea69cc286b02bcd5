import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createOrrery } from './app/create-orrery.ts';
import { Providers } from './app/providers.tsx';
import './theme/tokens.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <Providers orrery={createOrrery()}>
      <App />
    </Providers>
  </StrictMode>,
);
