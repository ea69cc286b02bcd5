import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Camera } from '../canvas/look.ts';
import type { Point } from '../graph/types.ts';
import { CANVAS_PALETTE } from '../theme/canvas-palette.ts';
import { styleOf } from '../theme/entity-style.ts';
import { useOrrery } from '../workspace/context.tsx';
import { useShell, useT } from '../workspace/hooks.ts';
import { usePicture } from '../workspace/use-picture.ts';
import styles from './minimap.module.css';

const WIDTH = 180;
const HEIGHT = 120;
const MARGIN = 8;
const REDRAW_MS = 80;
/** How much of what is in sight an arrow key moves by. */
const STEP = 0.2;

type Box = Camera['box'];

/** How the model's units become those of the small picture. */
interface Scale {
  readonly share: number;
  readonly x: number;
  readonly y: number;
}

/** The whole in small, with a frame around what is in sight; pressing or dragging on it moves the camera. */
export function Minimap() {
  const isShown = useShell((state) => state.minimap);
  return isShown ? <Map /> : null;
}

function Map() {
  const { actionContext } = useOrrery();
  const t = useT();
  const scheme = useShell((state) => state.theme);
  const { nodes } = usePicture();
  const board = useRef<HTMLCanvasElement>(null);
  const scale = useRef<Scale | null>(null);
  const [frame, setFrame] = useState<Box | null>(null);

  useEffect(() => {
    const draw = (): void => {
      const { canvas } = actionContext();
      const paint = board.current?.getContext('2d') ?? null;
      if (canvas === null || paint === null) return;
      const places = canvas.positions();
      const camera = canvas.camera();
      const now = scaleOf([...places.values()], camera.box);
      scale.current = now;
      const density = devicePixelRatio;
      paint.setTransform(density, 0, 0, density, 0, 0);
      paint.clearRect(0, 0, WIDTH, HEIGHT);
      const size = places.size > 500 ? 1.5 : 3;
      for (const node of nodes) {
        const place = places.get(node.id);
        if (place === undefined) continue;
        paint.fillStyle = node.dimmed ? CANVAS_PALETTE[scheme].inkSoft : styleOf(node.type).colour[scheme];
        paint.globalAlpha = node.dimmed ? 0.3 : 1;
        const { x, y } = toMap(place, now);
        paint.fillRect(x - size / 2, y - size / 2, size, size);
      }
      setFrame(frameOf(camera.box, now));
    };
    draw();
    // Nodes glide and are dragged without a word of it: looking now and then costs less than following each.
    const timer = setInterval(draw, REDRAW_MS * (nodes.length > 2_000 ? 5 : 1));
    return () => clearInterval(timer);
  }, [actionContext, nodes, scheme]);

  const goTo = (at: Point): void => {
    const { canvas } = actionContext();
    if (canvas === null || scale.current === null) return;
    const { zoom, pan, box } = canvas.camera();
    const wanted = fromMap(at, scale.current);
    const middle = { x: (box.x1 + box.x2) / 2, y: (box.y1 + box.y2) / 2 };
    canvas.setCamera({
      zoom,
      pan: { x: pan.x + (middle.x - wanted.x) * zoom, y: pan.y + (middle.y - wanted.y) * zoom },
    });
  };
  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    else if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const origin = event.currentTarget.getBoundingClientRect();
    goTo({ x: event.clientX - origin.left, y: event.clientY - origin.top });
  };
  const onKey = (event: KeyboardEvent): void => {
    const way = WAYS[event.key];
    if (way === undefined || frame === null) return;
    event.preventDefault();
    event.stopPropagation();
    const [width, height] = [frame.x2 - frame.x1, frame.y2 - frame.y1];
    goTo({
      x: (frame.x1 + frame.x2) / 2 + way.x * width * STEP,
      y: (frame.y1 + frame.y2) / 2 + way.y * height * STEP,
    });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes keys
    <div
      className={styles['map']}
      role="application"
      aria-label={t('map.label')}
      tabIndex={0}
      data-testid="minimap"
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onKeyDown={onKey}
    >
      <canvas ref={board} width={WIDTH * devicePixelRatio} height={HEIGHT * devicePixelRatio} aria-hidden />
      {frame === null ? null : (
        <span
          className={styles['frame']}
          style={{
            insetInlineStart: frame.x1,
            insetBlockStart: frame.y1,
            inlineSize: frame.x2 - frame.x1,
            blockSize: frame.y2 - frame.y1,
          }}
        />
      )}
    </div>
  );
}

const WAYS: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** All nodes fit in; a picture of one node is shown as large as what is in sight. */
function scaleOf(places: readonly Point[], sight: Box): Scale {
  const box = places.reduce(
    (all, { x, y }) => ({
      x1: Math.min(all.x1, x),
      y1: Math.min(all.y1, y),
      x2: Math.max(all.x2, x),
      y2: Math.max(all.y2, y),
    }),
    places.length > 1 ? { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity } : sight,
  );
  const share = Math.min(
    (WIDTH - 2 * MARGIN) / Math.max(1, box.x2 - box.x1),
    (HEIGHT - 2 * MARGIN) / Math.max(1, box.y2 - box.y1),
  );
  return {
    share,
    x: WIDTH / 2 - ((box.x1 + box.x2) / 2) * share,
    y: HEIGHT / 2 - ((box.y1 + box.y2) / 2) * share,
  };
}

const toMap = ({ x, y }: Point, scale: Scale): Point => ({
  x: x * scale.share + scale.x,
  y: y * scale.share + scale.y,
});
const fromMap = ({ x, y }: Point, scale: Scale): Point => ({
  x: (x - scale.x) / scale.share,
  y: (y - scale.y) / scale.share,
});

/** What is in sight, cut to the small picture so that a frame larger than it still shows its rim. */
function frameOf(sight: Box, scale: Scale): Box {
  const [a, b] = [toMap({ x: sight.x1, y: sight.y1 }, scale), toMap({ x: sight.x2, y: sight.y2 }, scale)];
  return {
    x1: Math.max(0, Math.min(WIDTH - 6, a.x)),
    y1: Math.max(0, Math.min(HEIGHT - 6, a.y)),
    x2: Math.min(WIDTH, Math.max(6, b.x)),
    y2: Math.min(HEIGHT, Math.max(6, b.y)),
  };
}
