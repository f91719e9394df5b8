import { dialogue } from './galera-state.mjs';

/**
 * One address each for the shop, the database and Redis. A connection of the shop goes to the one server that writes:
 * the table remembers it until it is down, so that two never write and its return changes nothing.
 */
export const haproxyConfig = (cluster) => `global
  maxconn 4000
  nbthread 1

defaults
  timeout connect 1s
  timeout client 1h
  timeout server 1h
  timeout check 1s
  option redispatch 1
  retries 3

listen database
  bind 127.0.0.1:${cluster.proxy.database}
  ${oneAtATime}
  option tcp-check
  tcp-check connect
  tcp-check expect rbinary ^..000000
  tcp-check send-binary ${hex(dialogue.login)}
  tcp-check expect rbinary ^07000002
  tcp-check send-binary ${hex(dialogue.question)}
  tcp-check expect binary ${hex(dialogue.synced)}
${servers(cluster.nodes)}

listen redis
  bind 127.0.0.1:${cluster.proxy.redis}
  ${oneAtATime}
  option tcp-check
  tcp-check connect
  tcp-check send "AUTH ${cluster.password}\\r\\n"
  tcp-check expect string +OK
  tcp-check send "INFO replication\\r\\n"
  tcp-check expect string role:master
${servers(cluster.redises)}

${shop(cluster)}`;

const oneAtATime = `stick-table type ip size 10
  stick on dst
  default-server inter 500ms fall 2 rise 2 observe layer4 error-limit 1 on-error mark-down on-marked-down shutdown-sessions`;

const servers = (list) =>
  list
    .map(({ name, port }, i) => `  server ${name} 127.0.0.1:${port} check${i > 0 ? ' backup' : ''}`)
    .join('\n');

/**
 * When no process is ready, something that all need is away, and they themselves say it best; or the last one has just
 * begun and is slow, which is no death: so there a check has longer.
 */
const shop = ({ proxy, apps }) => `frontend shop
  bind 127.0.0.1:${proxy.shop}
  mode http
  timeout client 30s
  timeout http-request 10s
  http-request del-header X-Forwarded-For
  option forwardfor
  use_backend files if { path_beg /_next/static/ }
  use_backend ready if { nbsrv(ready) gt 0 }
  default_backend alive

${files(apps)}
${['ready', 'alive'].map((state) => backend(state, `/api/health/${state === 'ready' ? 'ready' : 'live'}`, apps)).join('\n')}`;

const backend = (name, path, apps) => `backend ${name}
  mode http
  balance leastconn
  timeout server 30s
  timeout check ${name === 'ready' ? '2s' : '10s'}
  retry-on conn-failure empty-response
  http-request disable-l7-retry unless METH_GET
  default-server inter 500ms fall 2 rise 1 observe layer4 error-limit 1 on-error mark-down
  option httpchk GET ${path}
  http-check expect status 200
${apps.map(({ name, port }) => `  server ${name} 127.0.0.1:${port} check`).join('\n')}
`;

/** While a build follows another, a file of the one is asked of a process of the other, too; then the next one has it. */
const files = (apps) => `backend files
  mode http
  balance leastconn
  timeout server 30s
  retry-on conn-failure empty-response 404
${apps.map(({ name, port }) => `  server ${name} 127.0.0.1:${port} track alive/${name}`).join('\n')}
`;

const hex = (bytes) => bytes.toString('hex');
