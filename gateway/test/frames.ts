const LENGTH_IN_2_BYTES = 126;

/** The text in a server's WebSocket frame. */
export const textOf = (frame: Buffer): string => {
  const short = frame[1] ?? 0;
  const header = short < LENGTH_IN_2_BYTES ? 2 : short === LENGTH_IN_2_BYTES ? 4 : 10;
  return frame.subarray(header).toString();
};
