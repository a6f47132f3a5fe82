import { deflateSync, inflateSync } from 'node:zlib';

/** Colours are not told apart below this square of their distance. */
const ALIKE = 120;

/**
 * A screenshot in 256 colours, which a workbench hardly has more of: a third of its size. `png` is what a browser writes, eight bits a
 * channel without interlacing.
 */
export function smallPng(png) {
  const { width, height, pixels } = decoded(png);
  const counts = new Map();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  // The commonest first; a colour of its own that is rare counts for more than a shade of a common one.
  const palette = [];
  for (const [color] of [...counts].sort(([, a], [, b]) => b - a))
    if (palette.length < 256 && palette.every(other => distance(other, color) > ALIKE)) palette.push(color);
  const numbers = new Map(palette.map((color, i) => [color, i]));
  for (const color of counts.keys()) if (!numbers.has(color)) numbers.set(color, nearest(palette, color));
  // Each row begins with its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((color, i) => {
    rows[Math.floor(i / width) * (width + 1) + (i % width) + 1] = numbers.get(color);
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colors = Buffer.from(palette.flatMap(channels));
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([
    png.subarray(0, 8),
    ...[
      ['IHDR', head],
      ['PLTE', colors],
      ['IDAT', data],
      ['IEND', Buffer.alloc(0)],
    ].map(chunk),
  ]);
}

function chunk([type, data]) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, check]);
}

/** Node has one of its own since 20.15 only. */
function crc(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let i = 0; i < 8; i++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** Its pixels as numbers: red, green, blue. */
function decoded(png) {
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const size = png[25] === 6 ? 4 : 3;
  const data = inflateSync(Buffer.concat(parts));
  const stride = width * size;
  const pixels = new Uint32Array(width * height);
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = unfiltered(data[start], data.subarray(start + 1, start + 1 + stride), above, size);
    for (let x = 0; x < width; x++) pixels[y * width + x] = row.readUIntBE(x * size, 3);
    above = row;
  }
  return { width, height, pixels };
}

/** PNG's five filters: what was taken from each byte is added again. */
function unfiltered(filter, row, above, size) {
  const out = Buffer.from(row);
  for (let i = 0; i < out.length; i++) {
    const [left, up, corner] = [i < size ? 0 : out[i - size], above[i], i < size ? 0 : above[i - size]];
    const taken = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    out[i] = out[i] + taken;
  }
  return out;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map(value => Math.abs(guess - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function nearest(palette, color) {
  let best = 0;
  for (let i = 1; i < palette.length; i++) if (distance(palette[i], color) < distance(palette[best], color)) best = i;
  return best;
}

function distance(a, b) {
  const other = channels(b);
  return channels(a).reduce((sum, value, i) => sum + (value - other[i]) ** 2, 0);
}

function channels(color) {
  return [color >> 16, (color >> 8) & 255, color & 255];
}
