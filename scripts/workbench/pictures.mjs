import UPNG from 'upng-js';

/** Which a workbench hardly has more of: a picture has a third of its size. */
const COLORS = 256;

/** A screenshot in few colours. */
export function still(png) {
  return animated([{ png, ms: 0 }]);
}

/** Screenshots of one size as an animated PNG in few colours, each shown for its milliseconds. */
export function animated(frames) {
  const images = frames.map(({ png }) => UPNG.decode(png));
  const [{ width, height }] = images;
  const pixels = images.map(image => UPNG.toRGBA8(image)[0]);
  return Buffer.from(
    UPNG.encode(
      pixels,
      width,
      height,
      COLORS,
      frames.map(({ ms }) => ms),
    ),
  );
}
