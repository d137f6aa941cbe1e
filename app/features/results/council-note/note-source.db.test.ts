import { expect, test } from "vitest";
import { anAccount } from "../../../../tests/factories/account.ts";
import { aRoundAboutPlans } from "../../../../tests/factories/effect-round.ts";
import { inTransaction } from "../../../../tests/setup/database.ts";
import { decideNorm } from "../norms/theme-norms.commands.server.ts";
import { noteSource } from "./note-source.queries.server.ts";

test("the note holds a round against the norm that counted when it closed", () =>
  inTransaction(async (db) => {
    const { organisationId, roundId, slug } = await aRoundAboutPlans(db);
    const { id: setBy } = await anAccount(db, { organisationId, role: "official" });
    const norm = { organisationId, theme: "wonen", kind: "norm", ground: "Raadsbesluit", setBy } as const;
    await decideNorm(db, { ...norm, grade: 6 }, new Date("2026-05-01T00:00:00Z"));
    await decideNorm(db, { ...norm, grade: 8 }, new Date("2026-08-01T00:00:00Z"));
    const period = { opensAt: "2026-06-01T00:00:00.000Z", closesAt: "2026-07-01T00:00:00.000Z" };
    const about = { instrument: "perceived_effect", areaName: "Amsterdam", areaCode: "GM0363" } as const;
    const round = {
      slug,
      audience: "open" as const,
      resultsFrom: null,
      ...about,
      proposalSlug: null,
      proposalTitle: null,
      ...period,
    };
    const source = await noteSource(db, { organisationId, roundId, title: "Ronde", round });
    expect(source.norms.wonen?.norm?.grade).toBe(6);
  }));
