import { writeSync } from 'node:fs';

/** Standard output that loses nothing: a slow reader is waited for, a reader that has gone is forgotten. */
export interface Output {
  write(text: string): Promise<void>;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/**
 * Writes straight to the file descriptor: `process.stdout` costs two milliseconds of every start. Where a pipe is full
 * (EAGAIN) the rest goes through the stream, which waits. After EPIPE the run goes on in silence, so that the exit
 * code still tells what was found (`mudaqqiq check … | head`).
 */
export function createOutput(fd: 1 | 2): Output {
  let mode: 'direct' | 'stream' | 'closed' = 'direct';
  const throughStream = (bytes: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      const stream = fd === 1 ? process.stdout : process.stderr;
      const done = (error?: Error | null): void => {
        stream.off('error', done);
        if (error && codeOf(error) !== 'EPIPE') reject(error);
        else {
          if (error) mode = 'closed';
          resolve();
        }
      };
      stream.on('error', done);
      stream.write(bytes, done);
    });
  return {
    write: async (text) => {
      if (text === '' || mode === 'closed') return;
      let bytes: Uint8Array = Buffer.from(text);
      while (mode === 'direct' && bytes.length > 0) {
        try {
          bytes = bytes.subarray(writeSync(fd, bytes));
        } catch (error) {
          if (codeOf(error) === 'EPIPE') mode = 'closed';
          else if (codeOf(error) === 'EAGAIN') mode = 'stream';
          else throw error;
        }
      }
      if (mode === 'stream') await throughStream(bytes);
    },
  };
}
