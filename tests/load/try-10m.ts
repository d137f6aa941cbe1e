import { readFileSync } from "node:fs";
import { startBench } from "./bench-database.ts";
import { demoDatabase } from "./demo-database.ts";
import { measureSnapshots, snapshotAim } from "./snapshot-cost.ts";
import { say } from "./report.ts";
const copies = Number(process.argv[2]);
const bench = await startBench();
try {
  const small = await demoDatabase(await bench.freshDatabase("bench_small"), 250);
  say(`small ${small.ratings}`);
  const demo = await demoDatabase(await bench.freshDatabase("bench_large"), 10000);
  say(`loaded ${demo.ratings}`);
  const sql = demo.handle.sql;
  const defs = await sql<{ d: string }[]>`select indexdef as d from pg_indexes where tablename = 'answers' and indexname not like '%pk'`;
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`set local synchronous_commit = off`;
    await tx`set local maintenance_work_mem = '512MB'`;
    await tx.unsafe("drop index answers_by_item");
    const [pk] = await tx<{ n: string; d: string }[]>`select conname as n, pg_get_constraintdef(oid) as d from pg_constraint where conrelid = 'answers'::regclass and contype = 'p'`;
    await tx.unsafe(`alter table answers drop constraint "${pk?.n}"`);
    await tx.unsafe("create temp table base_r as select * from responses");
    await tx.unsafe("create temp table base_a as select * from answers");
    for (let k = 1; k < copies; k++) {
      await tx.unsafe(`insert into responses (organisation_id, round_id, participant_id, stream, mode, received_on, withdrawn_on, receipt, form_key, content_hash, gemeente_code, age_group, gender, education)
       select organisation_id, round_id, md5(participant_id::text || ${k})::uuid, stream, mode, received_on, withdrawn_on, left(md5(receipt || ${k}), 16), md5(participant_id::text || ${k})::uuid, content_hash, gemeente_code, age_group, gender, education from base_r`);
      await tx.unsafe(`insert into answers (organisation_id, round_id, participant_id, item_id, state, score, choices, body) select organisation_id, round_id, md5(participant_id::text || ${k})::uuid, item_id, state, score, choices, body from base_a`);
      if (k % 5 === 0) say(`copy ${k}`);
    }
    await tx.unsafe(`alter table answers add constraint "${pk?.n}" ${pk?.d}`);
    for (const { d } of defs) await tx.unsafe(d);
  });
  say("copied");
  await sql`vacuum analyze`;
  const [c] = await sql<{ n: number }[]>`select count(*)::int as n from answers where score is not null`;
  demo.ratings = c?.n ?? 0;
  say(`${demo.ratings} ratings`);
  const few = await measureSnapshots(bench, small);
  console.log(snapshotAim(few, await measureSnapshots(bench, demo)));
  say("snapshots done");
  await small.handle.close();
  await demo.handle.close();
} finally {
  await bench.stop();
}
void readFileSync;
