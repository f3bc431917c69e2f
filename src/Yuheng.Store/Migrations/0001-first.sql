-- The tables of a region's papers. Every key begins with the region. Amounts are in fen, points and per cent in hundredths, times in UTC as 2026-09-12T02:21:07.123Z.
-- Both engines run this text; {bytes} is what each calls a column of bytes.

CREATE TABLE region (
  region   TEXT NOT NULL PRIMARY KEY,
  name     TEXT NOT NULL,
  profile  TEXT NOT NULL,            -- the profile of the rulebook that goes for it
  last     BIGINT NOT NULL,          -- the number of the last row of its history
  head     TEXT NOT NULL             -- the hash of that row
);

CREATE TABLE body (                  -- 单位: the tree of bodies, three digits a level
  region     TEXT NOT NULL,
  code       TEXT NOT NULL,
  name       TEXT NOT NULL,
  kind       TEXT NOT NULL,          -- 行政 参公 事业 其他
  from_year  BIGINT NOT NULL,
  to_year    BIGINT,
  successor  TEXT,                   -- the body that it was merged into or renamed to
  PRIMARY KEY (region, code)
);

CREATE TABLE person (
  region     TEXT NOT NULL,
  account    TEXT NOT NULL,
  name       TEXT NOT NULL,
  password   TEXT NOT NULL,          -- the hash
  totp       TEXT,                   -- the secret of the second factor
  failures   BIGINT NOT NULL,
  locked_to  TEXT,
  disabled   BIGINT NOT NULL,
  last_seen  TEXT,
  PRIMARY KEY (region, account)
);

CREATE TABLE duty (
  region     TEXT NOT NULL,
  account    TEXT NOT NULL,
  role       TEXT NOT NULL,
  body       TEXT NOT NULL,
  from_year  BIGINT NOT NULL,
  to_year    BIGINT,
  PRIMARY KEY (region, account, role, body, from_year)
);

CREATE TABLE session (
  region    TEXT NOT NULL,
  token     TEXT NOT NULL,           -- the SHA-256 of what the browser holds
  account   TEXT NOT NULL,
  started   TEXT NOT NULL,
  seen      TEXT NOT NULL,
  agent     TEXT NOT NULL,
  PRIMARY KEY (region, token)
);

CREATE TABLE page_key (              -- what pages are signed with, of all regions; every program over these data has the same
  name  TEXT NOT NULL PRIMARY KEY,
  key   TEXT NOT NULL
);

CREATE TABLE deadline (
  region  TEXT NOT NULL,
  year    BIGINT NOT NULL,
  kind    TEXT NOT NULL,
  body    TEXT NOT NULL,             -- empty for all; an extension names the body
  opens   TEXT,                      -- from when papers are made; null where nobody said
  due     TEXT NOT NULL,
  reason  TEXT,
  PRIMARY KEY (region, year, kind, body)
);

CREATE TABLE record (                -- the papers, each in its current state
  region      TEXT NOT NULL,
  id          TEXT NOT NULL,
  kind        TEXT NOT NULL,
  year        BIGINT NOT NULL,
  body        TEXT NOT NULL,
  project     TEXT NOT NULL,         -- the project of the library that it is about; empty where it is about the body
  title       TEXT NOT NULL,
  layout      TEXT NOT NULL,
  state       TEXT NOT NULL,
  revision    BIGINT NOT NULL,
  handed_in   TEXT,                  -- who handed it in last
  opened      BIGINT NOT NULL,       -- whether the next level has opened it since
  changed     TEXT NOT NULL,
  changed_by  TEXT NOT NULL,
  amount      BIGINT,                -- 年度资金, 全年预算数
  paid        BIGINT,                -- 执行数
  points      BIGINT,                -- the score as filled in
  due_points  BIGINT,                -- the score as recomputed
  grade       TEXT,
  items       BIGINT NOT NULL,       -- indicators, or lines of a budget
  met         BIGINT,
  errors      BIGINT NOT NULL,
  warnings    BIGINT NOT NULL,
  content     TEXT NOT NULL,         -- canonical JSON
  named       TEXT NOT NULL,         -- the title without its blanks: what it is known by where there is no code
  PRIMARY KEY (region, id)
);
CREATE INDEX record_list ON record (region, year, kind, body);
CREATE INDEX record_project ON record (region, project, year);

