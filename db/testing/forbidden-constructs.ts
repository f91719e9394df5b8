/** What the shop may not say, so that MySQL 8, TiDB and Vitess understand it as well; docs/operating.md, "Another database". */
type Forbidden = {
  name: string;
  pattern: RegExp;
  because: string;
  source: string;
  /** What it must find; a test asks each. */
  example: string;
};

const mysql = 'https://dev.mysql.com/doc/refman/8.4/en/';
const tidb = 'https://docs.pingcap.com/tidb/stable/';
const mariadb = 'https://mariadb.com/docs/server/reference/';
const planetscale = 'https://planetscale.com/docs/vitess/mysql-compatibility';

/** Constructs that the test database takes. What MariaDB itself refuses (LATERAL, ->>, FOR SHARE ...) fails any test. */
export const forbidden: readonly Forbidden[] = [
  {
    name: 'returning',
    pattern: /\breturning\b/,
    because: 'only MariaDB answers rows to a write',
    source: `${mysql}insert.html`,
    example: 'delete from orders where id = ? returning number',
  },
  {
    name: 'sequence',
    pattern: /\b(next|previous) value for\b|\b(nextval|lastval|setval)\s*\(|\b(create|alter) sequence\b/,
    because: 'MySQL has none; TiDB has its own',
    source: `${tidb}sql-statement-create-sequence`,
    example: 'select nextval(order_ids)',
  },
  {
    name: 'only if it is not there',
    pattern:
      /\b(add|drop|modify|change) (column |index |key |constraint |foreign key )?if (not )?exists\b|\b(create (unique )?|drop )index if\b|\bcreate or replace table\b/,
    because: 'only MariaDB alters so',
    source: `${mysql}alter-table.html`,
    example: 'alter table orders add column if not exists remark text',
  },
  {
    name: 'lock options of MariaDB',
    pattern: /\b(for update|share mode) wait\b|\bset statement\b|\brows examined\b/,
    because: 'only MariaDB waits, sets or limits within a statement',
    source: `${mariadb}sql-statements/data-manipulation/selecting-data/select`,
    example: 'select id from orders for update wait 3',
  },
  {
    name: 'functions of MariaDB',
    pattern:
      /\b(json_(compact|detailed|loose|exists|query|normalize|equals)|natural_sort_key|sformat|add_months|to_char|nvl2?|lengthb|median|percentile_(cont|disc)|column_(create|get|add|json)|crc32c|sys_guid)\s*\(/,
    because: 'the others have no such function',
    source: `${mariadb}sql-functions`,
    example: "select json_query(payload, '$.a') from jobs",
  },
  {
    name: 'types of MariaDB',
    pattern:
      /\b(uuid|inet[46]|xmltype)\b(?=\s*(not null|null|default|primary|,|\)))|uca1400|\bpersistent\b|\bsystem versioning\b|\bperiod for\b|\bwithout overlaps\b/,
    because: 'the others have no such type, collation or table',
    source: `${mariadb}data-types`,
    example: 'create table t (id uuid not null)',
  },
  {
    name: 'settings of MariaDB',
    pattern: /\bset\b.*\b(idle_\w+_timeout|wsrep_\w+|tx_isolation|max_statement_time|query_cache_type)\b/,
    because: 'the others have no such variable',
    source: `${mysql}server-system-variable-reference.html`,
    example: 'set wsrep_sync_wait = 1',
  },
  {
    name: 'a word that MySQL reserves',
    pattern:
      /(?<![\w`@.])(cube|empty|function|grouping|groups|lag|lateral|lead|manual|of|parallel|qualify|rank|row|system|tablesample|window)\b(?!\s*\()/,
    because: 'MySQL 8 takes it for its own word, so it has to stand in backticks',
    source: `${mysql}keywords.html`,
    example: 'select g.name from groups g',
  },
  {
    name: 'skip locked',
    pattern: /\bskip locked\b/,
    because: 'TiDB and Vitess have no such queue; claim by compare-and-set, as db/jobs.ts does',
    source: `${tidb}mysql-compatibility`,
    example: 'select id from jobs limit 1 for update skip locked',
  },
  {
    name: 'shared row locks',
    pattern: /\block in share mode\b/,
    because: 'TiDB refuses them or does nothing',
    source: `${tidb}sql-statement-select`,
    example: 'select id from skus where id = ? lock in share mode',
  },
  {
    name: 'full text and maps',
    pattern:
      /\bfulltext\b|\bmatch\s*\(.*\bagainst\b|\bspatial\b|\b(geometry|point|polygon)\b not null|\bst_\w+\s*\(/,
    because: 'TiDB has neither index; search is rows (decision 008)',
    source: `${tidb}mysql-compatibility`,
    example: 'select id from products where match(name) against (?)',
  },
  {
    name: 'stored programs',
    pattern: /\b(create|drop|alter)\b.*\b(procedure|function|trigger|event)\b|^\s*call\s/,
    because: 'TiDB and Vitess have none; rules live in code',
    source: `${tidb}mysql-compatibility`,
    example: 'create trigger t before insert on orders for each row set @a = 1',
  },
  {
    name: 'statements of one server',
    pattern:
      /^\s*(xa|handler|lock tables?|unlock tables?|checksum table|check table|repair table|optimize table|load data|load xml)\b|\binto (out|dump)file\b/,
    because: 'TiDB or Vitess have no such statement',
    source: `${tidb}mysql-compatibility`,
    example: 'lock tables orders write',
  },
  {
    name: 'a table from a query',
    pattern: /\bcreate (temporary )?table\b[^(]*\bselect\b|\bcreate temporary table\b/,
    because: 'TiDB makes no table from a query, and a pooled connection of Vitess keeps no temporary one',
    source: `${tidb}mysql-compatibility`,
    example: 'create table copies select * from orders',
  },
  {
    name: 'variables in a query',
    pattern: /:=|\binto\s+@|\bsql_calc_found_rows\b|\bfound_rows\s*\(/,
    because: 'Vitess assigns none, TiDB selects into none',
    source: planetscale,
    example: 'select @n := @n + 1 from orders',
  },
  {
    name: 'a whole database',
    pattern: /\b(create|drop|alter) (database|schema)\b/,
    because: 'Vitess changes none through its gate',
    source: planetscale,
    example: 'alter database character set utf8mb4',
  },
  {
    name: "the engine's own tables",
    pattern:
      /\binformation_schema\.(innodb\w*|processlist|user_statistics)\b|\b(performance_schema|mysql|sys)\.|\bshow (engine|processlist)\b/,
    because: 'TiDB has others, and Vitess shows those of one shard',
    source: `${tidb}information-schema`,
    example: 'select * from information_schema.innodb_trx',
  },
  {
    name: 'two statements in a packet',
    pattern: /;\s*\S/,
    because: 'a Galera cluster lost acknowledged orders so, and most gates refuse it',
    source: 'docs/decisions/021-one-address-before-three-nodes.md',
    example: 'begin; insert into orders values ()',
  },
  {
    name: 'or as a pipe',
    pattern: /\|\|/,
    because: 'it is or here and a joined text there, by sql_mode',
    source: `${mysql}sql-mode.html`,
    example: 'select a || b from t',
  },
  {
    name: 'a stored column added later',
    pattern: /\balter table\b.*\bgenerated always as\b.*\bstored\b/,
    because: 'TiDB takes it in CREATE TABLE only',
    source: `${tidb}generated-columns`,
    example: 'alter table skus add rating smallint generated always as (sales + 1) stored',
  },
  {
    name: 'a primary key changed later',
    pattern: /\b(drop|add) primary key\b/,
    because: 'TiDB keeps rows in its order',
    source: `${tidb}mysql-compatibility`,
    example: 'alter table orders drop primary key, add primary key (number)',
  },
  {
    name: 'foreign key',
    pattern: /\bforeign key\b.*\breferences\b/,
    because: 'Vitess keeps none between shards, and PlanetScale has to be told to keep any',
    source: 'https://planetscale.com/docs/vitess/foreign-key-constraints',
    example: 'alter table orders add constraint c foreign key (user_id) references users (id)',
  },
  {
    name: 'character sets of one maker',
    pattern: /\bcharacter set (?!ascii\b|utf8mb4\b|binary\b)\w+/,
    because: 'these three are the same everywhere',
    source: `${tidb}character-set-and-collation`,
    example: 'create table t (a text character set gb18030)',
  },
];
