// KEYS of every script: quantities, selected, meta, done (see cart-keys.ts). ARGV[1] is the time to live in seconds, 0 for ever.

const keepAlive = `
local function keepAlive()
  if tonumber(ARGV[1]) > 0 then
    for i = 1, 4 do redis.call('EXPIRE', KEYS[i], ARGV[1]) end
  end
end`;

/** -> flat list: sku id, quantity, 1 when selected, meta; for each line. */
export const readCartLua = `${keepAlive}
local all = redis.call('HGETALL', KEYS[1])
local lines = {}
for i = 1, #all, 2 do
  lines[#lines + 1] = all[i]
  lines[#lines + 1] = all[i + 1]
  lines[#lines + 1] = redis.call('SISMEMBER', KEYS[2], all[i])
  lines[#lines + 1] = redis.call('HGET', KEYS[3], all[i]) or ''
end
keepAlive()
return lines`;

/** -> number of pieces in the cart. */
export const countPiecesLua = `
local pieces = 0
for _, quantity in ipairs(redis.call('HVALS', KEYS[1])) do pieces = pieces + (tonumber(quantity) or 0) end
return pieces`;

/**
 * ARGV: ttl, sku id, pieces, most pieces of it, most lines, meta, 'add' or 'only'. 'only' makes it exactly these pieces
 * and selects this line alone. -> {'added'|'over'|'full', pieces in the cart}; unless added nothing changes.
 */
export const addToCartLua = `${keepAlive}
local before = tonumber(redis.call('HGET', KEYS[1], ARGV[2]) or 0) or 0
local after = tonumber(ARGV[3])
if ARGV[7] == 'add' then after = after + before end
if after > tonumber(ARGV[4]) then return {'over', before} end
if before == 0 and redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[5]) then return {'full', 0} end
redis.call('HSET', KEYS[1], ARGV[2], after)
if ARGV[7] == 'only' then redis.call('DEL', KEYS[2]) end
redis.call('SADD', KEYS[2], ARGV[2])
redis.call('HSETNX', KEYS[3], ARGV[2], ARGV[6])
keepAlive()
return {'added', after}`;

/** ARGV: ttl, sku id, pieces. -> 1 when the line was there, else 0. */
export const setQuantityLua = `${keepAlive}
if redis.call('HEXISTS', KEYS[1], ARGV[2]) == 0 then return 0 end
redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
keepAlive()
return 1`;

/** ARGV: ttl, sku ids. */
export const removeLinesLua = `
for i = 2, #ARGV do
  redis.call('HDEL', KEYS[1], ARGV[i])
  redis.call('SREM', KEYS[2], ARGV[i])
  redis.call('HDEL', KEYS[3], ARGV[i])
end
return 1`;

/** ARGV: ttl, then sku id and pieces of each line; a line that has other pieces by now stays. -> number of lines left. */
export const dropLinesLua = `
for i = 2, #ARGV, 2 do
  if redis.call('HGET', KEYS[1], ARGV[i]) == ARGV[i + 1] then
    redis.call('HDEL', KEYS[1], ARGV[i])
    redis.call('SREM', KEYS[2], ARGV[i])
    redis.call('HDEL', KEYS[3], ARGV[i])
  end
end
return redis.call('HLEN', KEYS[1])`;

/** ARGV: ttl, 1 to select or 0, sku ids; without ids every line. Ids that are not in the cart are left out. */
export const selectLinesLua = `${keepAlive}
local ids = {}
if #ARGV > 2 then
  for i = 3, #ARGV do ids[#ids + 1] = ARGV[i] end
else
  ids = redis.call('HKEYS', KEYS[1])
end
for _, id in ipairs(ids) do
  if ARGV[2] == '1' and redis.call('HEXISTS', KEYS[1], id) == 1 then
    redis.call('SADD', KEYS[2], id)
  else
    redis.call('SREM', KEYS[2], id)
  end
end
keepAlive()
return 1`;

/**
 * ARGV: ttl, most lines, then for each line that comes: sku id, pieces, most pieces of it, 1 when selected, meta.
 * The larger quantity wins, so running it twice changes nothing. -> {ids joined into a line that was there, ids left out}.
 */
export const mergeLinesLua = `${keepAlive}
local joined, leftOut = {}, {}
for i = 3, #ARGV, 5 do
  local id, pieces, most = ARGV[i], tonumber(ARGV[i + 1]), tonumber(ARGV[i + 2])
  local before = tonumber(redis.call('HGET', KEYS[1], id) or 0) or 0
  if before == 0 and redis.call('HLEN', KEYS[1]) >= tonumber(ARGV[2]) then
    leftOut[#leftOut + 1] = id
  else
    local after = math.max(before, math.min(pieces, most))
    redis.call('HSET', KEYS[1], id, after)
    redis.call('HSETNX', KEYS[3], id, ARGV[i + 4])
    if ARGV[i + 3] == '1' then redis.call('SADD', KEYS[2], id) end
    if before > 0 or after < pieces then joined[#joined + 1] = id end
  end
end
keepAlive()
return {joined, leftOut}`;

/**
 * ARGV: ttl, sku ids and pieces of one order ..., last two: order id, milliseconds now.
 * Takes exactly the bought pieces out, once an order. -> 1 when taken now, 0 when taken before.
 */
export const takeBoughtLua = `
local order, now = ARGV[#ARGV - 1], tonumber(ARGV[#ARGV])
redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', now - 604800000)
if redis.call('ZADD', KEYS[4], 'NX', now, order) == 0 then return 0 end
redis.call('EXPIRE', KEYS[4], 604800)
for i = 2, #ARGV - 2, 2 do
  if redis.call('HEXISTS', KEYS[1], ARGV[i]) == 1 and redis.call('HINCRBY', KEYS[1], ARGV[i], -ARGV[i + 1]) <= 0 then
    redis.call('HDEL', KEYS[1], ARGV[i])
    redis.call('SREM', KEYS[2], ARGV[i])
    redis.call('HDEL', KEYS[3], ARGV[i])
  end
end
return 1`;

/**
 * ARGV: ttl, most checkouts a second. KEYS[5] counts the checkouts, unless Redis is full: then nobody is limited. -> {'limited'}, or {flat list of selected lines: sku
 * id, pieces; ids of the latest orders that were taken out}.
 */
export const cartForCheckoutLua = `
local tries = redis.pcall('INCR', KEYS[5])
if type(tries) == 'number' then
  if tries == 1 then redis.call('EXPIRE', KEYS[5], 1) end
  if tries > tonumber(ARGV[2]) then return {'limited'} end
end
local lines = {}
for _, id in ipairs(redis.call('SMEMBERS', KEYS[2])) do
  local quantity = redis.call('HGET', KEYS[1], id)
  if quantity then
    lines[#lines + 1] = id
    lines[#lines + 1] = quantity
  end
end
return {lines, redis.call('ZREVRANGE', KEYS[4], 0, 999)}`;

/** Everything about the cart. */
export const dropCartLua = "return redis.call('DEL', unpack(KEYS))";