CREATE INDEX record_body ON record (region, body, kind, named);

CREATE TABLE import_job (            -- 批量导入: documents that are read, and when somebody says so taken in, piece by piece
  region   TEXT NOT NULL,
  id       TEXT NOT NULL,
  account  TEXT NOT NULL,
  year     BIGINT NOT NULL,
  body     TEXT NOT NULL,
  name     TEXT NOT NULL,
  state    TEXT NOT NULL,            -- reading, read, applying, done, stopped
  files    BIGINT NOT NULL,
  done     BIGINT NOT NULL,          -- how many of them, in the order of their numbers
  made     BIGINT NOT NULL,
  changed  BIGINT NOT NULL,
  same     BIGINT NOT NULL,
  refused  BIGINT NOT NULL,
  started  TEXT NOT NULL,            -- when the state began
  touched  TEXT NOT NULL,
  note     TEXT NOT NULL,            -- why it stopped
  node     TEXT NOT NULL,            -- the program that works on it
  PRIMARY KEY (region, id)
);

CREATE TABLE import_file (
  region  TEXT NOT NULL,
  job     TEXT NOT NULL,
  number  BIGINT NOT NULL,
  name    TEXT NOT NULL,
  bytes   {bytes} NOT NULL,
  PRIMARY KEY (region, job, number)
);

CREATE TABLE import_line (           -- what becomes, or became, of each form
  region   TEXT NOT NULL,
  job      TEXT NOT NULL,
  number   BIGINT NOT NULL,
  file     TEXT NOT NULL,
  form     BIGINT NOT NULL,
  title    TEXT NOT NULL,
  body     TEXT NOT NULL,
  outcome  TEXT NOT NULL,
  note     TEXT NOT NULL,
  PRIMARY KEY (region, job, number)
);

CREATE TABLE history (               -- every revision and every act; append only
  region    TEXT NOT NULL,
  number    BIGINT NOT NULL,
  at        TEXT NOT NULL,
  account   TEXT NOT NULL,
  act       TEXT NOT NULL,
  record    TEXT NOT NULL,           -- empty where it is about no paper
  body      TEXT NOT NULL,
  revision  BIGINT NOT NULL,
  state     TEXT NOT NULL,           -- after it
  note      TEXT NOT NULL,
  content   TEXT,                    -- of a revision
  prior     TEXT NOT NULL,           -- the hash of the row before
  hash      TEXT NOT NULL,
  PRIMARY KEY (region, number)
);
CREATE INDEX history_record ON history (region, record, number);
CREATE INDEX history_act ON history (region, act, number);
CREATE INDEX history_account ON history (region, account, number);

CREATE TABLE draft (                 -- what somebody has typed and not saved
  region    TEXT NOT NULL,
  record    TEXT NOT NULL,
  account   TEXT NOT NULL,
  revision  BIGINT NOT NULL,         -- what it started from
  saved     TEXT NOT NULL,
  content   TEXT NOT NULL,
  PRIMARY KEY (region, record, account)
);

CREATE TABLE opinion (               -- points of a review
  region       TEXT NOT NULL,
  record       TEXT NOT NULL,
  number       BIGINT NOT NULL,
  path         TEXT NOT NULL,        -- the field, or a dimension
  kind         TEXT NOT NULL,        -- must, should, question
  text         TEXT NOT NULL,
  suggestion   TEXT,
  revision     BIGINT NOT NULL,      -- that it speaks of
  author       TEXT NOT NULL,
  at           TEXT NOT NULL,
  level        TEXT NOT NULL,        -- the role of the author
  answer       TEXT,
  answered_by  TEXT,
  answered     TEXT,
  state        TEXT NOT NULL,        -- open, mended, answered, closed
  PRIMARY KEY (region, record, number)
);

CREATE TABLE explanation (           -- sentences beside warnings
  region    TEXT NOT NULL,
  record    TEXT NOT NULL,
  code      TEXT NOT NULL,
  path      TEXT NOT NULL,
  text      TEXT NOT NULL,
  account   TEXT NOT NULL,
  at        TEXT NOT NULL,
  PRIMARY KEY (region, record, code, path)
);

