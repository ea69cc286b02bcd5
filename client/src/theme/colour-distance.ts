type Triple = readonly [number, number, number];

/** The red, green and blue of `#rrggbb`, linear, from 0 to 1. */
export function linearOf(hex: string): Triple {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

/** How colours reach an eye with all cones, without the red ones, without the green ones (Machado, Oliveira and Fernandes 2009). */
const EYES: readonly (readonly Triple[])[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
];

/** CIE L*a*b*, in which distances are about as large as they are felt: from about 10 on two fills are plainly not the same. */
function labOf([r, g, b]: Triple): Triple {
  const f = (t: number): number => (t > 0.008_856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f(Math.max(0, 0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.950_47);
  const y = f(Math.max(0, 0.2126 * r + 0.7152 * g + 0.0722 * b));
  const z = f(Math.max(0, 0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.088_83);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far two colours are apart for the eye that sees them closest. */
export function colourDistance(a: string, b: string): number {
  const seen = (hex: string, eye: readonly Triple[]): Triple => {
    const [r, g, bl] = linearOf(hex);
    const [x = 0, y = 0, z = 0] = eye.map(([p, q, s]) => p * r + q * g + s * bl);
    return labOf([x, y, z]);
  };
  return Math.min(
    ...EYES.map((eye) => {
      const [one, other] = [seen(a, eye), seen(b, eye)];
      return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
    }),
  );
}
