/** Why a picture is not opened or does not grow: it becomes a sentence in `i18n/saved-view-words.ts`. */
export type Refusal =
  /** It is no view at all: another file, or a link that was cut. */
  | { readonly kind: 'not-a-view' }
  /** A later Orrery made it and says more in it than this one knows; opened, it would be another picture. */
  | { readonly kind: 'newer'; readonly field: string }
  /** One part makes no sense. */
  | { readonly kind: 'damaged'; readonly field: string }
  /** More nodes than a canvas takes. */
  | { readonly kind: 'too-many'; readonly count: number; readonly most: number }
  /** With what was to come it would have more nodes than a canvas takes. */
  | { readonly kind: 'full'; readonly count: number; readonly most: number }
  /** The address of a picture too large for an address, opened where the picture is not. */
  | { readonly kind: 'elsewhere'; readonly count: number }
  /** More bytes than any view has. */
  | { readonly kind: 'too-large' }
  /** A file that is no saved view, of a later Orrery, or damaged; `place` says where. */
  | { readonly kind: 'file'; readonly why: 'not-a-view' | 'newer' | 'damaged'; readonly place: string }
  | { readonly kind: 'file-too-large'; readonly megabytes: number; readonly most: number }
  /** None of its entities is in the data. */
  | { readonly kind: 'nothing-here'; readonly count: number }
  /** The browser has no room left for a view, or keeps nothing at all. */
  | { readonly kind: 'no-room' }
  | { readonly kind: 'no-storage' };

/** Thrown where a picture is read, and where one would grow beyond what can be read again. */
export class ViewRefused extends Error {
  override readonly name = 'ViewRefused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`This is not a view that can be opened: ${JSON.stringify(refusal)}.`);
    this.refusal = refusal;
  }
}
