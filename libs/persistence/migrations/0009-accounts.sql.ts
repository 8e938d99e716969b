export const accountTables = `
  ALTER TABLE account ADD COLUMN person_id uuid;
  CREATE UNIQUE INDEX account_person ON account (person_id);
  CREATE TABLE role_assignment (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    account_id uuid NOT NULL,
    "role" text NOT NULL,
    since timestamptz(3) NOT NULL DEFAULT now(),
    "until" timestamptz(3),
    granted_by uuid,
    reason text NOT NULL DEFAULT '',
    CONSTRAINT "PK_7e79671a8a5db18936173148cb4" PRIMARY KEY (id)
  );
  CREATE UNIQUE INDEX role_assignment_current ON role_assignment (account_id, "role") WHERE until IS NULL;
  INSERT INTO role_assignment (tenant_id, account_id, "role") SELECT tenant_id, id, "role" FROM account;
  ALTER TABLE account DROP COLUMN "role";

  ALTER TABLE "session" ADD COLUMN id uuid NOT NULL DEFAULT uuidv7();
  CREATE UNIQUE INDEX session_id ON "session" (id);
  ALTER TABLE "session" ADD COLUMN device text NOT NULL DEFAULT '';
  ALTER TABLE "session" ADD COLUMN confirmed_at timestamptz(3) NOT NULL DEFAULT now();
  CREATE TABLE known_device (
    token_sha256 text NOT NULL,
    account_id uuid NOT NULL,
    seen_at timestamptz(3) NOT NULL,
    CONSTRAINT "PK_f49e7f27d1232d264c7ba298971" PRIMARY KEY (token_sha256)
  );
  CREATE INDEX known_device_account ON known_device (account_id);
  CREATE TABLE sign_in_failure (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    key_sha256 text NOT NULL,
    "at" timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT "PK_5ad9835b7a6e51262f6fe5024de" PRIMARY KEY (id)
  );
  CREATE INDEX sign_in_failure_key ON sign_in_failure (key_sha256, "at");

  CREATE TABLE delegation (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    from_account_id uuid NOT NULL,
    to_account_id uuid NOT NULL,
    "role" text NOT NULL,
    since date NOT NULL,
    "until" date NOT NULL,
    reason text NOT NULL,
    made_at timestamptz(3) NOT NULL,
    ended_at timestamptz(3),
    CONSTRAINT "PK_a2cb6c9b942d68b109131beab44" PRIMARY KEY (id)
  );
  CREATE INDEX delegation_to ON delegation (to_account_id);
  CREATE TABLE invitation (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    account_id uuid,
    token_sha256 text NOT NULL,
    made_by uuid,
    made_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    used_at timestamptz(3),
    ended_at timestamptz(3),
    CONSTRAINT invitation_token UNIQUE (token_sha256),
    CONSTRAINT "PK_beb994737756c0f18a1c1f8669c" PRIMARY KEY (id)
  );
  CREATE INDEX invitation_person ON invitation (person_id);
  CREATE TABLE second_factor (
    account_id uuid NOT NULL,
    tenant_id uuid NOT NULL,
    secret text NOT NULL,
    confirmed_at timestamptz(3),
    last_step bigint NOT NULL DEFAULT 0,
    CONSTRAINT "PK_0a7b3df05f1502502d076745897" PRIMARY KEY (account_id)
  );
  CREATE TABLE recovery (
    id uuid NOT NULL DEFAULT uuidv7(),
    tenant_id uuid NOT NULL,
    account_id uuid NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamptz(3) NOT NULL,
    reason text NOT NULL,
    witnessed_by uuid,
    witnessed_at timestamptz(3),
    CONSTRAINT "PK_47b2530af2d597ff1b210847140" PRIMARY KEY (id)
  );
  CREATE INDEX recovery_account ON recovery (account_id);

  ALTER TABLE account ADD CONSTRAINT "FK_73b5a14ecc8f5529ea98a746d51" FOREIGN KEY (person_id) REFERENCES person(id);
  ALTER TABLE known_device ADD CONSTRAINT "FK_321d5e94e1b6092ab93a48c2125" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE role_assignment ADD CONSTRAINT "FK_619292b88fbf4504158860bff4b" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE role_assignment ADD CONSTRAINT "FK_8ca995795f31a73dd0e8eb2125d" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE role_assignment ADD CONSTRAINT "FK_83d9da3e6eca31be2fee8976c40" FOREIGN KEY (granted_by) REFERENCES account(id);
  ALTER TABLE delegation ADD CONSTRAINT "FK_499e283cbcb7d159d43b8ff356b" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE delegation ADD CONSTRAINT "FK_8a7e3b5aa4d36e675cee6f5078f" FOREIGN KEY (from_account_id) REFERENCES account(id);
  ALTER TABLE delegation ADD CONSTRAINT "FK_378ac98d997f5bdb9e5c700f500" FOREIGN KEY (to_account_id) REFERENCES account(id);
  ALTER TABLE invitation ADD CONSTRAINT "FK_5576a65056f5e040e310f248d69" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE invitation ADD CONSTRAINT "FK_4be570c96b50f42ee2392a42c99" FOREIGN KEY (person_id) REFERENCES person(id);
  ALTER TABLE invitation ADD CONSTRAINT "FK_1e498e6dc2d14e9e0c65b119b7b" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE invitation ADD CONSTRAINT "FK_7f4504fa2fda1d980f8b569fe1d" FOREIGN KEY (made_by) REFERENCES account(id);
  ALTER TABLE second_factor ADD CONSTRAINT "FK_0a7b3df05f1502502d076745897" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE second_factor ADD CONSTRAINT "FK_9e2e888432eeb297950623c1b53" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE recovery ADD CONSTRAINT "FK_64a80e7620242d7f5c6e473aa82" FOREIGN KEY (tenant_id) REFERENCES tenant(id);
  ALTER TABLE recovery ADD CONSTRAINT "FK_18af5cec3cd3fdf04441c33f29a" FOREIGN KEY (account_id) REFERENCES account(id);
  ALTER TABLE recovery ADD CONSTRAINT "FK_e19d4c03446e7df9178f4e348e9" FOREIGN KEY (asked_by) REFERENCES account(id);
  ALTER TABLE recovery ADD CONSTRAINT "FK_2e66157817f75ec40328611270e" FOREIGN KEY (witnessed_by) REFERENCES account(id);
`;

