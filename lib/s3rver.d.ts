declare module 's3rver' {
  import type { AddressInfo } from 'node:net';

  /** A stand-in for S3, which the tests of the picture bucket start. */
  export default class S3rver {
    constructor(settings: {
      port: number;
      address: string;
      silent: boolean;
      directory: string;
      configureBuckets: { name: string }[];
    });
    run(): Promise<AddressInfo>;
    close(): Promise<void>;
  }
}
