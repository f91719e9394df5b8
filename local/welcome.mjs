const ACCOUNTS = `
  Demo accounts
    demo       demo-meiduo-2026     shopper with addresses and orders (or mobile 13800138000)
    demo2      demo-meiduo-2026     shopper who has nothing yet (13800138001)
    admin      admin-meiduo-2026    administrator (13800138009)
    operator   admin-meiduo-2026    operator: catalogue and orders (13800138008)
`;

/** Where the shop is, and who can log in. */
export function welcome(env) {
  const address = env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`;
  process.stdout.write(
    `\n  美多商城  ${address}\n${env.SHOP_DEMO === '1' ? ACCOUNTS : ''}\n  Ctrl-C stops it.\n\n`,
  );
}
