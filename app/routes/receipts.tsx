import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { currentOrganisation } from "~/features/organisations/organisation.queries.server.ts";
import { FindReceipt } from "~/features/responses/find-receipt.tsx";
import { findReceived } from "~/features/responses/receipt.queries.server.ts";
import { receiptOf } from "~/features/responses/receipt.server.ts";
import { inLanguage, languageOf } from "~/i18n/language.ts";
import { db } from "~/platform/db.server.ts";
import type { PageHandle } from "~/platform/page-handle.ts";
import { readForm } from "~/platform/read-form.server.ts";

export const handle: PageHandle = { title: (t) => t("responses.find.title"), breadcrumbs: () => [] };

export async function action({ request }: ActionFunctionArgs) {
  const typed = (await readForm(request)).get("code");
  const code = typeof typed === "string" ? typed.slice(0, 100) : "";
  const receipt = receiptOf(code);
  const { id: organisationId } = await currentOrganisation(db);
  const received = receipt && (await findReceived(db, { organisationId, receipt }));
  if (received) return redirect(inLanguage(languageOf(request), `/bedankt/${received.receipt}`), 303);
  const problem = code.trim() === "" ? "missing" : receipt ? "unknown" : "malformed";
  return data({ code, problem } as const, { status: 400 });
}

/** Where somebody who kept the code finds their answers again. */
export default function Receipts() {
  return <FindReceipt {...useActionData<typeof action>()} />;
}