CREATE TABLE attachment (
  region  TEXT NOT NULL,
  hash    TEXT NOT NULL,             -- SHA-256 of the bytes
  bytes   {bytes} NOT NULL,
  PRIMARY KEY (region, hash)
);

CREATE TABLE attachment_use (
  region  TEXT NOT NULL,
  record  TEXT NOT NULL,
  path    TEXT NOT NULL,             -- the field or row that it belongs to
  hash    TEXT NOT NULL,
  name    TEXT NOT NULL,
  size    BIGINT NOT NULL,
  account TEXT NOT NULL,
  at      TEXT NOT NULL,
  PRIMARY KEY (region, record, path, hash)
);

CREATE TABLE payment (               -- 支付, one row a voucher
  region   TEXT NOT NULL,
  year     BIGINT NOT NULL,
  voucher  TEXT NOT NULL,
  project  TEXT NOT NULL,
  body     TEXT NOT NULL,
  day      TEXT NOT NULL,            -- 2026-03-17
  amount   BIGINT NOT NULL,
  source   TEXT NOT NULL,            -- the file, or the account that typed it
  entry    BIGINT NOT NULL,          -- the row of the history that tells of it
  PRIMARY KEY (region, year, voucher)
);
CREATE INDEX payment_entry ON payment (region, entry);
CREATE INDEX payment_project ON payment (region, project, year);

CREATE TABLE total (                 -- papers by body and state, of the body and all below it; kept up with every change
  region  TEXT NOT NULL,
  year    BIGINT NOT NULL,
  kind    TEXT NOT NULL,
  body    TEXT NOT NULL,
  state   TEXT NOT NULL,
  papers  BIGINT NOT NULL,
  amount  BIGINT NOT NULL,
  PRIMARY KEY (region, year, kind, body, state)
);

CREATE TABLE publication (           -- sealed; a correction is a new version
  region    TEXT NOT NULL,
  year      BIGINT NOT NULL,
  body      TEXT NOT NULL,
  kind      TEXT NOT NULL,           -- budget, accounts
  version   BIGINT NOT NULL,
  title     TEXT NOT NULL,
  sealed    TEXT NOT NULL,
  sealed_by TEXT NOT NULL,
  reason    TEXT,                    -- of a correction
  manifest  TEXT NOT NULL,           -- canonical JSON
  hash      TEXT NOT NULL,           -- of the manifest
  withdrawn TEXT,
  notice    TEXT,                    -- what the public reads instead, where it was withdrawn
  PRIMARY KEY (region, year, body, kind, version)
);

CREATE TABLE publication_file (
  region   TEXT NOT NULL,
  year     BIGINT NOT NULL,
  body     TEXT NOT NULL,
  kind     TEXT NOT NULL,
  version  BIGINT NOT NULL,
  name     TEXT NOT NULL,
  hash     TEXT NOT NULL,
  bytes    {bytes} NOT NULL,
  PRIMARY KEY (region, year, body, kind, version, name)
);

CREATE TABLE search_item (           -- what the portal finds: parts of the publications that are in force
  region    TEXT NOT NULL,
  number    BIGINT NOT NULL,
  of_year   BIGINT NOT NULL,         -- the publication that it is part of
  of_body   TEXT NOT NULL,
  of_kind   TEXT NOT NULL,
  address   TEXT NOT NULL,           -- where the portal shows it
  kind      TEXT NOT NULL,           -- department, project, subject, document
  year      BIGINT NOT NULL,
  body      TEXT NOT NULL,
  title     TEXT NOT NULL,
  amount    BIGINT,
  text      TEXT NOT NULL,
  folded    TEXT NOT NULL,           -- title and text as they are compared
  PRIMARY KEY (region, number)
);
CREATE INDEX search_item_of ON search_item (region, of_year, of_body, of_kind);
CREATE INDEX search_item_address ON search_item (region, address);

CREATE TABLE search_term (           -- Chinese characters singly and in twos, other words and numbers whole
  region  TEXT NOT NULL,
  term    TEXT NOT NULL,
  item    BIGINT NOT NULL,
  PRIMARY KEY (region, term, item)
);
CREATE INDEX search_term_item ON search_term (region, item);