export const holdings = `
  CREATE VIEW own_holding WITH (security_invoker = true) AS
    SELECT account_id, role, NULL::uuid AS body_id, NULL::uuid AS organisation_id FROM role_assignment
      WHERE since <= now() AND (until IS NULL OR until > now())
    UNION
    SELECT a.id, 'secretary', r.body_id, NULL FROM account a JOIN responsible r ON r.person_id = a.person_id
    UNION
    SELECT a.id, 'supervisor', NULL, o.organisation_id FROM account a JOIN oversight o ON o.person_id = a.person_id WHERE o.until IS NULL
    UNION
    SELECT a.id, 'member', NULL, NULL FROM account a JOIN membership m ON m.person_id = a.person_id WHERE m.until IS NULL
    UNION
    SELECT a.id, CASE c.kind WHEN 'organizing-board' THEN 'board' WHEN 'inspection-committee' THEN 'inspector' ELSE 'leader' END, NULL, NULL
      FROM account a JOIN post p ON p.person_id = a.person_id AND p.until IS NULL
      JOIN collective c ON c.id = p.collective_id AND c.dissolved IS NULL JOIN organisation o ON o.id = c.organisation_id
      WHERE o.parent_id IS NULL AND c.kind IN ('standing-committee', 'standing-board', 'organizing-board', 'inspection-committee');
  COMMENT ON VIEW own_holding IS 'Which role an account has, and where: given, or by the posts, charges and membership of its person';

  CREATE VIEW holding WITH (security_invoker = true) AS
    SELECT account_id, role, body_id, organisation_id, false AS delegated FROM own_holding
    UNION
    SELECT d.to_account_id, h.role, h.body_id, h.organisation_id, true
      FROM delegation d JOIN own_holding h ON h.account_id = d.from_account_id AND h.role = d.role
      JOIN account a ON a.id = d.from_account_id AND a.disabled_at IS NULL
      WHERE d.ended_at IS NULL AND (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date BETWEEN d.since AND d.until;
  COMMENT ON VIEW holding IS 'The same with what is held for somebody else; what is delegated cannot be delegated on';
`;
