import { linearOf } from './colour-distance.ts';

/** Darker ones on a light ground are seen as well as lighter ones; on both grounds each step has a contrast of 3:1 and more. */
const STEPS = {
  light: [0.44, 0.56, 0.36, 0.5, 0.3, 0.6],
  dark: [0.62, 0.74, 0.54, 0.68, 0.8, 0.86],
} as const;

export interface ColourPair {
  readonly light: string;
  readonly dark: string;
}

/** Shades of one hue, for the light and the dark ground: neighbours in the list differ by more than neighbours in lightness. */
export const shadesOf = ({ light, dark }: ColourPair): readonly ColourPair[] =>
  STEPS.light.map((step, index) => ({
    light: withLightness(light, step),
    dark: withLightness(dark, STEPS.dark[index] ?? step),
  }));

/** The same hue (in Oklab, by Björn Ottosson) at another lightness, as colourful as a screen can show it there. */
function withLightness(hex: string, lightness: number): string {
  const [, a, b] = toOklab(hex);
  // Less of the colour, until red, green and blue all lie between none and full.
  for (let share = 1; share > 0; share -= 0.05) {
    const rgb = toLinear(lightness, a * share, b * share);
    if (rgb.every((part) => part >= 0 && part <= 1)) return toHex(rgb);
  }
  return toHex(toLinear(lightness, 0, 0));
}

function toOklab(hex: string): readonly [number, number, number] {
  const [r, g, b] = linearOf(hex);
  const l = Math.cbrt(0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b);
  const m = Math.cbrt(0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b);
  const s = Math.cbrt(0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b);
  return [
    0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s,
    1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s,
    0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s,
  ];
}

function toLinear(lightness: number, a: number, b: number): readonly number[] {
  const l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b) ** 3;
  const m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b) ** 3;
  const s = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b) ** 3;
  return [
    4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
    -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
    -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
  ];
}

const toHex = (rgb: readonly number[]): string =>
  `#${rgb
    .map((part) => {
      const share = part <= 0.003_130_8 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
      return Math.round(Math.min(1, Math.max(0, share)) * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;
