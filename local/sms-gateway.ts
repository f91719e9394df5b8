import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type GatewaySms = {
  to: string;
  signName: string;
  template: string;
  code?: string;
  order?: string;
  state?: string;
};

/** Alibaba Cloud's SMS service, as far as the shop speaks with it: signed RPC calls, answered in JSON. */
export async function startSmsGateway(accessKeyId: string) {
  const received: GatewaySms[] = [];
  const plan = { code: 'OK', isSilent: false };
  const server = createServer((request, response) => {
    request.resume();
    if (plan.isSilent) return;
    const code = isSignedBy(accessKeyId, request.headers) ? plan.code : 'InvalidAccessKeyId.NotFound';
    if (code === 'OK') received.push(read(new URL(request.url ?? '', 'http://gateway').searchParams));
    response.statusCode = code.startsWith('InvalidAccessKey') ? 404 : 200;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ Code: code, Message: code, RequestId: 'R-1', BizId: 'B-1' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    /** What it answers from now on; `silent`: nothing, ever. */
    answer: (code: string) => Object.assign(plan, { code, isSilent: code === 'silent' }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function isSignedBy(accessKeyId: string, headers: IncomingHttpHeaders): boolean {
  const isCall = headers['x-acs-action'] === 'SendSms' && headers['x-acs-version'] === '2017-05-25';
  const signature = new RegExp(
    `^ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=.*,Signature=[0-9a-f]{64}$`,
  );
  return isCall && signature.test(headers.authorization ?? '');
}

function read(query: URLSearchParams): GatewaySms {
  return {
    to: query.get('PhoneNumbers') ?? '',
    signName: query.get('SignName') ?? '',
    template: query.get('TemplateCode') ?? '',
    ...(JSON.parse(query.get('TemplateParam') ?? '{}') as Record<string, string>),
  };
}
