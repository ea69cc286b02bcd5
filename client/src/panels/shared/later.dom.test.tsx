import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderPanel } from '../../testing/render-panel.tsx';
import { later } from './later.tsx';

const Part = ({ name }: { readonly name: string }) => <p>the {name} part</p>;

test('a part that is fetched later has something in its place until it is there', async () => {
  let arrive: (part: typeof Part) => void = () => undefined;
  const Lazy = later(
    () =>
      new Promise<typeof Part>((resolve) => {
        arrive = resolve;
      }),
    <p>it comes</p>,
  );
  renderPanel(<Lazy name="first" />);
  expect(screen.getByText('it comes')).toBeInTheDocument();
  arrive(Part);
  expect(await screen.findByText('the first part')).toBeInTheDocument();
  expect(screen.queryByText('it comes')).not.toBeInTheDocument();
});

test('a part that cannot be fetched says what to do, and is fetched when it is tried again', async () => {
  let isOnline = false;
  let asked = 0;
  const Lazy = later(() => {
    asked += 1;
    return isOnline ? Promise.resolve(Part) : Promise.reject(new TypeError('Failed to fetch'));
  });
  renderPanel(<Lazy name="lost" />);
  expect(await screen.findByRole('alert')).toHaveTextContent(/could not be loaded.*Check the connection/);
  expect(screen.getByRole('button', { name: 'Load the page again' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  isOnline = true;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('the lost part')).toBeInTheDocument();
  expect(asked).toBe(3);
});

test('a part that was fetched ahead is shown at once, and fetched once', async () => {
  let asked = 0;
  const Lazy = later(() => {
    asked += 1;
    return Promise.resolve(Part);
  });
  await Lazy.preload();
  renderPanel(<Lazy name="ready" />);
  expect(screen.getByText('the ready part')).toBeInTheDocument();
  expect(asked).toBe(1);
});

test('fetching ahead in vain is no failure of the page', async () => {
  const Lazy = later<{ readonly name: string }>(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(Lazy.preload()).resolves.toBeUndefined();
});
