import { randomBytes } from "node:crypto";

let made = 0;

/**
 * A UUID of version 7 whose random part begins with a count (RFC 9562, §6.2, method 1): its order is the order of
 * making, within one millisecond too as far as one process goes, and rows made at one instant are read in that order.
 */
export function newId(at: string): string {
  made = (made + 1) % 2 ** 26;
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.parse(at), 0, 6);
  bytes.writeUInt16BE(0x70_00 | (made >>> 14), 6);
  bytes.writeUInt16BE(0x80_00 | (made & 0x3f_ff), 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
