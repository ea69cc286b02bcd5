import type { IsoDate, Lens } from '../graph/types.ts';
import type { ViewQuestion } from './orrery-api.ts';

interface ViewVariables {
  readonly lens: Lens;
  readonly asOf: IsoDate | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** A view as the server takes it. */
export const toView = ({ lens, asOf = null, range = null }: ViewQuestion): ViewVariables => ({
  lens,
  asOf,
  from: range?.from ?? null,
  to: range?.to ?? null,
});
