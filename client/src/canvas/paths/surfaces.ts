/** Two drawing surfaces above each other: the picture, and what stands out of it. */
export interface Surfaces {
  readonly picture: CanvasRenderingContext2D;
  readonly standout: CanvasRenderingContext2D;
  readonly ratio: () => number;
  /** How strongly the picture shows: stepping back costs no painting. */
  fade(opacity: number): void;
  resize(width: number, height: number): void;
  remove(): void;
}

export function createSurfaces(container: HTMLElement): Surfaces {
  const ratio = (): number => devicePixelRatio;
  const make = (name: string): CanvasRenderingContext2D => {
    const canvas = document.createElement('canvas');
    canvas.dataset['layer'] = name;
    Object.assign(canvas.style, { position: 'absolute', inset: '0', pointerEvents: 'none', transformOrigin: '0 0' });
    container.append(canvas);
    const pen = canvas.getContext('2d');
    if (pen === null)
      throw new Error('The browser gives no drawing surface. Close other pages and load this one again.');
    return pen;
  };
  const [picture, standout] = [make('picture'), make('standout')];
  return {
    picture,
    standout,
    ratio,
    fade(opacity) {
      picture.canvas.style.opacity = String(opacity);
    },
    resize(width, height) {
      for (const { canvas } of [picture, standout]) {
        canvas.width = Math.round(width * ratio());
        canvas.height = Math.round(height * ratio());
        canvas.style.width = `${width}px`;
        canvas.style.height = `${height}px`;
      }
    },
    remove() {
      picture.canvas.remove();
      standout.canvas.remove();
    },
  };
}
